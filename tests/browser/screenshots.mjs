// Takes the pictures of docs/screenshots from the example register.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, allPaths, at, startBrowser, startSite, visitor } from './site.mjs';

const site = await startSite();
const browser = await startBrowser();
const folder = join(ROOT, 'docs/screenshots');
await mkdir(folder, { recursive: true });
const paths = await allPaths(site.base);
const direction = paths.find((path) => /^\/directions\/[0-9a-f]/.test(path));
const list = paths.find((path) => /^\/lists\/[0-9a-f-]{36}$/.test(path));
const shots = [
  ['home', '/', 1280, 'kk'], ['home', '/', 1280, 'ru'], ['home', '/', 360, 'kk'],
  ['directions', '/directions', 1280, 'kk'], ['directions', '/directions', 1280, 'en'], ['directions', '/directions', 360, 'kk'],
  ['direction', direction, 1280, 'ru'], ['direction', direction, 360, 'kk'],
  ['list', list, 1280, 'kk'], ['list', list, 360, 'en'],
];
for (const [name, path, width, lang] of shots) {
  const { page, close } = await visitor(browser, { width });
  await page.goto(site.base + at(lang, path));
  await page.screenshot({ path: join(folder, `${name}-${width}-${lang}.png`) });
  await close();
}
const { page, close } = await visitor(browser);
await page.goto(`${site.base}/en/try`);
await page.locator('#file').setInputFiles(join(ROOT, 'examples/lists/2025-pavlodar-internal-policy.txt'));
await page.locator('form button').click();
await page.locator('table.official').first().waitFor();
await page.screenshot({ path: join(folder, 'try-1280-en.png') });
await close();
const dark = await visitor(browser, { dark: true });
await dark.page.goto(site.base + at('kk', '/directions'));
await dark.page.screenshot({ path: join(folder, 'directions-1280-kk-dark.png') });
await dark.close();
await browser.close();
await site.stop();
