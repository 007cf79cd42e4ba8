// "Try your file": good files are shown with findings, bad ones refused in words, nothing is kept.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT, at, faults, useSite } from '../site.mjs';

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bagyt-files-'));
});
after(() => rm(folder, { recursive: true, force: true }));
const site = useSite();

const lists = async () => (await fetch(`${site.base}/en/lists`)).text();

const GOOD = ['2026-ministry-committees.docx', '2026-turkistan-scan.txt', '2025-kostanay.txt', '2026-semey-extract.txt'];
for (const lang of ['kk', 'ru', 'en']) {
  for (const scripts of [true, false]) {
    test(`good files in ${lang}, scripts ${scripts ? 'on' : 'off'}`, async () => {
      const kept = await lists();
      const { page, complaints, close } = await site.visitor({ width: 360, scripts });
      for (const file of GOOD) {
        await page.goto(site.base + at(lang, '/try'));
        await page.locator('#file').setInputFiles(join(ROOT, 'examples/lists', file));
        await page.locator('main form button').click();
        await page.locator('table.official').first().waitFor();
        assert.ok((await page.locator('h1').textContent()).includes(file));
        assert.ok(await page.locator('table.official tbody tr').count() > 0);
      }
      assert.ok(await page.locator('.state').count() > 0);
      assert.deepEqual(complaints, []);
      assert.equal(await lists(), kept, 'nothing was kept');
      await close();
    });
  }
}

const WORDS = {
  binary: { kk: 'екілік деректер', ru: 'двоичные данные', en: 'binary data' },
  empty: { kk: 'Файл бос', ru: 'Файл пуст', en: 'The file is empty' },
  none: { kk: 'тізбесі табылмады', ru: 'не найден перечень', en: 'No list of directions' },
  large: { kk: 'Файл тым үлкен: 8 МБ', ru: 'Файл слишком большой: принимаются файлы до 8 МБ', en: 'The file is too large: files up to 8 MB' },
  broken: { kk: 'Файл бүлінген', ru: 'Файл повреждён', en: 'The file is damaged' },
};
/** Bytes no format begins with; the same ones every time. */
const noise = Buffer.from(Array.from({ length: 4096 }, (_, place) => (place * 167 + 13 * (place >> 3) + 128) % 256));
const BAD = [
  ['scan.pdf', '%PDF-1.7', 422, 'broken'],
  ['noise.bin', noise, 422, 'binary'],
  ['empty.txt', '', 422, 'empty'],
  ['letter.txt', 'Dear friend, this is no list.', 422, 'none'],
  ['large.txt', 'x'.repeat(9 << 20), 413, 'large'],
  ['large.docx', Buffer.alloc((8 << 20) + 1, 'PK'), 413, 'large'],
  ['broken.docx', 'PK\u0003\u0004broken', 422, 'broken'],
];
for (const lang of ['kk', 'ru', 'en']) {
  for (const [name, content, status, words] of BAD) {
    test(`${name} is refused in words in ${lang}`, async () => {
      const kept = await lists();
      const file = join(folder, name);
      await writeFile(file, content);
      const { page, close } = await site.visitor({ width: 360, scripts: false });
      await page.goto(site.base + at(lang, '/try'));
      await page.locator('#file').setInputFiles(file);
      const [answer] = await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), page.locator('main form button').click()]);
      assert.equal(answer.status(), status);
      await page.locator('#refusal').waitFor();
      const said = await page.locator('#refusal').textContent();
      assert.ok(said.includes(WORDS[words][lang]), said);
      assert.equal(await page.locator('#file').getAttribute('aria-invalid'), 'true');
      assert.equal(await page.locator('table').count(), 0, 'nothing is shown of it');
      assert.equal(await lists(), kept);
      await close();
    });
  }
}

test('a good file shows its findings, about the list and under the rows', async () => {
  const { page, close } = await site.visitor({ scripts: false });
  const files = { '2026-atyrau-natural-resources.docx': 'main .finding.error', '2024-ministry-contest-notice.txt': 'table.official .finding' };
  for (const [file, finding] of Object.entries(files)) {
    await page.goto(`${site.base}/en/try`);
    await page.locator('#file').setInputFiles(join(ROOT, 'examples/lists', file));
    await page.locator('main form button').click();
    await page.locator('table.official').first().waitFor();
    assert.ok(await page.locator(finding).count() > 0, file);
  }
  await close();
});

for (const width of [1280, 360]) {
  for (const dark of [false, true]) {
    test(`the result and the refusal are sound at ${width} px, ${dark ? 'dark' : 'light'}`, async () => {
      const { page, close } = await site.visitor({ width, dark });
      const files = { '2025-pavlodar-internal-policy.txt': 'table.official', '../README.md': '#refusal' };
      for (const [file, shown] of Object.entries(files)) {
        await page.goto(site.base + at('kk', '/try'));
        await page.locator('#file').setInputFiles(join(ROOT, 'examples/lists', file));
        await page.locator('main form button').click();
        await page.locator(shown).first().waitFor();
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${file} is too wide`);
        assert.deepEqual(await faults(page), [], file);
      }
      await close();
    });
  }
}
