// Every page, both widths, both schemes: no accessibility fault, no sideways scroll, no script, light weight, strict headers.
import assert from 'node:assert/strict';
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { allPaths, at, faults, tornWords, useSite } from '../site.mjs';

const LIMIT = 100 * 1024;

let paths;
const site = useSite(async (started) => {
  paths = await allPaths(started.base);
  assert.ok(paths.length >= 12, `pages to walk: ${paths}`);
});

for (const lang of ['kk', 'ru', 'en']) {
  for (const width of [1280, 360]) {
    for (const dark of [false, true]) {
      test(`sound in ${lang} at ${width} px, ${dark ? 'dark' : 'light'}`, async () => {
        const { page, complaints, close } = await site.visitor({ width, dark });
        const wrong = [];
        for (const path of paths) {
          await page.goto(site.base + at(lang, path));
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (wide > 0) wrong.push(`${path}: ${wide} px too wide`);
          for (const word of await tornWords(page)) wrong.push(`${path}: “${word}” is torn`);
          const lines = await page.locator('.masthead').evaluate((masthead) => masthead.offsetHeight);
          if (width > 1000 && lines > 80) wrong.push(`${path}: the masthead has more than one line`);
          if (await page.locator('script').count() > 0) wrong.push(`${path}: a script`);
          for (const fault of await faults(page)) wrong.push(`${path}: ${fault}`);
        }
        assert.deepEqual(wrong, []);
        assert.deepEqual(complaints.filter((text) => !/status of 40[04]/.test(text)), []);
        await close();
      });
    }
  }
}

test('at twice the size nothing is lost sideways', async () => {
  const { page, close } = await site.visitor({ width: 640 });
  for (const path of paths) {
    await page.goto(site.base + path);
    await page.addStyleTag({ content: 'html { font-size: 200% }' }).catch(() => {});
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${path}: ${wide} px too wide`);
  }
  await close();
});

const weigh = (address) => new Promise((done, failed) => {
  get(address, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
    const parts = [];
    answer.on('data', (part) => parts.push(part));
    answer.on('end', () => {
      const packed = Buffer.concat(parts);
      const text = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(packed).toString() : packed.toString();
      done({ bytes: packed.length, headers: answer.headers, text });
    });
  }).on('error', failed);
});

test('every page is light, with its style sheet and mark, and carries the armour', async () => {
  const html = await (await fetch(site.base)).text();
  const assets = [...html.matchAll(/href="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  assert.equal(assets.length, 2, 'one style sheet and one mark');
  let around = 0;
  for (const path of assets) around += (await weigh(site.base + path)).bytes;
  for (const lang of ['kk', 'ru', 'en']) {
    for (const path of paths) {
      const { bytes, headers, text } = await weigh(site.base + at(lang, path));
      assert.ok(bytes + around < LIMIT, `${path}: ${bytes} bytes and ${around} around it`);
      assert.equal(headers['content-encoding'], 'gzip', path);
      assert.match(headers['content-security-policy'], /default-src 'none'/);
      assert.doesNotMatch(headers['content-security-policy'], /unsafe|script-src/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.doesNotMatch(text, /<script|<style| style="| on[a-z]+="|javascript:/i, `${path}: nothing the policy would have to stop`);
    }
  }
});

test('what a screen reader is told of the main pages stays the same', async () => {
  const folder = join(import.meta.dirname, '..', 'told');
  await mkdir(folder, { recursive: true });
  const { page, close } = await site.visitor();
  const names = { home: '/', directions: '/directions?year=2025', direction: paths.find((path) => /^\/directions\/[0-9a-f]/.test(path)), list: paths.find((path) => /^\/lists\/[0-9a-f-]{36}$/.test(path)), try: '/try' };
  for (const [name, path] of Object.entries(names)) {
    for (const lang of ['kk', 'ru', 'en']) {
      await page.goto(site.base + at(lang, path));
      const told = (await page.locator('body').ariaSnapshot())
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
        .replaceAll(/\/originals\/[0-9a-f]+/g, '/originals/ID')
        .replaceAll(site.base, 'SITE')
        .replaceAll(/\b[0-9a-f]{12}\b/g, 'HASH')
        .replaceAll(/\b\d\d:\d\d\b/g, 'TIME')
        .replaceAll(/\b20\d\d-\d\d-\d\d\b/g, 'DATE')
        .replaceAll(/\d+ (қараша|қазан|желтоқсан|\p{L}+) 20\d\d( ж\.| г\.)?/gu, 'DATE');
      const file = join(folder, `${name}-${lang}.txt`);
      const before = await readFile(file, 'utf8').catch(() => null);
      if (before === null || process.env.UPDATE_TOLD) {
        assert.ok(process.env.UPDATE_TOLD, `${file} is missing; run with UPDATE_TOLD=1 and look at it`);
        await writeFile(file, `${told}\n`);
      } else {
        assert.equal(`${told}\n`, before, `${name} in ${lang}`);
      }
    }
  }
  await close();
});
