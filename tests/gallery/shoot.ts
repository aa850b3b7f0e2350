/**
 * Builds the gallery, pictures every state, and runs axe on each: `node tests/gallery/shoot.ts [outdir] [name…]`. A run over all
 * states also renews the contact sheets in `docs/screens`.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build, preview } from 'vite';
import { type Picture, pictures } from './pictures.ts';
import { makeSheets } from './sheets.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const [outdir = join(tmpdir(), 'sidelight-gallery'), ...only] = process.argv.slice(2);
const root = import.meta.dirname;
const SHEETS = join(root, '..', '..', 'docs', 'screens');
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] };

async function shoot(page: Page, base: string, picture: Picture): Promise<Violation[]> {
  await page.setViewport({ width: picture.width, height: picture.height, deviceScaleFactor: picture.density ?? 1 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: picture.dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'forced-colors', value: picture.forced ? 'active' : 'none' },
  ]);
  await page.goto('about:blank');
  await page.goto(`${base}?${picture.query}#${picture.state}`);
  await page.waitForSelector('html[data-ready]');
  await page.screenshot({ path: join(outdir, `${picture.name}.png`) as `${string}.png` });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) throw new Error(`${picture.name}: ${wide} px of sideways scroll`);
  await page.evaluate(axe);
  return (await page.evaluate(RUN_AXE)) as Violation[];
}

/** The news page around a card is ours only as a stage: axe looks at the card alone. */
const RUN_AXE = `axe.run(document.querySelector('sidelight-card') ?? document, {
  resultTypes: ['violations'], rules: { 'page-has-heading-one': { enabled: false } }
}).then((result) => result.violations)`;

await mkdir(outdir, { recursive: true });
const built = await mkdtemp(join(tmpdir(), 'sidelight-gallery-build-'));
await build({ root, configFile: false, base: './', logLevel: 'warn', build: { outDir: built, emptyOutDir: true } });
const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { outDir: built },
  preview: { host: '127.0.0.1', port: 0 },
});
const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
let faults = 0;
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    faults += 1;
    console.error(`page error: ${error}`);
  });
  const base = server.resolvedUrls?.local[0] ?? '';
  const wanted = pictures().filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  for (const picture of wanted) {
    for (const { id, help, nodes } of await shoot(page, base, picture)) {
      faults += 1;
      console.error(`${picture.name}: ${id}: ${help}`);
      for (const node of nodes) console.error(`  ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`);
    }
  }
  console.log(`${wanted.length} pictures in ${outdir}, ${faults} faults`);
  if (only.length === 0) console.log(`${await makeSheets(page, wanted, outdir, SHEETS)} sheets in ${SHEETS}`);
} finally {
  await browser.close();
  await server.close();
  await rm(built, { recursive: true, force: true });
}
process.exitCode = faults > 0 ? 1 : 0;
