/**
 * Search and coverage in real browsers, over the bundled pack and over one of ten thousand articles more: the popup opened
 * with the background stopped, a letter typed, an article read (run `npm run build:granted` first). Beside the cold popup
 * stands the least extension that could answer, opened in turns with ours: what it takes is the browser and the machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_URL, demoHosts } from '../../demo/site.ts';
import { ENGINES, launchBrowser } from '../browser/engines.ts';
import type { Engine } from '../browser/find.ts';
import type { TestBrowser } from '../browser/types.ts';
import { buildFolder, openMarked } from '../e2e/support.ts';
import { median } from './measure.ts';
import type { Options } from './options.ts';
import type { Row } from './report.ts';
import { type ColdTimes, coldPopup } from './search-browser/cold-popup.ts';
import { writeEmptyExtension } from './search-browser/empty-extension.ts';
import { GROWN, grownPack, withPack } from './search-browser/grown-extension.ts';
import { keystrokes } from './search-browser/keystrokes.ts';
import { pageToCoverage } from './search-browser/page-coverage.ts';

const ROUNDS = 9;
const COLD = { chromium: 250, firefox: 600 };
/** The grown pack is indexed on install, which takes a while on a busy machine. */
const INSTALL_MS = 180_000;

export async function searchBrowser({ engine: only }: Options): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  try {
    const grown = await grownPack();
    if (!grown)
      console.log(
        '  Without the large pack: its articles are not on this machine (SIDELIGHT_DATA names their folder).',
      );
    const rows: Row[] = [];
    for (const engine of ENGINES) {
      if (only !== undefined && only !== engine) continue;
      const extension = buildFolder(engine, 'granted');
      writeEmptyExtension(join(folder, `empty-${engine}`), engine);
      rows.push(...(await overPack(engine, extension, 'default pack', join(folder, `empty-${engine}`))));
      if (grown) {
        const copy = withPack(extension, grown, join(folder, engine));
        rows.push(
          ...(await overPack(engine, copy, `${GROWN.toLocaleString('en')} articles`, join(folder, `empty-${engine}`))),
        );
      }
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function overPack(engine: Engine, extension: string, pack: string, empty: string): Promise<Row[]> {
  const running = await launchBrowser(engine, { extension, hosts: demoHosts() });
  const least = await launchBrowser(engine, { extension: empty, hosts: {} });
  try {
    await (await openMarked(running, DEMO_URL, INSTALL_MS)).close();
    const [ours, theirs] = await inTurns(running, least);
    const letters = await keystrokes(running);
    const coverage = await pageToCoverage(running, ROUNDS);
    const what = `${engine}, ${pack}`;
    const cold = median(ours.map(({ result }) => result));
    return [
      { what: `${what}: popup with the background stopped, to the first result`, figure: cold, unit: 'ms', target: { max: COLD[engine] } },
      { what: `${what}: the same, its field ready`, figure: median(ours.map(({ shell }) => shell)), unit: 'ms' },
      { what: `${what}: the same, times that of an empty extension`, figure: cold / median(theirs.map(({ result }) => result)), unit: '×' },
      { what: `${what}: keystroke to results on screen, median`, figure: median(letters), unit: 'ms', target: { max: 50 } },
      { what: `${what}: keystroke to results on screen, 95th percentile`, figure: percentile(letters, 0.95), unit: 'ms' },
      { what: `${what}: article on the page to its coverage known`, figure: median(coverage.map(({ known }) => known)), unit: 'ms', target: { max: 50 } },
      { what: `${what}: article on the page to its coverage on screen`, figure: median(coverage.map(({ shown }) => shown)), unit: 'ms' },
    ]; // biome-ignore format: a row a line
  } finally {
    await running.close();
    await least.close();
  }
}

async function inTurns(running: TestBrowser, least: TestBrowser): Promise<[ColdTimes[], ColdTimes[]]> {
  const ours: ColdTimes[] = [];
  const theirs: ColdTimes[] = [];
  // The first of each is for the caches of the browser.
  for (let round = 0; round <= ROUNDS; round++) {
    const [one, other] = [await coldPopup(running), await coldPopup(least)];
    if (round > 0) ours.push(one);
    if (round > 0) theirs.push(other);
  }
  return [ours, theirs];
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;
