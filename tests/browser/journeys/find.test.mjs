// Finding a direction: words and filters together, on a desk and on a phone, with scripts and without.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { at, useSite } from '../site.mjs';

const site = useSite();

/** How many directions the page says it found. */
const found = async (page) => Number((await page.locator('#found').textContent()).match(/\d+/)[0]);

/** Chooses a filter; on a phone the filters are folded and have to be opened first. */
async function choose(page, width, name, value) {
  const filter = page.locator(`select#${name}`);
  if (!await filter.isVisible()) {
    assert.equal(width, 360, `the filter ${name} can be seen on a desk`);
    await page.locator('details.more > summary').click();
  }
  const said = (await filter.locator(`option[value="${value}"]`).textContent()).match(/\((\d+)\)/)[1];
  await filter.selectOption(value);
  return Number(said);
}

const show = (page) => page.locator('form[role=search] button[type=submit]').click();

for (const lang of ['kk', 'ru', 'en']) {
  for (const width of [1280, 360]) {
    for (const scripts of [true, false]) {
      test(`words and filters in ${lang} at ${width} px, scripts ${scripts ? 'on' : 'off'}`, async () => {
        const { page, complaints, close } = await site.visitor({ width, scripts });
        await page.goto(site.base + at(lang, '/directions'));
        const all = await found(page);

        const promised = await choose(page, width, 'year', '2026');
        await show(page);
        await page.waitForURL(/year=2026/);
        assert.equal(await found(page), promised, 'a filter shows as many as it promised');
        assert.ok(promised > 0 && promised < all, 'a year is a part of the register');

        await page.locator('#words').fill('жастар');
        const narrower = page.waitForURL(/words=/);
        await show(page);
        await narrower;
        const both = await found(page);
        assert.ok(both > 0 && both < promised, `words narrow a year: ${both} of ${promised}`);
        assert.equal(await page.locator('#year').inputValue(), '2026', 'the year stays chosen');
        assert.equal(await page.locator('#words').inputValue(), 'жастар', 'the words stay written');
        assert.equal(await page.locator('.chips li').count(), 3, 'two filters to take off, and all of them');

        await page.locator('.chips a').last().click();
        assert.equal(await found(page), all, 'all filters come off');
        assert.deepEqual(complaints, []);
        await close();
      });
    }
  }

  test(`a search without a result offers a way out in ${lang}`, async () => {
    const { page, close } = await site.visitor({ width: 360, scripts: false });
    await page.goto(site.base + at(lang, '/directions?words=xyzxyz&year=2026'));
    assert.equal(await found(page), 0);
    assert.equal(await page.locator('tbody tr').count(), 0);
    const way = page.locator('.notice li a').first();
    const promised = Number((await way.textContent()).match(/(\d+)\D*$/)[1]);
    await way.click();
    assert.ok(promised > 0);
    assert.equal(await found(page), promised, 'a way out shows as many as it promised');
    await close();
  });
}

test('a word is found in its other forms and in either language of the site', async () => {
  const counts = await Promise.all(['kk', 'ru', 'en'].map(async (lang) => {
    const html = await (await fetch(site.base + at(lang, '/directions?words=%D0%B2%D0%BE%D0%BB%D0%BE%D0%BD%D1%82%D0%B5%D1%80'))).text();
    return html.match(/id="found">[^<\d]*(\d+)/)[1];
  }));
  assert.ok(Number(counts[0]) > 0);
  assert.equal(new Set(counts).size, 1, `the language of the site does not change what is found: ${counts}`);
});

test('further pages keep the filter and show every direction once', async () => {
  const { page, close } = await site.visitor({ scripts: false });
  await page.goto(`${site.base}/en/directions?year=2026`);
  const all = await found(page);
  const seen = new Set();
  for (let number = 1; ; number += 1) {
    for (const link of await page.locator('tbody .row-title').all()) seen.add(await link.getAttribute('href'));
    const next = page.locator('nav.pages a').filter({ hasText: new RegExp(`^${number + 1}$`) });
    if (await next.count() === 0) break;
    await next.click();
    assert.match(page.url(), /year=2026/);
  }
  assert.equal(seen.size, all);
  await close();
});

for (const [width, scripts] of [[1280, true], [360, false]]) {
  test(`an accountant takes home the largest directions within her reach at ${width} px`, async () => {
    const { page, complaints, close } = await site.visitor({ width, scripts });
    await page.goto(`${site.base}/directions`);
    if (!await page.locator('#least').isVisible()) await page.locator('details.more > summary').click();
    await page.locator('#least').fill('5 000');
    await page.locator('#most').fill('50 000,0');
    await page.locator('#order').selectOption('most-money');
    await show(page);
    await page.waitForURL(/order=most-money/);
    const count = await found(page);
    const download = page.waitForEvent('download');
    await page.locator('a[href^="/directions.json"]').click();
    const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    assert.equal(file.count, count, 'the file holds what the page found');
    assert.equal(file.directions.length, count);
    assert.ok(count > 1, 'there are several');
    const money = file.directions.map(({ row }) => row.funding.reduce((sum, part) => sum + Number(part.likely_thousand_tenge ?? part.thousand_tenge), 0));
    assert.deepEqual(money, [...money].sort((a, b) => b - a), 'the largest first');
    assert.ok(money.every((sum) => sum >= 5000 && sum <= 50000), `within her reach: ${money}`);
    assert.deepEqual(complaints, []);
    await close();
  });
}
