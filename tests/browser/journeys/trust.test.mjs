// A reader asks what a page rests on, cites it, and reports a mistake in it; an officer answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, faults, useSite } from '../site.mjs';

const WORDS = {
  kk: { report: 'Қате туралы хабарлау', send: 'Жіберу', short: '5 таңба жазылған', waiting: 'жауап күтіп тұр', method: 'Тізбелер қалай оқылады' },
  ru: { report: 'Сообщить об ошибке', send: 'Отправить', short: 'написано знаков: 5', waiting: 'ждёт ответа', method: 'Как читаются перечни' },
  en: { report: 'Report a mistake', send: 'Send', short: '5 characters were written', waiting: 'waiting for an answer', method: 'How lists are read' },
};

let direction;
const site = useSite(async (started) => {
  const html = await (await fetch(`${started.base}/directions?findings=with`)).text();
  [, direction] = html.match(/href="(\/directions\/[0-9a-f-]{36})"/);
});

const fits = async (page, what) => {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${what}: ${wide} px too wide`);
  assert.deepEqual(await faults(page), [], what);
};

for (const lang of ['kk', 'ru', 'en']) {
  for (const width of [1280, 360]) {
    test(`a mistake is reported in ${lang} at ${width} px, without scripts of ours`, async () => {
      const { page, complaints, close } = await site.visitor({ width });
      await page.goto(site.base + at(lang, direction));
      const title = (await page.locator('h1').textContent()).trim();
      await page.locator('details.cite > summary').click();
      const citation = await page.locator('.citation').textContent();
      assert.ok(citation.includes(title) && citation.includes(`${site.base}${at(lang, direction)}/versions/1`), citation);
      await fits(page, 'what it rests on');

      await page.locator('.trust').getByRole('link', { name: WORDS[lang].report }).click();
      assert.ok((await page.locator('.subject').textContent()).includes(title), 'the form shows what it is about');
      await page.locator('#wrong').fill('12345');
      await page.locator('#contact').fill('reader@example.kz');
      await page.getByRole('button', { name: WORDS[lang].send }).click();
      assert.ok((await page.locator('#wrong-error').textContent()).includes(WORDS[lang].short), 'under the field');
      assert.equal(await page.locator('#contact').inputValue(), 'reader@example.kz', 'what was typed stays');
      await fits(page, 'what was refused');

      await page.locator('#wrong').fill(`The sum is another in the original, ${lang} ${width}`);
      await page.getByRole('button', { name: WORDS[lang].send }).click();
      await page.waitForURL(/\/reports\/\d+$/);
      assert.ok((await page.locator('main').textContent()).includes(WORDS[lang].waiting));
      const kept = page.url();
      await page.reload();
      assert.equal(page.url(), kept, 'loading again sends nothing');
      await fits(page, 'what was kept');
      const html = await page.content();
      assert.ok(!html.includes('reader@example.kz') && !html.includes('in the original'), 'nothing of it is shown');
      assert.deepEqual(complaints.filter((text) => !/status of 422/.test(text)), []);
      await close();
    });

    test(`the method is told in ${lang} at ${width} px`, async () => {
      const { page, complaints, close } = await site.visitor({ width });
      await page.goto(site.base + at(lang, '/'));
      await page.locator('.state.machine').first().click();
      assert.ok((await page.locator('h1').textContent()).includes(WORDS[lang].method));
      await fits(page, 'the method');
      assert.deepEqual(complaints, []);
      await close();
    });
  }
}

test('a report is answered, and the register is as recorded', async () => {
  const open = await site.run('reports', '--open', '--lang', 'en');
  assert.equal(open.code, 0, open.complained);
  assert.equal(open.told.split('waiting for an answer').length - 1, 6, open.told);
  assert.ok(open.told.includes('reader@example.kz'), 'officers see how to reach who reported');
  const answered = await site.run('answer', '1', '--officer', 'Айгүл Тексерушіқызы', '--text', 'Түпнұсқада да солай жазылған.');
  assert.equal(answered.code, 0, answered.complained);
  const { page, close } = await site.visitor({ scripts: false });
  await page.goto(`${site.base}/reports/1`);
  assert.ok((await page.locator('main').textContent()).includes('Түпнұсқада да солай жазылған.'));
  await page.goto(site.base + direction);
  assert.match(await page.locator('.trust-next').textContent(), /жауап берілмеген хабарламалар: 5/);
  await close();
  const verified = await site.run('verify');
  assert.equal(verified.code, 0, verified.complained);
});
