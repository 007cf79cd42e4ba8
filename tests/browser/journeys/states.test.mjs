// Every state a page can be in, drawn and looked at by a machine: empty, typical, crowded, with errors, without permission,
// without scripts, on paper, at 360 px, at twice the size, in the dark and in high contrast. Pictures for the eye are kept
// in the folder BAGYT_TEST_STATES names.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { allPaths, at, faults, startBrowser, startSite, visitor } from '../site.mjs';

const PICTURES = process.env.BAGYT_TEST_STATES ?? join(tmpdir(), 'bagyt-states');
const LIGHT = 100 * 1024;
const ROWS = 1000;
const LETTERS = 200;

/** How a page can be looked at. */
const LOOKS = {
  desk: {},
  phone: { width: 360 },
  'no-scripts': { width: 360, scripts: false },
  zoomed: { zoom: 2 },
  dark: { dark: true },
  contrast: { contrast: true, strict: true },
  'contrast-dark-phone': { width: 360, dark: true, contrast: true, strict: true },
};

const HEADING = ['№', 'Сфера', 'Направление', 'Краткое описание проблемы', 'Объем финансирования (тыс. тенге)', 'Вид гранта и срок его реализации', 'Территория реализации гранта', 'Целевой индикатор и ожидаемые результаты', 'Требования к материально-технической базе'];

/** A text of so many letters, with a word no line can hold. */
const long = (start) => `${start} ${'Қоғамдықұйымдардыңқызметінқолдау'.repeat(2)} `.padEnd(LETTERS, 'үкіметтік емес ұйымдар мен жастар ').slice(0, LETTERS);

/** A list of a thousand directions with names of two hundred letters. */
function crowd() {
  const row = (number) => [number, 'Поддержка молодежной политики и детских инициатив', long(`Бағыт ${number}`), long('Мәселе'), `${1000 + number * 37}`, '1 краткосрочный грант, 2026 год', 'Костанайская область, г. Рудный, Абайская область, г. Семей', `Целевой индикатор: 1) ${long('адам саны')} – не менее ${number}. Ожидаемые результаты: 1) ${long('нәтиже')} 70 %`, '-'].join('\t');
  const rows = Array.from({ length: ROWS }, (_, index) => row(index + 1));
  return `Перечень направлений государственных грантов для неправительственных организаций ${long('')} на 2026 год\n\n${HEADING.join('\t')}\n${rows.join('\n')}\n`;
}

const sites = {};
let browser;
before(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await startBrowser();
  sites.empty = await startSite({ examples: false });
  sites.typical = await startSite();
  sites.crowded = await startSite({ examples: false });
  const file = join(sites.crowded.scratch, 'crowd.txt');
  await writeFile(file, crowd());
  const done = await sites.crowded.run('import', file);
  assert.equal(done.code, 0, done.told + done.complained);
});
after(async () => {
  await browser?.close();
  for (const site of Object.values(sites)) await site.stop();
});

/** The main pages of a register, by name. */
async function pages(state) {
  const { base } = sites[state];
  const all = await allPaths(base);
  const found = (kind) => all.find((path) => kind.test(path));
  const first = async (path, start) => (await (await fetch(base + path)).text()).match(new RegExp(`href="(${start}[0-9a-f-]{36})"`))?.[1];
  const direction = await first('/directions', '/directions/');
  const named = {
    home: '/', directions: '/directions', nothing: '/directions?words=xyzxyz&year=2026', direction,
    lists: '/lists', list: await first('/lists', '/lists/'), differences: found(/\/differences/), try: '/try', rules: '/rules', nowhere: '/nowhere', error: '/directions?year=soon',
    region: '/regions/kostanay', year: '/years/2026', regions: '/regions', issuers: '/issuers', fields: '/fields', choosing: '/compare', compared: '/compare?region=kostanay&region=abai',
    alike: direction && `/compare?direction=${direction.split('/')[2]}`, report: direction && `/report?about=direction:${direction.split('/')[2]}:1`, method: '/method', api: '/api',
    promises: '/promises', promised: '/promises/person', similar: direction && `${direction}/similar`,
  };
  return Object.entries(named).filter(([, path]) => path);
}

/** Texts that a box cuts off without a way to see the rest. */
const clipped = (page) => page.evaluate(() => [...document.querySelectorAll('main *, .masthead *')]
  .filter((box) => {
    const style = getComputedStyle(box);
    const cuts = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
    const hidden = box.closest('.visually-hidden, thead, caption, svg') || style.position === 'absolute';
    return cuts && !hidden && box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1 && !['INPUT', 'SELECT'].includes(box.tagName);
  })
  .map((box) => box.outerHTML.slice(0, 80)));

/** What is wrong with the page that is open; axe needs the timers of a page with scripts. */
async function wrongWith(page, { strict = false, scripts = true }) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const wrong = wide > 0 ? [`${wide} px too wide`] : [];
  for (const cut of await clipped(page)) wrong.push(`cut off: ${cut}`);
  if (scripts) for (const fault of await faults(page, { strict })) wrong.push(fault);
  return wrong;
}

for (const state of ['empty', 'typical', 'crowded']) {
  for (const [look, options] of Object.entries(LOOKS)) {
    test(`${state}, ${look}`, async () => {
      const { page, complaints, close } = await visitor(browser, options);
      const wrong = [];
      const all = await pages(state);
      assert.ok(all.length >= (state === 'empty' ? 19 : 24), `pages of ${state}: ${all.map(([name]) => name)}`);
      for (const [name, path] of all) {
        const lang = ['kk', 'ru', 'en'][name.length % 3];
        await page.goto(sites[state].base + at(lang, path));
        for (const fault of await wrongWith(page, options)) wrong.push(`${name} in ${lang}: ${fault}`);
        await page.screenshot({ path: join(PICTURES, `${state}-${look}-${name}-${lang}.png`) });
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(complaints.filter((text) => !/status of 40[04]/.test(text)), []);
      await close();
    });
  }

  test(`${state}, on paper`, async () => {
    const { page, close } = await visitor(browser, { dark: true });
    await page.emulateMedia({ media: 'print' });
    for (const [name, path] of await pages(state)) {
      await page.goto(sites[state].base + at('ru', path));
      const found = await page.evaluate(() => {
        const seen = (box) => box.getClientRects().length > 0;
        const all = (selector) => [...document.querySelectorAll(selector)];
        return {
          forms: all('form:not(.choose), .masthead nav, .paper').filter(seen).length,
          folded: all('details').filter((it) => !it.closest('form, .paper') && ![...it.children].some((part) => part.tagName !== 'SUMMARY' && seen(part))).length,
          heads: all('main table:not(.official):not(.dense) > thead').filter((it) => getComputedStyle(it).display !== 'table-header-group').map((it) => it.parentElement.className),
          torn: all('main table:not(.official) tbody tr').filter((it) => getComputedStyle(it).breakInside !== 'avoid').length,
          ink: getComputedStyle(document.body).color,
          address: all('.foot .on-paper').filter(seen).map((it) => it.textContent),
        };
      });
      assert.deepEqual({ ...found, address: [], heads: found.heads.filter((it) => !it.includes('compare')) }, { forms: 0, folded: 0, heads: [], torn: 0, ink: 'rgb(0, 0, 0)', address: [] }, name);
      assert.equal(found.address.length, 1, `${name} says its address`);
      await page.pdf({ path: join(PICTURES, `${state}-paper-${name}.pdf`), format: 'A4' });
    }
    await close();
  });

  test(`${state}, light`, async () => {
    const { base } = sites[state];
    const style = (await (await fetch(base)).text()).match(/href="(\/assets\/[^"]+\.css)"/)[1];
    const around = gzipSync(await (await fetch(base + style)).text()).length;
    for (const [name, path] of await pages(state)) {
      for (const lang of ['kk', 'ru', 'en']) {
        const weight = gzipSync(await (await fetch(base + at(lang, path))).text()).length + around;
        assert.ok(weight < LIGHT, `${name} in ${lang}: ${weight} bytes`);
      }
    }
  });
}

test('the crowd is a thousand rows in pages, with names of two hundred letters', async () => {
  const { page, close } = await visitor(browser, { scripts: false });
  await page.goto(`${sites.crowded.base}/en/directions`);
  assert.match(await page.locator('#found').textContent(), /1.000/);
  const names = await page.locator('tbody .row-title').allTextContents();
  assert.ok(names.length > 0 && names.every((name) => name.length >= LETTERS - 10), `${names.map((name) => name.length)}`);
  await close();
});

test('without permission a form from elsewhere is refused in words', async () => {
  for (const [look, options] of Object.entries(LOOKS)) {
    const { page, close } = await visitor(browser, options);
    await page.route('**/en/try', async (route) => {
      const answer = await fetch(route.request().url(), { method: 'POST', headers: { 'sec-fetch-site': 'cross-site', cookie: options.contrast ? 'view=contrast' : '' } });
      await route.fulfill({ status: answer.status, contentType: 'text/html; charset=utf-8', body: await answer.text() });
    });
    const answer = await page.goto(`${sites.typical.base}/en/try`);
    assert.equal(answer.status(), 403);
    assert.deepEqual(await wrongWith(page, options), [], look);
    await page.screenshot({ path: join(PICTURES, `permission-${look}.png`) });
    await close();
  }
});

test('with errors a file that is no list is refused beside the field', async () => {
  for (const [look, options] of Object.entries(LOOKS)) {
    const { page, close } = await visitor(browser, options);
    await page.goto(`${sites.typical.base}/try`);
    await page.locator('#file').setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('not a list') });
    await page.locator('main form button').click();
    await page.locator('#refusal').waitFor();
    assert.deepEqual(await wrongWith(page, options), [], look);
    await page.screenshot({ path: join(PICTURES, `errors-${look}.png`) });
    await close();
  }
});

test('the view of high contrast is one press away, stays from page to page and goes back', async () => {
  for (const lang of ['kk', 'ru', 'en']) {
    const { page, close } = await visitor(browser, { width: 360, scripts: false });
    const contrast = () => page.locator('html.contrast').count();
    await page.goto(sites.typical.base + at(lang, '/directions?year=2026'));
    assert.equal(await contrast(), 0);
    await page.locator('.masthead .view button').click();
    assert.equal(await contrast(), 1);
    assert.match(page.url(), /\/directions\?year=2026$/);
    await page.locator('.masthead a.brand').click();
    assert.equal(await contrast(), 1, 'it stays');
    await page.locator('.foot .view button').click();
    assert.equal(await contrast(), 0, 'and goes back');
    await close();
  }
});
