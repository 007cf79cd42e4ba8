// A journalist compares two oblasts, follows a figure to what it is made of and cites it; an officer finds where a list contradicts itself.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT, at, faults, useSite } from '../site.mjs';

/** What the list of the officer prints as its total, and what its rows add up to, in thousand tenge. */
const [PRINTED, ADDED_UP] = [25750, 15750];

let contradictory;
const site = useSite(async (started) => {
  const example = await readFile(join(ROOT, 'examples/lists/2025-mangystau-additional.txt'), 'utf8');
  const file = join(started.scratch, 'contradictory.txt');
  await writeFile(file, example.replace('15 750 мың', '25 750 мың'));
  const { code, complained } = await started.run('import', '--as-new', file);
  assert.equal(code, 0, complained);
  const { lists } = await (await fetch(`${started.base}/api/v1/lists?limit=200`)).json();
  contradictory = lists.find((list) => !list.sample).id;
});

const VARIANTS = [[1280, true], [1280, false], [360, true], [360, false]];
const MOST = 300;

/** Presses Tab until the keyboard stands on what is wanted. */
async function reach(page, selector) {
  for (let stops = 0; stops < MOST; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector} on ${page.url()}`);
}

/** Goes where a link or a button leads, by the keyboard alone. */
async function follow(page, selector, address) {
  await reach(page, selector);
  const arrived = page.waitForURL(address);
  await page.keyboard.press('Enter');
  await arrived;
}

/** Chooses a value of the select the keyboard stands on. */
async function choose(page, selector, value) {
  await reach(page, selector);
  for (let steps = 0; await page.locator(selector).inputValue() !== value; steps += 1) {
    assert.ok(steps < MOST, `${selector} offers ${value}`);
    await page.keyboard.press('ArrowDown');
  }
}

/** A count as a number, its thin spaces taken out. */
const counted = (text) => Number(text.replace(/[^\d]/g, ''));

/** How many directions a selection says it found. */
const found = async (page) => counted(await page.locator('#found').textContent());

const sound = async (page, scripts) => {
  if (scripts) assert.deepEqual(await faults(page), [], page.url());
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false, `${page.url()} is too wide`);
};

for (const lang of ['kk', 'ru', 'en']) {
  for (const [width, scripts] of VARIANTS) {
    const how = `in ${lang} at ${width} px, by keyboard, scripts ${scripts ? 'on' : 'off'}`;

    test(`a journalist compares two oblasts ${how}`, async () => {
      const { page, complaints, close } = await site.visitor({ width, scripts });
      await page.goto(site.base + at(lang, '/'));
      await follow(page, `a[href="${at(lang, '/regions')}"]`, /\/regions$/);
      await sound(page, scripts);
      await follow(page, `a[href="${at(lang, '/regions/kostanay')}"]`, /kostanay$/);
      const name = (await page.locator('h1').textContent()).split(':')[0];
      const directions = counted(await page.locator('.figures .big').first().textContent());
      await sound(page, scripts);

      await follow(page, '.onward a.second', /compare\?region=kostanay$/);
      await sound(page, scripts);
      assert.equal(await page.locator('#region-1').inputValue(), 'kostanay', 'the region she came from is chosen');
      await choose(page, '#region-2', 'pavlodar');
      await follow(page, '.compare-form button', /region=kostanay&region=pavlodar/);
      await sound(page, scripts);
      const heads = page.locator('table.compare thead th');
      assert.equal(await heads.count(), 2);
      assert.equal((await heads.first().textContent()).trim(), name);
      const [counts, money] = [page.locator('table.compare tbody tr').first(), page.locator('table.compare tbody tr').nth(1)];
      assert.equal(counted(await counts.locator('td a').first().textContent()), directions, 'the same number as on the page of the region');

      const figure = (await money.locator('td').nth(1).locator('a .money').textContent()).trim();
      await follow(page, 'td a[href*="region=pavlodar"][href*="order=most-money"]', /directions\?region=pavlodar&order=most-money/);
      assert.equal((await page.locator('section[aria-labelledby=found] > p .money').first().textContent()).trim(), figure, 'the figure is that of its selection');
      assert.ok(await found(page) > 0);

      await reach(page, 'details.cite > summary');
      await page.keyboard.press('Enter');
      const citation = page.locator('.citation').first();
      await citation.waitFor({ state: 'visible' });
      const cited = await citation.textContent();
      assert.ok(cited.includes(figure), `the figure is in its citation: ${cited}`);
      assert.match(cited, /directions\?region=pavlodar/, 'and so is the address it can be checked at');
      await sound(page, scripts);
      assert.deepEqual(complaints, []);
      await close();
    });

    test(`an officer finds where a list contradicts itself ${how}`, async () => {
      const { page, complaints, close } = await site.visitor({ width, scripts });
      await page.goto(site.base + at(lang, '/'));
      await follow(page, `a[href="${at(lang, '/lists')}"]`, /\/lists$/);
      const link = at(lang, `/lists/${contradictory}`);
      const row = page.locator('table.lists tbody tr').filter({ has: page.locator(`a[href="${link}"]`) });
      const said = (await row.locator('td .state.error, td .state.warning, td .state.note').allTextContents()).map(counted);
      assert.ok(await row.locator('td .state.error').count() > 0, 'the line of the list says that something is wrong with it');
      await follow(page, `a[href="${link}"]`, new RegExp(`${link}$`));
      assert.equal(await page.locator('.finding').count(), said.reduce((sum, count) => sum + count), 'every finding that was counted is shown');
      const wrong = (await page.locator('.finding.error').allTextContents()).map((text) => text.replaceAll(/\s/g, ''));
      const both = wrong.filter((text) => [PRINTED, ADDED_UP].every((sum) => text.includes(String(sum))));
      assert.equal(both.length, 1, `one finding names what is printed and what the rows add up to: ${wrong}`);
      await sound(page, scripts);
      assert.deepEqual(complaints, []);
      await close();
    });

    test(`an officer walks from a year to a row with findings ${how}`, async () => {
      const { page, complaints, close } = await site.visitor({ width, scripts });
      await page.goto(site.base + at(lang, '/years/2026'));
      const promised = counted(await page.locator('.figures a[href*="findings=with"] .big').textContent());
      await follow(page, '.figures a[href*="findings=with"]', /findings=with/);
      assert.equal(await found(page), promised, 'as many as the page of the year said');
      await follow(page, 'tbody .row-title', /directions\/[0-9a-f-]{36}$/);
      assert.ok(await page.locator('.finding').count() > 0, 'the finding stands on the page of the direction');
      await sound(page, scripts);
      assert.deepEqual(complaints, []);
      await close();
    });
  }

  for (const width of [1280, 360]) {
    test(`two directions are ticked and compared in ${lang} at ${width} px, by keyboard, scripts off`, async () => {
      const { page, close } = await site.visitor({ width, scripts: false });
      await page.goto(site.base + at(lang, '/directions?year=2025'));
      const titles = (await page.locator('tbody .row-title').allTextContents()).slice(0, 2);
      for (const _ of titles) {
        await reach(page, 'input[name=direction]');
        await page.keyboard.press('Space');
      }
      await follow(page, 'form.choose button', /compare\?direction=.+&direction=/);
      assert.deepEqual((await page.locator('table.compare thead a.row-title').allTextContents()).map((it) => it.trim()), titles.map((it) => it.trim()));
      const same = await page.locator('dl.printed dt').allTextContents();
      const different = await page.locator('table.compare tbody th').allTextContents();
      assert.ok(same.length > 0 && different.length > 0);
      assert.deepEqual(same.filter((property) => different.includes(property)), [], 'what is the same is said once');
      await sound(page, false);

      await page.locator('table.compare thead a.row-title').first().click();
      const stages = await page.locator('ol.life > li').count();
      assert.ok(stages >= 8, 'the whole chain is told');
      assert.equal(await page.locator('ol.life > li[aria-current=step]').count(), 1, 'and where it stands');
      await close();
    });
  }
}

test('one alone, too many and what is unknown are told what to do', async () => {
  const { page, close } = await site.visitor({ width: 360, scripts: false });
  const five = ['abai', 'akmola', 'aktobe', 'atyrau', 'astana'].map((region) => `region=${region}`).join('&');
  for (const [query, status] of [['region=abai', 200], [five, 400], ['region=abai&region=atlantis', 400], ['region=abai&field=health', 400]]) {
    const answer = await page.goto(`${site.base}/en/compare?${query}`);
    assert.equal(answer.status(), status, query);
    assert.equal(await page.locator('[role=alert]').count(), status === 400 ? 1 : 0, query);
    assert.equal(await page.locator('.compare-form').count(), 1, query);
  }
  assert.equal((await page.goto(`${site.base}/regions/atlantis`)).status(), 404);
  await close();
});
