// What the register says of itself agrees: home, directions, lists, each list, each original file.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT, at, useSite } from '../site.mjs';

const site = useSite();

/** A number as printed, without the spaces or commas between thousands. */
const value = (text) => Number(text.replaceAll(/[^\d]/g, ''));
const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);
const texts = (page, selector) => page.locator(selector).allTextContents();

/** The addresses of all lists. */
async function lists(page, lang) {
  await page.goto(site.base + at(lang, '/lists'));
  return page.locator('tbody .row-title').evaluateAll((links) => links.map((link) => link.href));
}

for (const lang of ['kk', 'ru', 'en']) {
  test(`home, directions and lists tell the same numbers in ${lang}`, async () => {
    const { page, close } = await site.visitor({ scripts: false });
    await page.goto(site.base + at(lang, '/'));
    const [money, directions, grants, count] = (await texts(page, '.figures .big')).map(value);
    assert.ok(grants >= directions, 'a direction has one grant or more');
    const years = await page.locator('.front-charts section:nth-of-type(1) tbody .money').allTextContents();
    assert.equal(sum(years.map(value)), money, 'the years add up to the whole');
    const kinds = page.locator('.front-charts section:nth-of-type(2) table');
    assert.equal(sum((await kinds.locator('tbody .money').allTextContents()).map(value)), money, 'and so do the kinds');
    const marks = await page.locator('svg.map a').evaluateAll((links) => links.map((link) => [link.href.baseVal, link.getAttribute('aria-label')]));
    assert.equal(marks.length, 20, 'the oblasts and cities');
    for (const [address, said] of [marks[2], marks[12], marks[18]]) {
      await page.goto(site.base + address);
      const [, directions] = said.match(/: (\d+) /);
      assert.equal((await page.locator('.figures .big').first().textContent()).trim(), directions, `${said} leads to the page of the region`);
      await page.locator('.figures a').first().click();
      assert.equal((await page.locator('#found').textContent()).match(/\d+/)[0], directions, 'and that to the directions');
    }

    await page.goto(site.base + at(lang, '/directions'));
    assert.equal(value((await page.locator('#found').textContent()).match(/\d+/)[0]), directions);
    assert.equal(value(await page.locator('section p .money').first().textContent()), money);

    await page.goto(site.base + at(lang, '/lists'));
    const rows = (await texts(page, 'tbody tr td:first-of-type')).map(value);
    assert.equal(rows.length, count);
    assert.equal(sum(rows), directions, 'the lists hold the directions and nothing else');
    await close();
  });

  test(`every list shows its rows, sums, approval and source in ${lang}`, async () => {
    const { page, complaints, close } = await site.visitor({ width: 360 });
    let ticked = 0;
    let findings = 0;
    for (const list of await lists(page, lang)) {
      await page.goto(list);
      assert.ok(await page.locator('table.official tbody tr').count() > 0, list);
      assert.ok(value(await page.locator('main table.folds').first().locator('tbody .money').first().textContent()) > 0, list);
      assert.ok((await page.locator('.facts dd').first().textContent()).trim().length > 10, list);
      ticked += (await texts(page, 'main table.folds td.num')).filter((text) => text.includes('✓')).length;
      findings += await page.locator('table.official .finding').count();
    }
    assert.ok(ticked > 0, 'printed totals that agree are ticked');
    assert.ok(findings > 0, 'findings stand under their rows');
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('every original, of every version, comes back byte for byte', async () => {
  const { page, close } = await site.visitor({ scripts: false });
  const back = new Map();
  for (const list of await lists(page, 'en')) {
    await page.goto(list);
    const versions = await page.locator('.facts a[href*="/versions/"]').evaluateAll((links) => links.map((link) => link.href));
    for (const version of [list, ...versions]) {
      await page.goto(version);
      const link = page.locator('a[download]');
      const answer = await fetch(new URL(await link.getAttribute('href'), site.base));
      assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/, 'a file is offered, never shown');
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      back.set((await link.textContent()).trim(), Buffer.from(await answer.arrayBuffer()));
    }
  }
  const files = [];
  for (const folder of ['lists', 'versions']) {
    for (const name of await readdir(join(ROOT, 'examples', folder))) files.push(join(ROOT, 'examples', folder, name));
  }
  assert.equal(back.size, files.length, 'as many originals as example files');
  for (const file of files) {
    const name = file.split('/').at(-1);
    assert.ok(back.get(name)?.equals(await readFile(file)), `${name} differs`);
  }
  await close();
});
