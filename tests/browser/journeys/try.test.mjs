// "Try your file": good files are shown with findings, bad ones refused in words, nothing is kept.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT, at, startBrowser, startSite, visitor } from '../site.mjs';

let site;
let browser;
let folder;
before(async () => {
  site = await startSite();
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), 'bagyt-files-'));
});
after(async () => {
  await browser?.close();
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

const lists = async () => (await fetch(`${site.base}/en/lists`)).text();

const GOOD = ['2026-ministry-committees.docx', '2026-turkistan-scan.txt', '2025-kostanay.txt', '2026-semey-extract.txt'];
for (const lang of ['kk', 'ru', 'en']) {
  for (const scripts of [true, false]) {
    test(`good files in ${lang}, scripts ${scripts ? 'on' : 'off'}`, async () => {
      const kept = await lists();
      const { page, complaints, close } = await visitor(browser, { width: 360, scripts });
      for (const file of GOOD) {
        await page.goto(site.base + at(lang, '/try'));
        await page.locator('#file').setInputFiles(join(ROOT, 'examples/lists', file));
        await page.locator('form button').click();
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

const BAD = {
  'scan.pdf': ['%PDF-1.7', 422, 'PDF'],
  'empty.txt': ['', 422, 'empty'],
  'letter.txt': ['Dear friend, this is no list.', 422, 'No list'],
  'large.txt': ['x'.repeat(9 << 20), 413, 'too large'],
  'broken.docx': ['PK\u0003\u0004broken', 422, ''],
};
for (const [name, [content, status, words]] of Object.entries(BAD)) {
  test(`${name} is refused`, async () => {
    const kept = await lists();
    const file = join(folder, name);
    await writeFile(file, content);
    const { page, close } = await visitor(browser, { scripts: false });
    await page.goto(`${site.base}/en/try`);
    await page.locator('#file').setInputFiles(file);
    const [answer] = await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), page.locator('form button').click()]);
    assert.equal(answer.status(), status);
    await page.locator('#refusal').waitFor();
    assert.ok((await page.locator('#refusal').textContent()).includes(words));
    assert.equal(await page.locator('#file').getAttribute('aria-invalid'), 'true');
    assert.equal(await lists(), kept);
    await close();
  });
}
