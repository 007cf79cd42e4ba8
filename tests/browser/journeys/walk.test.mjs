// A person walks through the site: start, find a direction, read it, switch language, open its list, see what changed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT, at, useSite } from '../site.mjs';

const site = useSite();

const WORDS = {
  kk: { find: 'Іздеу', show: 'Көрсету', machine: 'бағдарлама оқыған', sample: 'ойдан жазылған үлгі', changed: 'не өзгерді' },
  ru: { find: 'Найти', show: 'Показать', machine: 'прочитано программой', sample: 'вымышленный пример', changed: 'что изменилось' },
  en: { find: 'Search', show: 'Show', machine: 'read by machine', sample: 'invented sample', changed: 'what changed' },
};

for (const lang of ['kk', 'ru', 'en']) {
  for (const width of [1280, 360]) {
    for (const scripts of [true, false]) {
      test(`walk in ${lang} at ${width} px, scripts ${scripts ? 'on' : 'off'}`, async () => {
        const { page, complaints, close } = await site.visitor({ width, scripts });
        await page.goto(site.base + at(lang, '/'));
        assert.equal(await page.locator('html').getAttribute('lang'), lang);
        assert.equal(Number(await page.locator('.figures .big').last().textContent()), 11, 'home counts the lists');

        await page.locator('#words').fill('семинар');
        await page.getByRole('button', { name: WORDS[lang].find }).click();
        await page.waitForURL(/words=/);
        const found = page.locator('tbody .row-title');
        assert.ok(await found.count() > 0, 'the words are found');
        const title = (await found.first().textContent()).trim();
        await found.first().click();

        assert.equal((await page.locator('h1').textContent()).trim(), title);
        assert.ok((await page.locator('main').textContent()).includes(WORDS[lang].machine), 'a machine read it, and it says so');
        assert.ok((await page.locator('main').textContent()).includes(WORDS[lang].sample), 'a sample says that it is one');
        const other = lang === 'kk' ? 'ru' : 'kk';
        await page.locator(`.tongues a[hreflang="${other}"]`).click();
        assert.equal(await page.locator('html').getAttribute('lang'), other);
        assert.equal((await page.locator('h1').textContent()).trim(), title, 'the same direction in the other language');

        await page.locator('.crumbs a').last().click();
        assert.ok(await page.locator('table.official tbody tr').count() > 0, 'the official table is there');
        assert.deepEqual(complaints, []);
        await close();
      });
    }
  }

  test(`filters narrow and come off in ${lang}`, async () => {
    const { page, close } = await site.visitor();
    await page.goto(site.base + at(lang, '/directions'));
    const before = await page.locator('#found').textContent();
    await page.locator('select#year').selectOption('2025');
    await page.getByRole('button', { name: WORDS[lang].show }).click();
    await page.waitForURL(/year=2025/);
    assert.notEqual(await page.locator('#found').textContent(), before);
    await page.locator('.chips a').first().click();
    assert.equal(await page.locator('#found').textContent(), before);
    await close();
  });

  test(`versions and differences in ${lang}`, async () => {
    const { page, close } = await site.visitor();
    await page.goto(site.base + at(lang, '/lists'));
    const lists = await page.locator('tbody .row-title').evaluateAll((links) => links.map((link) => link.href));
    let changed = 0;
    for (const list of lists) {
      await page.goto(list);
      const link = page.getByRole('link', { name: WORDS[lang].changed });
      if (await link.count() === 0) continue;
      await link.first().click();
      assert.ok(await page.locator('ins, .added').count() > 0, 'something was added');
      assert.ok(await page.locator('del, .removed').count() > 0, 'something was removed');
      changed += 1;
    }
    assert.equal(changed, 2, 'two examples have a corrected version');
    await close();
  });
}

test('a list shows findings in place, printed totals beside sums, and its original byte for byte', async () => {
  const { page, close } = await site.visitor();
  await page.goto(`${site.base}/en/lists`);
  await page.getByRole('row').filter({ hasText: '2024-ministry-contest-notice.txt' }).getByRole('link').first().click();
  assert.ok(await page.locator('table.official .finding').count() > 0, 'findings stand under their row');
  assert.ok((await page.locator('main').textContent()).includes('✓'), 'a total that agrees is ticked');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').click()]);
  const original = await readFile(join(ROOT, 'examples/lists/2024-ministry-contest-notice.txt'));
  assert.ok(original.equals(await readFile(await download.path())));
  await close();
});

test('with the keyboard alone', async () => {
  const { page, close } = await site.visitor();
  await page.goto(`${site.base}/en`);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip', 'the first stop skips to the content');
  await page.keyboard.press('Enter');
  assert.match(page.url(), /#main$/);
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.id === 'words')) break;
  }
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(outline, 'solid', 'where the keyboard is can be seen');
  await page.keyboard.type('форум');
  await page.keyboard.press('Enter');
  await page.waitForURL(/words=/);
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.classList.contains('row-title'))) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/directions\/[0-9a-f-]{36}/);
  await close();
});
