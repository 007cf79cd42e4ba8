// A value beside its source: pages of a PDF and of a scan, while a visitor tries a file and in the register.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT, at, faults, recognises, send, useSite } from '../site.mjs';
import { zip } from '../zip.mjs';

const FORMS = join(ROOT, 'examples/formats');
const PDF = join(FORMS, 'committees-kk/committees-kk.office.pdf');
const SCAN = join(FORMS, 'atyrau-ru/atyrau-ru.png');

const site = useSite();

/** Opens the source of the first row and waits for its picture. */
async function pictureOfFirstRow(page) {
  const source = page.locator('details.source').first();
  await source.locator('summary').click();
  const image = source.locator('figure.picture img').first();
  await image.waitFor();
  await image.scrollIntoViewIfNeeded();
  await page.waitForFunction((image) => image.complete && image.naturalWidth > 0, await image.elementHandle());
  return { source, image };
}

for (const lang of ['kk', 'ru', 'en']) {
  for (const width of [1280, 360]) {
    test(`a visitor sees each row of a PDF beside its place on the page, ${lang}, ${width} px`, async () => {
      const { page, complaints, close } = await site.visitor({ width, scripts: false });
      await send(page, site.base, lang, PDF);
      await page.locator('table.official').first().waitFor();
      assert.match(new URL(page.url()).pathname, new RegExp(`^${at(lang, '/try')}/[0-9a-f]{32}$`));
      assert.equal(await page.locator('table.official tbody th[scope=row]').count(), 5);
      await close();
      assert.deepEqual(complaints, []);
    });
  }
}

for (const width of [1280, 360]) {
  test(`the picture of a row has its cells marked and is sound, ${width} px`, async () => {
    const { page, complaints, close } = await site.visitor({ width });
    await send(page, site.base, 'kk', PDF);
    const { source, image } = await pictureOfFirstRow(page);
    const alt = await image.getAttribute('alt');
    assert.match(alt, /1-бет/);
    assert.ok(await source.locator('svg rect.cell').count() >= 5, 'the cells are marked');
    const shown = await image.boundingBox();
    const marks = await source.locator('svg').first().boundingBox();
    assert.ok(Math.abs(shown.width - marks.width) < 2 && Math.abs(shown.height - marks.height) < 2, 'marks lie on the picture');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'too wide');
    assert.deepEqual(await faults(page), []);
    assert.deepEqual(complaints, []);
    await close();
  });
}

const WHOLE = { kk: '1-бет толығымен, 1-бағыттың жолы белгіленген', ru: 'Вся страница 1 с отмеченной строкой направления 1', en: 'Whole page 1 with the row of direction 1 marked' };
for (const lang of ['kk', 'ru', 'en']) {
  test(`from the picture of a row its whole page is one step away, ${lang}`, async () => {
    const { page, close } = await site.visitor({ width: 360, scripts: false });
    await send(page, site.base, lang, PDF);
    await page.locator('details.source summary').first().click();
    const link = page.locator('figure.picture').first().getByRole('link', { name: WHOLE[lang], exact: true });
    const piece = await page.locator('figure.picture img').first().getAttribute('src');
    assert.notEqual(piece, await link.getAttribute('href'));
    const [answer] = await Promise.all([page.waitForResponse((answer) => answer.url().includes('mark=')), link.click()]);
    assert.equal(answer.status(), 200);
    assert.equal(answer.headers()['content-type'], 'image/png');
    await close();
  });
}

test('a page of a file in a ZIP is shown beside its row', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bagyt-zip-'));
  const archive = join(folder, 'тізбелер.zip');
  await writeFile(archive, zip([['2026/мәтін.pdf', await readFile(PDF)]]));
  const { page, complaints, close } = await site.visitor();
  await send(page, site.base, 'kk', archive);
  await page.locator('table.official').first().waitFor();
  const { image } = await pictureOfFirstRow(page);
  assert.match(await image.getAttribute('src'), /&file=2026%2F/);
  await page.getByText('Мұрағатта: 2026/мәтін.pdf').waitFor();
  assert.deepEqual(complaints, []);
  await close();
  await rm(folder, { recursive: true });
});

test('a file is forgotten when its visitor says so', async () => {
  const { page, close } = await site.visitor({ scripts: false });
  await send(page, site.base, 'en', PDF);
  await page.locator('table.official').first().waitFor();
  const address = page.url();
  await page.getByRole('button', { name: 'Forget this file now' }).click();
  await page.locator('#file').waitFor();
  const answer = await page.goto(address);
  assert.equal(answer.status(), 404);
  assert.match(await page.locator('#refusal').textContent(), /no longer in memory/);
  await close();
});

test('a scan is read while its visitor sees how far it is', async (context) => {
  if (!await recognises()) return context.skip('Tesseract with kaz and rus is not here');
  const { page, close } = await site.visitor();
  await page.goto(`${site.base}/en/try`);
  await page.locator('#file').setInputFiles(SCAN);
  const answers = [];
  page.on('response', (answer) => answers.push([answer.request().method(), answer.status()]));
  await page.locator('main form button').click({ noWaitAfter: true });
  await page.locator('.steps p:visible').first().waitFor({ timeout: 60_000 });
  assert.match(await page.locator('h1').first().textContent(), /atyrau-ru\.png is being read/);
  assert.deepEqual(await faults(page), [], 'while it waits');
  await page.locator('table.official').first().waitFor({ timeout: 240_000 });
  assert.deepEqual(answers[0], ['POST', 303], 'nobody waits for the form to be answered');
  assert.ok(await page.locator('.steps').isHidden(), 'what was said on the way is gone');
  assert.equal(await page.locator('table.official tbody th[scope=row]').count(), 3);
  await pictureOfFirstRow(page);
  await close();
});

test('in the register, too, a row is seen beside its place on the page', async () => {
  const { code, complained } = await site.run('import', PDF, '--as-new');
  assert.equal(code, 0, complained);
  const lists = await (await fetch(`${site.base}/en/lists`)).text();
  const row = lists.split('<tr>').find((row) => row.includes('committees-kk.office.pdf'));
  const list = row.match(/href="(\/en\/lists\/[^"]+)"/)[1];
  const { page, complaints, close } = await site.visitor();
  await page.goto(site.base + list);
  const { image } = await pictureOfFirstRow(page);
  const address = await image.getAttribute('src');
  assert.match(address, /^\/originals\/[0-9a-f]{64}\/pages\/1\?box=/);
  const picture = await fetch(site.base + address);
  assert.equal(picture.headers.get('content-type'), 'image/png');
  assert.match(picture.headers.get('cache-control'), /immutable/);
  assert.ok((await picture.arrayBuffer()).byteLength < 400_000, 'light enough for a phone');
  assert.deepEqual(await faults(page), [], 'the list');
  await page.locator('table.official .row-title a').first().click();
  await pictureOfFirstRow(page);
  assert.deepEqual(await faults(page), [], 'the direction');
  assert.deepEqual(complaints, []);
  await close();
});

test('a page that is not there and a box that cannot be meant are no pictures', async () => {
  const lists = await (await fetch(`${site.base}/en/lists`)).text();
  const row = lists.split('<tr>').find((row) => row.includes('2024-ministry-contest-notice.txt'));
  const list = row.match(/href="(\/en\/lists\/[0-9a-f-]{36})"/)[1];
  const original = (await (await fetch(site.base + list)).text()).match(/href="(\/originals\/[0-9a-f]{64})"/)[1];
  for (const rest of ['/pages/1', '/pages/0', '/pages/x', '/pages/1?box=9,9,1,1', '/pages/1?box=a']) {
    assert.equal((await fetch(site.base + original + rest)).status, 404, rest);
  }
});
