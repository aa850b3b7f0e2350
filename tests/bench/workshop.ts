/** A maintainer's workshop: the way from nothing to a published pack, and the two piles of texts that set the pace. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { walkFromNothing } from '../packs/support/from-nothing.ts';
import type { Row } from './report.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DATA = join(ROOT, '..', 'shared', 'data');
const ARTICLES = ['articles-allsides-gold.jsonl', 'articles-allsides-background.jsonl.gz'].map((name) =>
  join(DATA, 'coverage', name),
);
const PAGES = join(DATA, 'pages');
const MIB = 1024 ** 2;

/** `seconds` by the clock, `cpu` of all processors together: beside other work only the second says much of the program. */
type Ran = { seconds: number; cpu: number; peak: number; out: string };

export function workshop(): Row[] {
  const scratch = mkdtempSync(join(tmpdir(), 'sidelight-workshop-'));
  try {
    const { steps } = walkFromNothing(scratch);
    const rows: Row[] = steps.map(({ command, seconds }) => ({ what: command, figure: seconds, unit: 's' }));
    if (existsSync(DATA)) rows.push(...bulkRows(scratch), ...pageRows(scratch));
    else console.log(`The piles of texts are left out: ${DATA} is not there.`);
    return rows;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function bulkRows(scratch: string): Row[] {
  const [source, built] = [join(scratch, 'bulk'), join(scratch, 'bulk-built')];
  run(scratch, 'init', source);
  const added = run(scratch, 'add', source, ...ARTICLES, '--licence', 'benchmark', '--json');
  const again = run(scratch, 'add', source, ...ARTICLES, '--licence', 'benchmark', '--json');
  const checked = run(scratch, 'check', source);
  const made = run(scratch, 'build', source, '-o', built);
  const files = join(scratch, 'as-files');
  run(scratch, 'init', files);
  const asFiles = run(scratch, 'add', files, ...ARTICLES, '--licence', 'benchmark', '--json', '--no-bulk');
  const filesChecked = run(scratch, 'check', files);
  const all = [added, checked, made];
  const { documents } = summaryOf(added);
  return [
    { what: `${documents} records of JSON Lines: added`, figure: added.seconds, unit: 's' },
    { what: 'given once more: nothing to add', figure: again.seconds, unit: 's' },
    { what: 'checked', figure: checked.seconds, unit: 's' },
    { what: 'built', figure: made.seconds, unit: 's' },
    {
      what: 'added, checked and built',
      figure: all.reduce((sum, { seconds }) => sum + seconds, 0),
      unit: 's',
      target: { max: 180 },
    },
    { what: 'as a file each instead of lines: added', figure: asFiles.seconds, unit: 's' },
    { what: 'as a file each: checked', figure: filesChecked.seconds, unit: 's' },
    { what: 'processor time of the three', figure: all.reduce((sum, { cpu }) => sum + cpu, 0), unit: 's' },
    { what: 'memory of adding', figure: added.peak / MIB, unit: 'MiB' },
    {
      what: 'memory at its peak, of the three',
      figure: Math.max(...all.map(({ peak }) => peak)) / MIB,
      unit: 'MiB',
      target: { max: 1024 },
    },
  ];
}

function pageRows(scratch: string): Row[] {
  const source = join(scratch, 'pages');
  run(scratch, 'init', source);
  const { seconds, cpu, peak, out } = run(
    scratch,
    'add',
    source,
    join(PAGES, '*.html'),
    '--licence',
    'benchmark',
    '--json',
  );
  const { documents, added } = summaryOf({ out });
  return [
    { what: `${documents} saved pages: added`, figure: seconds, unit: 's', target: { max: 40 } },
    { what: 'processor time of that', figure: cpu, unit: 's' },
    { what: 'of them articles with an outlet', figure: added, unit: '' },
    { what: 'memory at its peak', figure: peak / MIB, unit: 'MiB' },
  ];
}

const summaryOf = ({ out }: Pick<Ran, 'out'>): { documents: number; added: number } =>
  (JSON.parse(out.trim().split('\n').at(-1) ?? '{}') as { summary: { documents: number; added: number } }).summary;

/** A command in a process of its own. A partial result is one: some saved pages say nowhere whose they are. */
function run(scratch: string, ...args: string[]): Ran {
  const peakFile = join(scratch, 'peak');
  const hook = pathToFileURL(join(import.meta.dirname, 'workshop', 'peak.ts')).href;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', hook, join(ROOT, 'cli', 'main.ts'), 'pack', ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { ...process.env, SIDELIGHT_PEAK_FILE: peakFile, XDG_CACHE_HOME: scratch },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0 && status !== 3) throw new Error(`pack ${args[0]} ended with ${status}: ${stderr}`);
  const taken = JSON.parse(readFileSync(peakFile, 'utf8')) as Pick<Ran, 'cpu' | 'peak'>;
  return { seconds, ...taken, out: stdout };
}
