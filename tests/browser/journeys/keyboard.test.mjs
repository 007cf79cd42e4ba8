// Without a mouse: every stop of the Tab key can be seen, in both schemes and at both widths, and wide tables scroll by keys.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPaths, at, useSite } from '../site.mjs';

let paths;
const site = useSite(async (started) => {
  paths = await allPaths(started.base);
});

/** Where the keyboard is, and whether a person could see it. */
const stop = (page) => page.evaluate(() => {
  const here = document.activeElement;
  if (here === document.body) return null;
  const box = here.getBoundingClientRect();
  const style = getComputedStyle(here);
  return {
    name: here.outerHTML.slice(0, 90),
    inMain: document.querySelector('main').contains(here),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth,
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
});

const MOST = 400;
for (const width of [1280, 360]) {
  for (const dark of [false, true]) {
    test(`every stop can be seen at ${width} px, ${dark ? 'dark' : 'light'}`, async () => {
      const { page, close } = await site.visitor({ width, dark });
      const wrong = [];
      for (const path of paths) {
        await page.goto(site.base + at('ru', path));
        let stops = 0;
        for (; stops < MOST; stops += 1) {
          await page.keyboard.press('Tab');
          const here = await stop(page);
          if (here === null) break;
          if (!here.seen || !here.outlined) wrong.push(`${path}: ${JSON.stringify(here)}`);
        }
        assert.ok(stops >= 8, `${path} has only ${stops} stops`);
        assert.ok(stops < MOST, `${path}: the keyboard never comes out`);
      }
      assert.deepEqual(wrong, []);
      await close();
    });
  }
}

test('the skip link leads into the content, in three languages', async () => {
  const { page, close } = await site.visitor({ scripts: false, width: 360 });
  for (const lang of ['kk', 'ru', 'en']) {
    await page.goto(site.base + at(lang, '/directions'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/);
    await page.keyboard.press('Tab');
    assert.equal((await stop(page)).inMain, true, lang);
  }
  await close();
});

test('between phone and desk nothing is wider than the window', async () => {
  const { page, close } = await site.visitor({ width: 800, scripts: false });
  const wide = [];
  for (const path of paths) {
    for (const lang of ['kk', 'ru', 'en']) {
      await page.goto(site.base + at(lang, path));
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push(at(lang, path));
    }
  }
  assert.ok(paths.length > 10, 'the paths were not found');
  assert.deepEqual(wide, []);
  await close();
});
