// Takes the pictures of docs/screenshots from the example register; with a word, only those whose name begins with it.
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, allPaths, at, recognises, send, startBrowser, startSite, visitor } from './site.mjs';

const wanted = (name) => name.startsWith(process.argv[2] ?? '');

const site = await startSite();
const browser = await startBrowser();
const folder = join(ROOT, 'docs/screenshots');
await mkdir(folder, { recursive: true });
const paths = await allPaths(site.base);
const direction = paths.find((path) => /^\/directions\/[0-9a-f]/.test(path));
const list = await findings();

/** The list of the ministry's notice: findings, totals, several customers. */
async function findings() {
  const html = await (await fetch(`${site.base}/lists`)).text();
  const row = html.split('<tr>').find((row) => row.includes('2024-ministry-contest-notice.txt'));
  return row.match(/href="([^"]+)"/)[1];
}

const shots = [
  ['home', '/', 1280, 'kk'], ['home', '/', 1280, 'ru'], ['home', '/', 360, 'kk'],
  ['directions', '/directions', 1280, 'kk'], ['directions', '/directions', 1280, 'en'], ['directions', '/directions', 360, 'kk'], ['directions', '/directions', 1280, 'kk', true],
  ['direction', direction, 1280, 'ru'], ['direction', direction, 360, 'kk'],
  ['list', list, 1280, 'kk'], ['list', list, 360, 'en'],
  ['region', '/regions/kostanay', 1280, 'ru'], ['region', '/regions/kostanay', 360, 'kk'],
  ['compare', '/compare?region=kostanay&region=pavlodar', 1280, 'en'], ['compare', '/compare?region=kostanay&region=pavlodar', 360, 'ru'],
  ['method', '/method', 1280, 'kk'], ['interface', '/api', 1280, 'en'],
];
const LIMIT = 260 * 1024;

/** Pages with the source of a row opened: the file, the width, the language. */
const sources = [['committees-kk.office.pdf', 1280, 'kk'], ['atyrau-ru.png', 360, 'ru']];

/** Keeps what can be seen without scrolling; a picture of the README has to stay small. */
async function keep(page, name) {
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  const { size } = await stat(file);
  if (size > LIMIT) throw new Error(`${name}.png has ${size} bytes, more than ${LIMIT}`);
  console.log(`${name}.png ${size}`);
}

for (const [name, path, width, lang, dark] of shots.filter(([name]) => wanted(name))) {
  const { page, close } = await visitor(browser, { width, dark });
  await page.goto(site.base + at(lang, path));
  await keep(page, `${name}-${width}-${lang}${dark ? '-dark' : ''}`);
  await close();
}
const canRead = await recognises();
for (const [file, width, lang] of wanted('source') ? sources : []) {
  if (!canRead && !file.endsWith('pdf')) continue;
  const { page, close } = await visitor(browser, { width });
  await send(page, site.base, lang, join(ROOT, 'examples/formats', file.split('.')[0], file));
  const source = page.locator('details.source').first();
  await source.waitFor({ timeout: 300_000 });
  await source.locator('summary').click();
  const image = await source.locator('img').first().elementHandle();
  await image.evaluate((image) => { image.loading = 'eager'; });
  await page.waitForFunction((image) => image.complete && image.naturalWidth > 0, image);
  await source.evaluate((source) => window.scrollTo(0, source.getBoundingClientRect().bottom + window.scrollY - window.innerHeight + 40));
  await keep(page, `source-${width}-${lang}`);
  await close();
}
if (wanted('trial') || wanted('home')) {
  const { page, close } = await visitor(browser);
  await send(page, site.base, 'en', join(ROOT, 'examples/lists/2025-pavlodar-internal-policy.txt'));
  await page.locator('table.official').first().waitFor();
  await keep(page, 'trial-1280-en');
  await page.goto(`${site.base}/`);
  await page.locator('.masthead .view button').click();
  await keep(page, 'home-1280-kk-contrast');
  await close();
}
await browser.close();
await site.stop();
