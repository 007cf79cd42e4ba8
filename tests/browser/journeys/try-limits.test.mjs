// "Check a file" under pressure and with wrong files: the queue, what one visitor may have in it, the page cap, traps.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { ROOT, faults, recognises, send, useSite } from '../site.mjs';
import { zip } from '../zip.mjs';

const FORMS = join(ROOT, 'examples/formats');
const PDF = join(FORMS, 'atyrau-ru/atyrau-ru.office.pdf');
const SCAN = join(FORMS, 'committees-kk/committees-kk.scan.pdf');
const DOC = join(FORMS, 'committees-kk/committees-kk.doc');
const TEXT = join(FORMS, 'pavlodar-kk/pavlodar-kk.txt');

const site = useSite(async () => {}, { settings: ['trial.pages=4', 'trial.at_once=1', 'trial.held=3', 'trial.of_one_visitor=2'] });
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bagyt-wrong-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Sends a file that is not taken; the status of the answer and what the page says. */
async function refused(page, lang, file) {
  let status;
  page.on('response', (answer) => { if (answer.request().isNavigationRequest()) status = answer.status(); });
  await send(page, site.base, lang, file);
  await page.locator('#refusal').waitFor({ timeout: 120_000 });
  assert.equal(await page.locator('table.official').count(), 0, 'nothing is shown of it');
  assert.equal(await page.locator('#file').getAttribute('aria-describedby'), 'file-help refusal');
  return { status, said: await page.locator('#refusal').textContent() };
}

const office = () => promisify(execFile)('soffice', ['--version']).then(() => true, () => false);
const TABLE = { kk: 'кесте', ru: 'таблица', en: 'table' };
for (const [lang, width] of [['kk', 360], ['ru', 1280], ['en', 360]]) {
  test(`an old Word file is read and each row says where it stands, ${lang}, ${width} px`, async (context) => {
    if (!await office()) return context.skip('LibreOffice is not here');
    const { page, complaints, close } = await site.visitor({ width, scripts: false });
    await send(page, site.base, lang, DOC);
    await page.locator('table.official').first().waitFor({ timeout: 120_000 });
    assert.ok((await page.locator('h1:visible').textContent()).includes('committees-kk.doc'));
    assert.equal(await page.locator('table.official tbody th[scope=row]').count(), 5);
    const source = page.locator('details.source').first();
    await source.locator('summary').click();
    assert.ok((await source.locator('dd').first().textContent()).includes(TABLE[lang]));
    assert.equal(await source.locator('img').count(), 0, 'such a file has no pages to look at');
    assert.deepEqual(complaints, []);
    const address = page.url();
    if (/\/try\/[0-9a-f]{32}$/.test(address)) {
      assert.equal((await page.reload()).status(), 200, 'it can be loaded again');
      await page.locator('table.official').first().waitFor();
      await page.locator('main form button').last().click();
      await page.locator('#file').waitFor();
      assert.equal((await page.goto(address)).status(), 404, 'it is forgotten');
    }
    await close();
  });
}

test('who comes while others are read waits in turn, and beyond the bounds is told what to do', async (context) => {
  if (!await recognises()) return context.skip('Tesseract with kaz and rus is not here');
  const visitors = await Promise.all([1, 2, 3, 4].map(() => site.visitor({ width: 360 })));
  const [looking, first, second, third] = visitors.map(({ page }) => page);
  await send(looking, site.base, 'en', PDF);
  await looking.locator('table.official').first().waitFor();
  await send(first, site.base, 'en', SCAN);
  await first.getByText('Reading has begun.').first().waitFor();
  await send(second, site.base, 'kk', SCAN);
  await second.getByText('Келесі кезек сіздікі').first().waitFor();
  const full = await refused(third, 'ru', TEXT);
  assert.equal(full.status, 429);
  assert.deepEqual(await faults(third), []);
  assert.equal((await looking.reload()).status(), 200, 'who is refused loses nothing');
  await looking.locator('table.official').first().waitFor();
  await looking.getByRole('button', { name: 'Forget this file now' }).click();
  await looking.locator('#file').waitFor();
  const many = await refused(third, 'en', TEXT);
  assert.equal(many.status, 429);
  assert.match(many.said, /Wait for them, then send the next one/);
  for (const page of [first, second]) {
    await page.locator('table.official').first().waitFor({ timeout: 300_000 });
    await page.locator('main form button').last().click();
    await page.locator('#file').waitFor();
  }
  await send(third, site.base, 'ru', TEXT);
  await third.locator('table.official').first().waitFor();
  await Promise.all(visitors.map(({ close }) => close()));
});

/** A PDF of empty pages; with `locked` it asks for a password nobody has. */
function pdf({ pages = 1, locked = false }) {
  const kids = Array.from({ length: pages }, (_, number) => `${number + 4} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`,
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, before) => {
    const place = text.length;
    text += `${before + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const lock = locked ? '/Encrypt 3 0 R /ID [<00> <00>]' : '';
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${size} /Root 1 0 R ${lock} >>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** A small archive of much nothing. */
const bomb = () => zip(Array.from({ length: 6 }, (_, number) => [`${number}.txt`, Buffer.alloc(30 << 20)]));

/** A photo of nothing, as the browser itself makes it. */
async function photo() {
  const { page, close } = await site.visitor();
  const address = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 600 });
    const draw = canvas.getContext('2d');
    draw.fillStyle = '#fff';
    draw.fillRect(0, 0, 800, 600);
    return canvas.toDataURL('image/jpeg');
  });
  await close();
  return Buffer.from(address.split(',')[1], 'base64');
}

const WRONG = [
  ['locked.pdf', () => pdf({ locked: true }), 'the password', { kk: 'Құпиясөзін алып', ru: 'Снимите пароль', en: 'Remove the password' }],
  ['bomb.zip', bomb, 'what to do about its size', { kk: 'Кішірек файл жүктеңіз', ru: 'Загрузите файл поменьше', en: 'Upload a smaller file' }],
  ['empty.pdf', () => '', 'that it is empty', { kk: 'Файл бос', ru: 'Файл пуст', en: 'The file is empty' }],
  ['pages.pdf', () => pdf({ pages: 5 }), 'how many pages it may have', { kk: '4 беттен көп', ru: 'больше 4 страниц', en: 'more than 4 pages' }],
];
for (const [name, content, what, words] of WRONG) {
  test(`${name} is refused and the page says ${what}`, async () => {
    const file = join(folder, name);
    await writeFile(file, await content());
    for (const [lang, expected] of Object.entries(words)) {
      const { page, close } = await site.visitor({ width: 360, scripts: false });
      const { status, said } = await refused(page, lang, file);
      assert.ok([422, 200].includes(status), `${status}: the answer had begun when the file took longer than a glance`);
      assert.ok(said.includes(expected), said);
      await close();
    }
  });
}

test('a photo of nothing is refused, and the page says what a list looks like', async (context) => {
  if (!await recognises()) return context.skip('Tesseract with kaz and rus is not here');
  const file = join(folder, 'photo.jpg');
  await writeFile(file, await photo());
  for (const [lang, words] of Object.entries({ kk: 'тізбесі табылмады', ru: 'не найден перечень', en: 'No list of directions' })) {
    const { page, close } = await site.visitor({ width: 360 });
    const { said } = await refused(page, lang, file);
    assert.ok(said.includes(words), said);
    assert.deepEqual(await faults(page), []);
    await close();
  }
});
