/**
 * Bulk building: a source of real articles built by both drivers, then again with one article changed; and saved pages read in
 * threads and without. Each build is the command as a maintainer gives it, in a process of its own: reading and checking the
 * source are part of it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { READ_HTML, readHtml } from '../../../cli/html.ts';
import { DEFAULT_PACK } from '../../../cli/packs.ts';
import { mapThreads } from '../../../cli/threads/pool.ts';
import type { Row } from '../report.ts';
import { COVERAGE } from './large.ts';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'cli', 'main.ts');
const FILES = ['articles-allsides-gold.jsonl', 'articles-allsides-background.jsonl.gz'];
const PAGES = join(COVERAGE, '..', 'pages');
const GIB = 1024 ** 3;

type Line = {
  outlet_domain?: string;
  outlet?: string;
  url?: string;
  date?: string;
  title?: string | null;
  text: string;
};

/** Runs of white space and what a source may not hold, as one space. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim();
const isHost = (host: string): boolean => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host);

/** Sizes at which the drivers are compared: `auto` takes threads from 1,500 on. */
const SIZES = [100, 500, 2500];

/** The default pack's names with the articles of the collection, `most` at most, a line each. Returns how many. */
function makeSource(folder: string, most: number): number {
  mkdirSync(join(folder, 'articles'), { recursive: true });
  for (const part of ['pack.yaml', 'wordings.yaml', 'entities'])
    cpSync(join(DEFAULT_PACK, part), join(folder, part), { recursive: true });
  const texts = FILES.map((file) => {
    const bytes = readFileSync(join(COVERAGE, file));
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  });
  const lines = texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .slice(0, most)
    .map((line) => JSON.parse(line) as Line);
  const outlets = readFileSync(join(DEFAULT_PACK, 'outlets.yaml'), 'utf8');
  const known = new Set([...outlets.matchAll(/^(?:- id: | {4}- )([a-z0-9.-]+)$/gm)].map(([, host]) => host as string));
  const fresh = new Set<string>();
  const articles = lines.map(({ outlet_domain, url, date, title, text }, number) => {
    const host =
      outlet_domain && isHost(outlet_domain) && !known.has(outlet_domain) ? outlet_domain : 'unknown.invalid';
    fresh.add(host);
    return JSON.stringify({
      id: `bench-${String(number).padStart(6, '0')}`,
      outlet: host,
      title: title ? plain(title) : null,
      published: date?.slice(0, 10) || null,
      url: url && URL.canParse(url) && url.length < 2048 ? url : null,
      language: 'en',
      text: text
        .split(/\n{2,}/)
        .map(plain)
        .filter(Boolean)
        .join('\n\n'),
    });
  });
  const profile = (host: string): string =>
    `- id: ${host}\n  name: ${host}\n  shortName: ${host}\n  kind: unidentified\n  country: null\n  languages: [en]\n  hosts: [${host}]\n  facts: []\n`;
  writeFileSync(join(folder, 'outlets.yaml'), `${outlets}\n${[...fresh].map(profile).join('\n')}`);
  writeFileSync(join(folder, 'articles.jsonl'), `${articles.join('\n')}\n`);
  return articles.length;
}

type Built = { manifest: unknown; seconds: number; peakBytes: number };

function build(source: string, out: string, ...flags: string[]): Built & { whole: number } {
  const started = performance.now();
  const printed = execFileSync(process.execPath, [MAIN, 'pack', 'build', source, '-o', out, '--jsonl', ...flags], {
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const whole = (performance.now() - started) / 1000;
  return { ...(JSON.parse(String(printed).trim().split('\n').at(-1) as string) as Built), whole };
}

export function bulkRows(scratch: string): Row[] {
  const [source, out, cache] = [join(scratch, 'bulk'), join(scratch, 'bulk-built'), join(scratch, 'cache')];
  const count = makeSource(source, Number.POSITIVE_INFINITY);
  const inline = build(source, out, '--driver', 'inline', '--no-cache');
  const threads = build(source, out, '--driver', 'threads', '--cache', cache);
  if (JSON.stringify(inline.manifest) !== JSON.stringify(threads.manifest))
    throw new Error('The drivers built different packs.');
  // The shortest of a few: what else the machine does can only add, and weighs most on what is short.
  const again = [1, 2, 3]
    .map((edit) => {
      const file = join(source, 'articles.jsonl');
      writeFileSync(file, readFileSync(file, 'utf8').replace('"text":"', `"text":"Correction ${edit}. `));
      return build(source, out, '--cache', cache);
    })
    .reduce((best, one) => ({ ...one, whole: Math.min(best.whole, one.whole) }));
  const fromNothing = build(source, join(scratch, 'bulk-again'), '--driver', 'threads', '--no-cache');
  if (JSON.stringify(again.manifest) !== JSON.stringify(fromNothing.manifest))
    throw new Error('A build over a cache differs from one from nothing.');
  for (const folder of [source, out, cache, join(scratch, 'bulk-again')])
    rmSync(folder, { recursive: true, force: true });
  return [
    { what: `${count} articles: checked and built, inline`, figure: inline.whole, unit: 's', target: { max: 180 } },
    { what: 'memory at its peak, inline', figure: inline.peakBytes / GIB, unit: 'GiB', target: { max: 1 } },
    { what: 'checked and built, threads', figure: threads.whole, unit: 's', target: { max: 180 } },
    { what: 'memory at its peak, threads', figure: threads.peakBytes / GIB, unit: 'GiB', target: { max: 1 } },
    { what: 'threads against inline', figure: inline.whole / threads.whole, unit: '×' },
    {
      what: 'one article changed: of the time of inline',
      figure: (100 * again.whole) / inline.whole,
      unit: '%',
      target: { max: 5 },
    },
    {
      what: 'one article changed: of the time of threads',
      figure: (100 * again.whole) / fromNothing.whole,
      unit: '%',
      target: { max: 5 },
    },
  ];
}

/** What threads gain at some sizes: the shorter of two builds each, in turn. */
export function sizeRows(scratch: string): Row[] {
  const [source, out] = [join(scratch, 'sized'), join(scratch, 'sized-built')];
  return SIZES.map((size) => {
    rmSync(source, { recursive: true, force: true });
    makeSource(source, size);
    const least = { inline: Number.POSITIVE_INFINITY, threads: Number.POSITIVE_INFINITY };
    for (const driver of ['inline', 'threads', 'inline', 'threads'] as const)
      least[driver] = Math.min(least[driver], build(source, out, '--no-cache', '--driver', driver).whole);
    return { what: `threads against inline, ${size} articles`, figure: least.inline / least.threads, unit: '×' };
  });
}

/** Saved pages read one after another, and in threads; the same texts. */
export async function htmlRows(): Promise<Row[]> {
  if (!existsSync(PAGES)) {
    console.log(`The reading of saved pages is left out: ${PAGES} is not there.`);
    return [];
  }
  const index = readFileSync(join(PAGES, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const pages = index.map((line) => {
    const { file, url } = JSON.parse(line) as { file: string; url: string | null };
    return { html: readFileSync(join(PAGES, file), 'utf8'), url };
  });
  const started = performance.now();
  const inline = pages.map(readHtml);
  const between = performance.now();
  const threaded = await Array.fromAsync(mapThreads(READ_HTML, pages));
  const ended = performance.now();
  if (JSON.stringify(threaded) !== JSON.stringify(inline.map((value) => ({ ok: true, value }))))
    throw new Error('Threads read other texts.');
  return [
    { what: `${pages.length} saved pages read in threads`, figure: (ended - between) / 1000, unit: 's' },
    {
      what: 'threads against inline on pages',
      figure: (between - started) / (ended - between),
      unit: '×',
      target: { min: 1.4 },
    },
  ];
}
