// The accountant of a village organisation, with an old phone and its keyboard alone: what fits her, what it says, and how to
// keep it. No script runs.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { at, useSite } from '../site.mjs';

const site = useSite();
const MOST = 200;
const WITHIN_REACH = 30_000;

/** Presses Tab until the keyboard stands on it. */
async function to(page, selector) {
  for (let stops = 0; stops < MOST; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`the keyboard never comes to ${selector}`);
}

/** Chooses in a list of choices by the arrow keys; says how many directions the choice promised. */
async function choose(page, name, wanted) {
  await to(page, `select#${name}`);
  const offers = await page.locator(`select#${name} option`).evaluateAll((all) => all.map((it) => [it.value, Number(it.textContent.match(/\((\d+)\)$/)?.[1] ?? 0)]));
  const place = wanted(offers);
  for (let steps = 0; steps < place; steps += 1) await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator(`select#${name}`).inputValue(), offers[place][0]);
  return offers[place][1];
}

const found = async (page) => Number((await page.locator('#found').textContent()).match(/\d+/)[0]);

async function show(page) {
  await to(page, 'form.filters button[type=submit]');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** The place of the choice with the most directions; the first choice is no filter. */
const fullest = (offers) => offers.reduce((best, [, count], place) => (count > offers[best][1] ? place : best), 0);

for (const lang of ['kk', 'ru', 'en']) {
  test(`an accountant finds, reads, saves and follows what fits in ${lang}`, async () => {
    const { page, complaints, close } = await site.visitor({ width: 360, scripts: false });
    await page.goto(site.base + at(lang, '/'));
    await to(page, `.masthead nav a[href="${at(lang, '/directions')}"]`);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    const all = await found(page);

    await to(page, 'details.more > summary');
    await page.keyboard.press('Enter');
    const inRegion = await choose(page, 'region', fullest);
    await show(page);
    assert.equal(await found(page), inRegion, 'a place shows as many as it promised');
    assert.ok(inRegion > 0 && inRegion < all);

    const short = await choose(page, 'term', (offers) => offers.findIndex(([value]) => value === 'short'));
    await to(page, '#most');
    await page.keyboard.type('30 000');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(page.url(), /region=.+term=short.+most=30/);
    const fitting = await found(page);
    assert.ok(fitting > 0 && fitting <= short, `${fitting} of ${short} fit`);
    const here = page.url();

    await to(page, 'tbody .row-title');
    const title = await page.evaluate(() => document.activeElement.textContent.trim());
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.equal((await page.locator('h1').textContent()).trim(), title);
    assert.ok(await page.locator('.facts .money').count() > 0, 'how much');
    assert.ok(await page.locator('.promises li').count() > 0, 'for what');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing is off the screen');

    await page.goto(here);
    await to(page, 'a[href*="directions.csv"]');
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const csv = (await readFile(await (await coming).path(), 'utf8')).replace(/^\uFEFF/, '');
    assert.ok(csv.includes(title.slice(0, 20)), 'what she read is in the file');
    assert.equal((csv.match(/\/directions\/[0-9a-f-]{36}/g) ?? []).length, fitting, 'each direction is a line with its address');

    await to(page, 'a[type="application/atom+xml"]');
    const feed = await page.evaluate(() => document.activeElement.href);
    assert.match(feed, /region=.+term=short/, 'the feed is of her selection');
    const atom = await (await fetch(feed)).text();
    const entries = atom.split('<entry>').slice(1);
    assert.ok(entries.length > 0 && entries.length <= fitting && atom.includes('http://www.w3.org/2005/Atom'));
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('what is within reach is not more than she asked for', async () => {
  const answer = await (await fetch(`${site.base}/directions.json?most=${WITHIN_REACH}&term=short`)).json();
  const money = answer.directions.map(({ row }) => row.funding.reduce((sum, part) => sum + Number(part.likely_thousand_tenge ?? part.thousand_tenge), 0));
  assert.ok(money.length > 1 && money.every((sum) => sum <= WITHIN_REACH), `${money}`);
});
