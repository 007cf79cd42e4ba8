// An officer takes a list home as a document: the whole of it in every form, an extract, and what is said where there is none.
// No script runs.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { at, faults, tornWords, useSite } from '../site.mjs';

const site = useSite();
const BEGINS = { docx: 'PK', pdf: '%PDF-1.7', xlsx: 'PK', html: '<!DOCTYPE html>', csv: '\u{FEFF}', json: '{' };

/** The address of a list that names several customers. */
async function severalCustomers(lang) {
  const html = await (await fetch(site.base + at(lang, '/lists'))).text();
  for (const [, path] of html.matchAll(/href="([^"]*\/lists\/[0-9a-f][^"]*)"/g)) {
    const list = await (await fetch(site.base + path)).text();
    if (list.includes('id="wanted-customer"')) return path;
  }
  return assert.fail('a list names several customers');
}

/** What is downloaded by a press. */
async function taken(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: (await readFile(await download.path())).toString() };
}

for (const lang of ['kk', 'ru', 'en']) {
  for (const width of [1280, 360]) {
    test(`a list leaves as a document in ${lang} at ${width} px`, async () => {
      const { page, complaints, close } = await site.visitor({ width, scripts: false });
      await page.goto(site.base + (await severalCustomers(lang)));
      for (const [form, begins] of Object.entries(BEGINS)) {
        const { name, text } = await taken(page, () => page.locator(`ul.forms a[href*="form=${form}"]`).click());
        assert.match(name, new RegExp(`^list-[0-9a-f]+-v\\d+\\.${form}$`));
        assert.ok(text.startsWith(begins), `${form}: ${text.slice(0, 20)}`);
      }

      await page.locator('section.paper summary').click();
      assert.deepEqual(await tornWords(page), []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `the page is ${wide} px too wide`);
      await page.locator('#wanted-form').selectOption('html');
      await page.locator('#wanted-languages').selectOption('both');
      await page.locator('#wanted-rows').fill('1-2');
      const send = () => page.locator('section.paper button').click();
      const extract = await taken(page, send);
      assert.match(extract.name, /-extract-kk-ru\.html$/);
      assert.match(extract.text, /үзінді/);

      await page.locator('#wanted-rows').fill('екі');
      await Promise.all([page.waitForNavigation(), send()]);
      assert.match(await page.locator('main').textContent(), /«екі»|“екі”/);
      await Promise.all([page.waitForNavigation(), page.locator('main a[href$="#paper"]').click()]);
      assert.ok(await page.locator('#paper').isVisible());
      assert.deepEqual(complaints.filter((it) => !/400/.test(it)), []);
      await close();
    });
  }

  test(`the ways to a document are sound in ${lang}`, async () => {
    const { page, close } = await site.visitor({ width: 1280 });
    await page.goto(site.base + (await severalCustomers(lang)));
    await page.locator('section.paper summary').click();
    assert.deepEqual(await faults(page), []);
    await close();
  });
}
