/** Packs: the default pack on the command line, and one of 100,000 real articles built, changed, and taken in by browsers. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES } from '../browser/engines.ts';
import type { Options } from './options.ts';
import { bulkRows, htmlRows, sizeRows } from './packs/bulk.ts';
import { type Imported, importInto } from './packs/import.ts';
import { COVERAGE, type Large } from './packs/large.ts';
import type { Row } from './report.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const GIB = 1024 ** 3;
const IMPORT_SECONDS = { chromium: 60, firefox: 90 };

export async function packs({ engine }: Options): Promise<Row[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'sidelight-packs-'));
  try {
    const rows = smallRows(scratch);
    if (!existsSync(COVERAGE)) {
      console.log(`The pack of 100,000 articles is left out: ${COVERAGE} is not there.`);
      return rows;
    }
    rows.push(...bulkRows(scratch), ...sizeRows(scratch), ...(await htmlRows()));
    rows.push(...largeRows(scratch));
    for (const one of engine ? [engine] : ENGINES)
      rows.push(...importRows(one, await importInto(one, join(scratch, '1')).catch(unimported)));
    return rows;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A browser that could not is a missed target, and the other figures still count. */
function unimported(error: unknown): Imported {
  console.error(error instanceof Error ? error.message : error);
  return {
    seconds: Number.NaN,
    slowestSearch: Number.NaN,
    requests: 0,
    unchangedBytes: Number.NaN,
    unchangedRequests: Number.NaN,
  };
}

/** The commands of a maintainer, each a process of its own, start included. `build` checks the source, `sign` the pack. */
function smallRows(scratch: string): Row[] {
  const run = (...args: string[]): void => {
    execFileSync(process.execPath, [join(ROOT, 'cli', 'main.ts'), 'pack', ...args], {
      env: { ...process.env, SIDELIGHT_PASSPHRASE: 'only for this benchmark' },
      stdio: 'ignore',
    });
  };
  const [keys, pack] = [join(scratch, 'keys'), join(scratch, 'pack')];
  run('keygen', '-o', keys);
  const started = performance.now();
  run('build', '--no-cache', '-o', pack);
  run('sign', pack, '--key', keys);
  const figure = (performance.now() - started) / 1000;
  return [{ what: 'default pack checked, built and signed', figure, unit: 's', target: { max: 5 } }];
}

function largeRows(scratch: string): Row[] {
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'packs', 'large.ts'), scratch], {
    maxBuffer: 1e7,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const large = JSON.parse(String(printed)) as Large;
  return [
    { what: `${large.articles} articles: built`, figure: large.seconds / 60, unit: 'min', target: { max: 10 } },
    { what: 'memory at its peak', figure: large.peakBytes / GIB, unit: 'GiB', target: { max: 2 } },
    { what: 'size', figure: large.bytes / 1e6, unit: 'MB' },
    { what: 'one article in a hundred changed: built', figure: large.updateSeconds / 60, unit: 'min' },
    {
      what: 'its download, of the full one',
      figure: (100 * large.updateBytes) / large.bytes,
      unit: '%',
      target: { max: 2 },
    },
  ];
}

const importRows = (engine: keyof typeof IMPORT_SECONDS, imported: Imported): Row[] => [
  {
    what: `verified and imported by ${engine}`,
    figure: imported.seconds,
    unit: 's',
    target: { max: IMPORT_SECONDS[engine] },
  },
  { what: 'slowest search meanwhile', figure: imported.slowestSearch, unit: 'ms' },
  { what: 'requests when nothing is new', figure: imported.unchangedRequests, unit: '', target: { max: 1 } },
  { what: 'bytes of their answer', figure: imported.unchangedBytes, unit: 'B', target: { max: 2048 } },
];
