// An officer confirms directions while the site runs: its pages say so at once, with the date, and name who it was where they say what they rest on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, faults, useSite } from '../site.mjs';

const OFFICER = 'Айгүл Тексерушіқызы';
const MACHINE = { kk: 'бағдарлама оқыған', ru: 'прочитано программой', en: 'read by machine' };
const CONFIRMED = { kk: /^✓ \d.* расталды$/, ru: /^✓ подтверждено \d/, en: /^✓ confirmed \d/ };
const COUNTED = { kk: /расталған бағыттар: 1, барлығы: \d+/, ru: /подтверждено направлений: 1 из \d+/, en: /directions confirmed: 1 of \d+/ };
const HEADING = { kk: /^✓ атауы, бекіту .* \d.* расталды$/, ru: /^✓ название, гриф .* подтверждены \d/, en: /^✓ title, approval .* confirmed \d/ };

const site = useSite();
let list = '';

test('a direction is read by machine until an officer confirms it', async () => {
  const { page, close } = await site.visitor({ scripts: false });
  await page.goto(`${site.base}/lists`);
  list = new URL(await page.locator('tbody .row-title').first().evaluate((link) => link.href)).pathname;
  await page.goto(site.base + list);
  assert.equal(await page.locator('.state.confirmed').count(), 0);
  await page.locator('table.official .row-title a').first().click();
  assert.equal((await page.locator('main .state').first().textContent()).trim(), `○ ${MACHINE.kk}`);
  await close();
  const confirmed = await site.run('confirm', list.split('/').pop(), '--officer', OFFICER, '--rows', '1');
  assert.equal(confirmed.code, 0, confirmed.complained);
});

for (const lang of ['kk', 'ru', 'en']) {
  for (const width of [1280, 360]) {
    test(`the confirmed direction says so on every page in ${lang} at ${width} px`, async () => {
      const { page, complaints, close } = await site.visitor({ width });
      const says = async (selector, expected, named) => {
        assert.match((await page.locator(selector).first().textContent()).trim(), expected);
        assert.equal((await page.locator('.trust').textContent()).includes(OFFICER), named, 'who confirmed is named');
        assert.equal((await page.content()).split(OFFICER).length - 1, named ? 1 : 0, 'and nowhere else');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        assert.ok(!wide, 'the page fits');
        assert.deepEqual(await faults(page), []);
      };
      await page.goto(site.base + at(lang, list));
      await says('h1 + p .state.confirmed', COUNTED[lang], true);
      await says('table.official .state.confirmed', CONFIRMED[lang], true);
      assert.equal(await page.locator('table.official .state.confirmed').count(), 1, 'the others stay as they were');
      await page.locator('table.official .row-title a').first().click();
      await says('main .state.confirmed', CONFIRMED[lang], true);
      const words = (await page.locator('h1').textContent()).trim();
      await page.goto(`${site.base}${at(lang, '/directions')}?words=${encodeURIComponent(words)}`);
      await says('table.directions .state.confirmed', CONFIRMED[lang], false);
      assert.deepEqual(complaints, []);
      await close();
    });
  }
}

test('a list confirmed whole says so at its head', async () => {
  const confirmed = await site.run('confirm', list.split('/').pop(), '--officer', OFFICER);
  assert.equal(confirmed.code, 0, confirmed.complained);
  for (const [lang, words] of Object.entries(HEADING)) {
    for (const width of [1280, 360]) {
      const { page, close } = await site.visitor({ width });
      await page.goto(site.base + at(lang, list));
      assert.match((await page.locator('h1 + p .state.confirmed').first().textContent()).trim(), words);
      assert.equal(await page.locator('.state.machine').count(), 0, 'nothing is only read by machine');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      assert.ok(!wide, `the page fits in ${lang} at ${width} px`);
      assert.deepEqual(await faults(page), []);
      await close();
    }
  }
});

test('the register is as recorded afterwards', async () => {
  const verified = await site.run('verify');
  assert.equal(verified.code, 0, verified.complained);
});
