// Starts the program with a register of its own, and a browser to walk through it.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before } from 'node:test';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export const ROOT = resolve(import.meta.dirname, '../..');

const binary = () => {
  const path = process.env.BAGYT_TEST_BINARY ?? join(ROOT, 'target/debug/bagyt');
  return resolve(path);
};

const freePort = () => new Promise((done, failed) => {
  const server = createServer();
  server.on('error', failed);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

/** A new register in a folder of its own: the flags that name it, and how it is removed. */
async function inFolder(scratch) {
  return { flags: ['--folder', join(scratch, 'data')], remove: async () => {} };
}

/** The same in a database of its own on the PostgreSQL server of the tests. */
async function onServer() {
  const server = new URL(process.env.BAGYT_TEST_POSTGRES_URL ?? assert.fail('BAGYT_TEST_POSTGRES_URL names no server'));
  const name = `bagyt_journey_${process.pid}_${Date.now()}`;
  const ask = (sql) => promisify(execFile)('psql', ['--no-psqlrc', '--quiet', '--set', 'ON_ERROR_STOP=1', '--command', sql, server.href]);
  await ask(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  const own = new URL(server);
  own.pathname = `/${name}`;
  return { flags: ['--database', own.href], remove: () => ask(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/**
 * Starts the site over a new register, with the examples or empty, with `settings` such as `trial.pages=1`; `run` runs another command of the
 * program on it, `stop` ends it and removes the register. The register is embedded, or on PostgreSQL when `BAGYT_TEST_DATABASE` says `postgres`.
 */
export async function startSite({ examples = true, settings = [] } = {}) {
  const scratch = await mkdtemp(join(tmpdir(), 'bagyt-'));
  const kept = await (process.env.BAGYT_TEST_DATABASE === 'postgres' ? onServer() : inFolder(scratch));
  const register = { ...kept, remove: () => kept.remove().finally(() => rm(scratch, { recursive: true, force: true })) };
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const set = [`storage.load_examples=${examples}`, 'server.requests_per_minute=0', ...settings].flatMap((setting) => ['--set', setting]);
  const program = spawn(binary(), [...register.flags, '--listen', `127.0.0.1:${port}`, '--lang', 'en', ...set], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  program.stdout.on('data', (text) => { said += text; });
  program.stderr.on('data', (text) => { said += text; });
  const ended = new Promise((done) => program.on('exit', done));
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`${base}/health/ready`).then((answer) => answer.ok, () => false);
    if (ready) break;
    if (tries > 600 || program.exitCode !== null) {
      program.kill('SIGKILL');
      await ended;
      await register.remove();
      throw new Error(`the site did not start:\n${said}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  const stop = async () => {
    program.kill('SIGTERM');
    const code = await ended;
    await register.remove();
    return code;
  };
  const run = (...command) => new Promise((done) => {
    execFile(binary(), [...register.flags, ...command], (error, told, complained) => done({ code: error?.code ?? 0, told, complained }));
  });
  return { base, scratch, stop, run, said: () => said };
}

/** Whether scans can be recognised here. */
export async function recognises() {
  const langs = await promisify(execFile)('tesseract', ['--list-langs']).then(({ stdout }) => stdout.split(/\s+/), () => []);
  return ['kaz', 'rus'].every((lang) => langs.includes(lang));
}

/** Sends a file to be checked the way a person does. */
export async function send(page, base, lang, file) {
  await page.goto(base + at(lang, '/try'));
  await page.locator('#file').setInputFiles(file);
  await page.locator('main form button').click({ noWaitAfter: true });
}

/** One real Chromium. */
export const startBrowser = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });

/** A page of a visitor; what its console complains of is collected. */
export async function visitor(browser, { width = 1280, scripts = true, dark = false, zoom = 1, contrast = false } = {}) {
  const context = await browser.newContext({
    viewport: { width: width / zoom, height: 900 / zoom },
    deviceScaleFactor: zoom,
    javaScriptEnabled: scripts,
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  if (contrast) await context.setExtraHTTPHeaders({ cookie: 'view=contrast' });
  const complaints = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints, close: () => context.close() };
}

/** A site and a browser for all tests of a file, begun before the first and ended after the last; `prepare` may look at it first, `options` are those of `startSite`. */
export function useSite(prepare = async () => {}, options = {}) {
  const site = { base: '', visitor: (options) => visitor(site.browser, options) };
  before(async () => {
    Object.assign(site, await startSite(options));
    site.browser = await startBrowser();
    await prepare(site);
  });
  after(async () => {
    await site.browser?.close();
    assert.equal(await site.stop?.(), 0, 'the site stops quietly when asked to');
  });
  return site;
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical faults axe sees, and with `strict` contrast below that of the highest level; the page's policy forbids scripts, so axe is put in by the browser itself. */
export async function faults(page, { strict = false } = {}) {
  await page.evaluate(axe);
  const rules = { 'color-contrast-enhanced': { enabled: strict }, 'target-size': { enabled: true } };
  const result = await page.evaluate((rules) => window.axe.run(document, { resultTypes: ['violations'], rules }), rules);
  return result.violations
    .filter((fault) => ['serious', 'critical'].includes(fault.impact))
    .map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).slice(0, 3).join(' | ')}`);
}

/** Words that are torn in two lines without a hyphen; code and addresses may be. */
export const tornWords = (page) => page.evaluate(() => {
  const torn = [];
  const unseen = (element) => element && (getComputedStyle(element).clipPath !== 'none' || unseen(element.parentElement));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.data.includes('://') || text.parentElement.closest('code, pre, select, .address, .citation') || !text.parentElement.checkVisibility() || unseen(text.parentElement)) continue;
    for (const word of text.data.matchAll(/\p{L}{4,}/gu)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top)));
      if (lines.size > 1) torn.push(word[0]);
    }
  }
  return torn;
});

export const PREFIX = { kk: '', ru: '/ru', en: '/en' };

/** The address of a path in a language. */
export const at = (lang, path) => (path === '/' ? PREFIX[lang] || '/' : `${PREFIX[lang]}${path}`);

/** Paths of the pages every walk visits, without a language. */
export async function allPaths(base) {
  const text = async (path) => (await fetch(base + path)).text();
  const first = (html = '', start) => html.match(new RegExp(`href="(${start}[^"]+)"`))?.[1].replaceAll('&amp;', '&');
  const direction = first(await text('/directions?year=2025'), '/directions/') ?? first(await text('/directions'), '/directions/');
  const lists = await text('/lists');
  const paths = ['/', '/directions', '/directions?year=2025&term=short', '/directions?words=xyzxyz', '/lists', '/try', '/rules', '/method', '/api', '/promises', '/promises/person?year=2026', '/nowhere', '/directions?year=soon'];
  if (direction) paths.push(direction, `${direction}/similar`, `${direction}/versions/1`, `/report?about=direction:${direction.split('/').pop()}:1`);
  for (const [, list] of lists.matchAll(/href="(\/lists\/[0-9a-f-]{36})"/g)) {
    const html = await text(list);
    const differences = first(html, `${list}/differences`);
    if (differences) {
      paths.push(list, differences, first(html, `${list}/versions/`));
      break;
    }
  }
  const subjects = ['/regions', '/fields', '/issuers', '/years', '/regions/kostanay', '/years/2026', first(await text('/issuers'), '/issuers/')];
  const others = [...(await text('/directions')).matchAll(/name="direction" value="([0-9a-f-]{36})"/g)].slice(0, 3).map(([, id]) => `direction=${id}`);
  paths.push(...subjects, '/compare', '/compare?region=kostanay', '/compare?region=kostanay&region=pavlodar&region=abai&region=astana', `/compare?${others.join('&')}`, '/compare?region=nowhere');
  const notice = lists.split('<tr>').find((row) => row.includes('2024-ministry-contest-notice.txt'));
  if (notice) paths.push(first(notice, '/lists/'));
  return paths.filter(Boolean);
}
