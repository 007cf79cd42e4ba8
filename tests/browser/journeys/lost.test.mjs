// An address that leads nowhere or cannot be meant: the page says so in the visitor's language and shows the way on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, useSite } from '../site.mjs';

const site = useSite();

const NOWHERE = { kk: 'Мұндай бет жоқ', ru: 'Такой страницы нет', en: 'There is no such page' };
const DIRECTIONS = { kk: 'Бағыттар', ru: 'Направления', en: 'Directions' };
const UNKNOWN = '00000000-0000-7000-8000-000000000000';
const CASES = [
  ['/nowhere', 404, NOWHERE],
  ['/directions/nonsense', 404, NOWHERE],
  [`/directions/${UNKNOWN}`, 404, NOWHERE],
  [`/lists/${UNKNOWN}`, 404, NOWHERE],
  [`/lists/${UNKNOWN}/versions/first`, 404, NOWHERE],
  [`/lists/${UNKNOWN}/differences?from=1&to=2`, 404, NOWHERE],
  ['/directions?year=soon', 400, DIRECTIONS, 'soon'],
  ['/directions?term=endless', 400, DIRECTIONS, 'endless'],
  ['/directions?field=%3Cscript%3E', 400, DIRECTIONS, '<script>'],
];

for (const lang of ['kk', 'ru', 'en']) {
  for (const width of [1280, 360]) {
    test(`lost in ${lang} at ${width} px`, async () => {
      const { page, close } = await site.visitor({ width, scripts: false });
      for (const [path, status, titles, named] of CASES) {
        const answer = await page.goto(site.base + at(lang, path));
        assert.equal(answer.status(), status, path);
        assert.equal(await page.locator('html').getAttribute('lang'), lang, path);
        assert.equal(await page.locator('h1').textContent(), titles[lang], path);
        assert.equal(await page.locator('meta[name=robots][content=noindex]').count(), 1, path);
        if (named) assert.ok((await page.locator('[role=alert]').textContent()).includes(named), `${path} names the value`);
        if (named) assert.ok(await page.locator('form.filters .field-error').count() === 1, `${path}: what is wrong stands under its field`);
      }
      await page.locator('section[aria-labelledby=found] a').click();
      assert.ok(await page.locator('tbody .row-title').count() > 0, 'the first way on leads to the directions');
      await close();
    });
  }
}
