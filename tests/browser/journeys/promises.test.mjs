// A journalist asks what is promised to people and what one costs; an officer tries a draft beside what others promise.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { at, faults, send, useSite } from '../site.mjs';

const NAME = 'Көшелерді абаттандыруға тұрғындарды тарту';

/** Lists of four years with one direction of the same name, each promising so many people. */
const PEOPLE = [400, 500, 700, 1100];

/** A list with one direction of this name that promises so many people for so much money. */
function listOf(year, people, thousands) {
  const cells = ['1.', 'Азаматтық қоғамды дамыту', NAME, 'Көшелер абаттандырылмаған.', `${thousands}`, `1 қысқа мерзімді грант, ${year} жыл`,
    'Ақмола облысы', `Нысаналы индикатор: 1. Іс-шараларға кемінде ${people} адамды тарту. Күтілетін нәтижелер: 1. Кемінде 4 сенбілік өткізу.`, ''];
  const heading = ['№', 'Мемлекеттік грант саласы', 'Мемлекеттік гранттың бағыты', 'Проблеманың қысқаша сипаттамасы', 'Қаржыландыру көлемі (мың теңге)',
    'Грант түрі және грантты іске асыру мерзімі', 'Грантты іске асыру аумағы', 'Нысаналы индикатор және күтілетін нәтижелер', 'Материалдық-техникалық базаға қойылатын талаптар'];
  const row = (texts) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  return `<html><body><p>${year} жылға арналған мемлекеттік гранттардың бағыттарының тізбесі</p><table>${row(heading)}${row(cells)}</table></body></html>`;
}

let draft;
const site = useSite(async (started) => {
  for (const [place, people] of PEOPLE.entries()) {
    const file = join(started.scratch, `list-${place}.html`);
    await writeFile(file, listOf(2021 + place, people, 6000));
    const { code, told, complained } = await started.run('import', '--as-new', file);
    assert.equal(code, 0, told + complained);
  }
  draft = join(started.scratch, 'draft.html');
  await writeFile(draft, listOf(2027, 3000, 6000));
});

const VARIANTS = [[1280, true], [1280, false], [360, true], [360, false]];

/** A count as a number, its thin spaces taken out. */
const counted = (text) => Number(text.replace(/[^\d]/g, ''));

const sound = async (page, scripts) => {
  if (scripts) assert.deepEqual(await faults(page), [], page.url());
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false, `${page.url()} is too wide`);
};

for (const lang of ['kk', 'ru', 'en']) {
  for (const [width, scripts] of VARIANTS) {
    const how = `in ${lang} at ${width} px, scripts ${scripts ? 'on' : 'off'}`;

    test(`a journalist asks what is promised and what one costs ${how}`, async () => {
      const { page, complaints, close } = await site.visitor({ width, scripts });
      await page.goto(site.base + at(lang, '/years'));
      await page.click(`a[href="${at(lang, '/promises')}"]`);
      await sound(page, scripts);
      const people = page.locator(`tbody tr:has(a[href="${at(lang, '/promises/person')}"])`);
      const [directions, promised] = await people.locator('td.num').allTextContents();
      assert.ok(counted(directions) >= PEOPLE.length && counted(promised) >= 2700, `${directions}, ${promised}`);
      await people.locator('a').click();
      await sound(page, scripts);
      await page.selectOption('select#year', '2022');
      await page.click('form.narrow button');
      assert.match(page.url(), /\/promises\/person\?year=2022/);
      const years = page.locator('table').first().locator('tbody tr');
      assert.deepEqual((await years.locator('td.num').allTextContents()).map(counted), [1, 500], 'one direction of that year promises 500');
      assert.ok(counted(await page.locator('dl.printed dd').nth(2).textContent()) === 12000, 'six million for 500 people');
      await close();
      assert.deepEqual(complaints, []);
    });

    test(`a direction is put beside those of its name ${how}`, async () => {
      const { page, complaints, close } = await site.visitor({ width, scripts });
      await page.goto(`${site.base}${at(lang, '/directions')}?words=${encodeURIComponent('абаттандыруға тұрғындарды')}&year=2024`);
      await page.click(`a.row-title:has-text("${NAME}")`);
      assert.ok(await page.locator('.promises mark.promise').count() >= 2, 'the words of each promise are marked');
      assert.ok((await page.locator('ul.numbers li').first().textContent()).includes('≥'), 'and said beside');
      await page.click('a[href$="/similar"]');
      await sound(page, scripts);
      const amounts = await page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent));
      assert.equal(amounts.length, PEOPLE.length, 'itself and three others');
      const usual = await page.locator('ul.usual').textContent();
      assert.match(usual.replace(/[\u202f\u00a0]/g, ''), /1100.*400–700/s, usual);
      await close();
      assert.deepEqual(complaints, []);
    });

    test(`a draft is tried beside what others promise ${how}`, async () => {
      const { page, close } = await site.visitor({ width, scripts });
      await send(page, site.base, lang, draft);
      const usual = page.locator('ul.usual');
      await usual.waitFor({ timeout: 20_000 });
      const said = (await usual.textContent()).replace(/[\u202f\u00a0]/g, '');
      assert.match(said, /3000.*400–1100/s, said);
      await sound(page, scripts);
      await close();
    });
  }
}

test('the command line says what a draft promises unlike all others', async () => {
  const { told } = await site.run('check', draft);
  const plain = told.replace(/[\u202f\u00a0\u2068\u2069]/g, '');
  assert.match(plain, /3000 (people|адам|человек).*400–1100/s, plain);
});
