/**
 * A pack of 100,000 articles from real ones, built in a process of its own so that its memory can be told:
 * `node tests/bench/packs/large.ts OUT` writes two versions, the second with one article in a hundred changed, and prints
 * what they took as one line of JSON.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { folderFiles } from '../../../cli/built.ts';
import { DEFAULT_PACK, soundCorpus } from '../../../cli/packs.ts';
import { makeSelfTest } from '../../../lib/context/self-test.ts';
import type { Article, Corpus } from '../../../lib/model/corpus.ts';
import { byId } from '../../../lib/model/order.ts';
import { type BuiltPack, buildPack } from '../../../lib/packs/build/build.ts';
import { filesReader } from '../../../lib/packs/files-reader.ts';
import { segmentPath } from '../../../lib/packs/manifest.ts';

export const COVERAGE = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'coverage');
const FILES = ['articles-allsides-gold.jsonl', 'articles-allsides-background.jsonl.gz', 'articles-wpevents.jsonl.gz'];
const ARTICLES = 100_000;
/** One article in so many is changed. */
const CHANGED = 100;

export type Large = {
  articles: number;
  seconds: number;
  peakBytes: number;
  bytes: number;
  updateSeconds: number;
  updateBytes: number;
};

type Line = { id: string; outlet_domain?: string; url?: string; date?: string; title?: string | null; text: string };

function readArticles(): Article[] {
  const out: Article[] = [];
  for (const file of FILES) {
    const bytes = readFileSync(join(COVERAGE, file));
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    for (const line of text.split('\n'))
      if (line !== '' && out.length < ARTICLES) out.push(article(JSON.parse(line) as Line, out.length));
  }
  return out.sort(byId);
}

const article = ({ outlet_domain, date, title, text }: Line, number: number): Article =>
  ({
    id: `caucasus:bench-${String(number).padStart(6, '0')}`,
    outlet: outlet_domain || 'events.invalid',
    title: title ? plain(title) : null,
    published: date?.slice(0, 10) || null,
    publishedBounds: null,
    author: null,
    url: null,
    language: 'en',
    provenance: 'benchmark',
    text: plain(text),
  }) as Article;

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a pack may not hold.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const plain = (text: string): string => text.toWellFormed().replace(CONTROL, ' ');

/** The same articles, every hundredth with one sentence more. */
const edited = (articles: readonly Article[]): Article[] =>
  articles.map((one, at) =>
    at % CHANGED === 0 ? { ...one, text: `${one.text}\n\nThis article was corrected.` } : one,
  );

function write(folder: string, { files }: BuiltPack): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

async function build(out: string): Promise<Large> {
  const base = soundCorpus(DEFAULT_PACK);
  const corpus = (articles: Article[], version: number): Corpus => ({
    ...base,
    pack: { ...base.pack, version },
    articles,
  });
  const articles = readArticles();
  let started = performance.now();
  const first = await buildPack(corpus(articles, 100), makeSelfTest);
  const seconds = (performance.now() - started) / 1000;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  write(join(out, '1'), first);
  const had = new Set(first.files.keys());
  const files = folderFiles(join(out, '1'));
  const manifest = first.manifest;
  first.files.clear();
  started = performance.now();
  const second = await buildPack(corpus(edited(articles), 101), makeSelfTest, {
    base: {
      manifest,
      reader: filesReader(files),
      packed: async (ref) => readFileSync(join(out, '1', segmentPath(ref))),
    },
  });
  const updateSeconds = (performance.now() - started) / 1000;
  write(join(out, '2'), second);
  const fresh = [...second.files].filter(([path]) => path === 'manifest.json' || !had.has(path));
  return {
    articles: articles.length,
    seconds,
    peakBytes,
    bytes: second.manifest.totals.bytes,
    updateSeconds,
    updateBytes: fresh.reduce((sum, [, bytes]) => sum + bytes.length, 0),
  };
}

const [out] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && out) console.log(JSON.stringify(await build(out)));
