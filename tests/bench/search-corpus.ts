/**
 * Search and coverage over 10,000, 37,000 and 100,000 articles against the libraries, in one run. Times are medians and 95th
 * percentiles over the same queries; what counts is the ratio.
 */
import { KINDS, type TitleQuery, titleQueries } from '../../cli/eval/title-queries.ts';
import { pageWords, weighTerms } from '../../lib/coverage/page-terms.ts';
import { relate } from '../../lib/coverage/relate.ts';
import { SubjectIndex } from '../../lib/coverage/subject-index.ts';
import { IndexBuilder } from '../../lib/postings/build.ts';
import { CorpusIndex } from '../../lib/postings/corpus-index.ts';
import { PostingSegment } from '../../lib/postings/segment.ts';
import { searchArticles } from '../../lib/search/articles.ts';
import type { Options } from './options.ts';
import type { Row } from './report.ts';
import { type BenchArticle, benchArticles } from './search-data.ts';
import { flexSearch, fuse, fuzzy, miniSearch, orama, type Peer } from './search-peers.ts';

const SIZES = [10_000, 37_000, 100_000];
const SEGMENT = 30_000;
const EACH = 100;
/** A slow library is asked fewer queries: as many as fit into this time. */
const MOST_MS = 12_000;
const PAGES = 200;
/** Larger sets do not fit into the memory of a small machine. */
const ORAMA_UP_TO = 10_000;

export async function searchCorpus({ articles: only }: Options): Promise<Row[]> {
  const data = benchArticles();
  if (!data) {
    console.log('Skipped: the articles are not on this machine (SIDELIGHT_DATA names the folder of coverage/).');
    return [];
  }
  const rows: Row[] = [];
  for (const size of only === undefined ? SIZES : [only]) {
    const articles = [...data.full, ...data.events].slice(0, size);
    rows.push(...(await oneSize(articles)));
  }
  return rows;
}

async function oneSize(articles: readonly BenchArticle[]): Promise<Row[]> {
  const label = articles.length.toLocaleString('en');
  const buffers = build(articles);
  const load = median(Array.from({ length: 9 }, () => timed(() => adopt(buffers)).ms));
  const index = adopt(buffers);
  const bytes = buffers.reduce((sum, one) => sum + one.byteLength, 0) / articles.length;
  const queries = titleQueries(articles, EACH, 5);
  const ours: Peer = { name: 'ours', search: (query) => searchArticles(index, query, 10).map(({ number }) => number) };
  const own = await measurePeer(ours, queries, articles, 3);
  console.log(
    `  ${label}: ours ${own.p50.toFixed(3)} ms, 95th percentile ${own.p95.toFixed(3)} ms; ${bytes.toFixed(0)} B an article`,
  );
  const makers = [fuzzy, fuse, miniSearch, flexSearch, ...(articles.length <= ORAMA_UP_TO ? [orama] : [])];
  const peers: Measured[] = [];
  for (const make of makers) {
    const peer = await make(articles);
    const measured = await measurePeer(peer, queries, articles, 1);
    peers.push(measured);
    console.log(`  ${label}: ${peer.name} ${measured.p50.toFixed(2)} ms`);
  }
  const best = Math.max(...peers.map(({ hits }) => mean(KINDS.map((kind) => hits[kind] ?? 0))));
  const large = articles.length === 100_000;
  const middle = articles.length === 37_000;
  return [
    { what: `${label} articles: bytes an article, typo table included`, figure: bytes, unit: 'B', ...(articles.length >= 37_000 && { target: { max: 400 } }) }, // biome-ignore format: one row
    { what: `${label} articles: adopted in`, figure: load, unit: 'ms', target: { max: 5 } },
    { what: `${label} articles: search, median`, figure: own.p50, unit: 'ms' },
    { what: `${label} articles: search, 95th percentile`, figure: own.p95, unit: 'ms', ...(large && { target: { max: 1.5 } }) }, // biome-ignore format: one row
    ...KINDS.map((kind): Row => ({ what: `${label} articles: right one in the first ten, ${kind}`, figure: own.hits[kind] ?? 0, unit: '', ...(middle && { target: { min: 0.95 } }) })), // biome-ignore format: one row
    { what: `${label} articles: the best library's mean of these`, figure: best, unit: '' },
    { what: `${label} articles: ours less that`, figure: mean(KINDS.map((kind) => own.hits[kind] ?? 0)) - best, unit: '', ...(middle && { target: { min: 0 } }) }, // biome-ignore format: one row
    ...peers.flatMap(({ name, p50, hits, asked }): Row[] => [
      { what: `${label} articles: times faster than ${name} (${asked} queries)`, figure: p50 / own.p50, unit: '×', ...(large && name === 'MiniSearch' && { target: { min: 30 } }), ...(large && name.startsWith('Fuse') && { target: { min: 1000 } }) }, // biome-ignore format: one row
      { what: `${label} articles: ${name}, mean of right ones in the first ten`, figure: mean(KINDS.map((kind) => hits[kind] ?? 0)), unit: '' }, // biome-ignore format: one row
    ]),
    ...coverageRows(label, index, articles, large),
  ];
}

type Measured = { name: string; p50: number; p95: number; hits: { [kind: string]: number }; asked: number };

/** Each query `rounds` times, the best kept: the neighbours on a busy machine are no part of the answer. */
async function measurePeer(
  { name, search }: Peer,
  queries: readonly TitleQuery[],
  articles: readonly BenchArticle[],
  rounds: number,
): Promise<Measured> {
  // biome-ignore format: one head
  const times: number[] = [];
  const right = new Map<string, number[]>();
  const started = performance.now();
  for (const { kind, text, wanted } of queries) {
    if (performance.now() - started > MOST_MS && times.length >= KINDS.length) break;
    let best = Number.POSITIVE_INFINITY;
    let found: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const begin = performance.now();
      found = await search(text);
      best = Math.min(best, performance.now() - begin);
    }
    times.push(best);
    // An article with the same title is as right.
    const title = articles[wanted]?.title;
    const hit = found.some((number) => number === wanted || articles[number]?.title === title);
    right.set(kind, [...(right.get(kind) ?? []), Number(hit)]);
  }
  return { name, p50: percentile(times, 0.5), p95: percentile(times, 0.95), hits: Object.fromEntries([...right].map(([kind, all]) => [kind, mean(all)])), asked: times.length }; // biome-ignore format: one record
}

/** From the words of a page to the ranked list, and the share of that which is choosing the words. */
function coverageRows(label: string, words: CorpusIndex, articles: readonly BenchArticle[], large: boolean): Row[] {
  const docs = articles.map((_, number) => ({ id: String(number), outlet: `o${number % 50}`, published: null }));
  const rules = {
    isCommon: () => false,
    isActor: () => false,
    subjectOf: (id: string) => id,
    isPublisher: () => false,
  };
  const index = {
    articles: docs,
    words,
    subjects: new SubjectIndex(
      docs,
      docs.map(() => null),
      rules,
    ),
  };
  const step = Math.max(1, Math.floor(10_000 / PAGES));
  const pages = Array.from({ length: PAGES }, (_, at) => articles[at * step] as BenchArticle);
  const times = pages.map(({ title, body }) => {
    const read = timed(() => pageWords(title, body));
    const features = { words: read.out, subjects: new Map(), published: '2018-01-01', outlet: null };
    const rounds = Array.from({ length: 3 }, () => timed(() => relate(index, features)).ms);
    const choose = Array.from({ length: 3 }, () => timed(() => weighTerms(words, read.out)).ms);
    return { read: read.ms, relate: Math.min(...rounds), choose: Math.min(...choose) };
  });
  return [
    { what: `${label} articles: coverage of a page, median`, figure: median(times.map((one) => one.relate)), unit: 'ms', ...(large && { target: { max: 0.5 } }) }, // biome-ignore format: one row
    { what: `${label} articles: coverage, of that choosing the words`, figure: median(times.map((one) => one.choose)), unit: 'ms' }, // biome-ignore format: one row
    { what: `${label} articles: coverage of a page, 95th percentile`, figure: percentile(times.map((one) => one.relate), 0.95), unit: 'ms' }, // biome-ignore format: one row
  ];
}

function build(articles: readonly BenchArticle[]): ArrayBuffer[] {
  const out: ArrayBuffer[] = [];
  for (let at = 0; at < articles.length; at += SEGMENT) {
    const builder = new IndexBuilder();
    for (const one of articles.slice(at, at + SEGMENT)) builder.add(one);
    out.push(builder.finish());
  }
  return out;
}

function adopt(buffers: readonly ArrayBuffer[]): CorpusIndex {
  return new CorpusIndex(
    buffers.map((buffer) => {
      const adopted = PostingSegment.adopt(buffer);
      if (!adopted.ok) throw new Error(adopted.error);
      return adopted.value;
    }),
  );
}

function timed<T>(run: () => T): { ms: number; out: T } {
  const started = performance.now();
  const out = run();
  return { ms: performance.now() - started, out };
}

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? Number.NaN;
const median = (values: readonly number[]): number => percentile(values, 0.5);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
