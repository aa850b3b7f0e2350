/**
 * Search and coverage over 10,000, 37,000 and 100,000 articles against the libraries, in one run: all full articles first, then
 * event sentences. Times are medians and 95th percentiles over the same queries; what counts is the ratio. A slow library is
 * asked as many queries as fit into its time, and is held against our answers to those.
 */
import { KINDS, type TitleQuery, titleQueries } from '../../cli/eval/title-queries.ts';
import { IndexBuilder } from '../../lib/postings/build.ts';
import { CorpusIndex } from '../../lib/postings/corpus-index.ts';
import { PostingSegment } from '../../lib/postings/segment.ts';
import { searchArticles } from '../../lib/search/articles.ts';
import { coverageRows } from './coverage-corpus.ts';
import { least, median, percentile } from './measure.ts';
import type { Options } from './options.ts';
import type { Row } from './report.ts';
import { type BenchArticle, benchArticles } from './search-data.ts';
import { flexSearch, fuse, fuzzy, miniSearch, orama, type Peer } from './search-peers.ts';

const SIZES = [10_000, 37_000, 100_000];
const [MIDDLE, LARGE] = [37_000, 100_000];
const SEGMENT = 30_000;
/** Queries of each kind. */
const EACH = 150;
const MOST_MS = 30_000;
/** A library that answered fewer queries is too slow for its hits to be held against ours. */
const ENOUGH = 100;

export async function searchCorpus({ articles: only }: Options): Promise<Row[]> {
  const data = benchArticles();
  if (!data) {
    console.log('Skipped: the articles are not on this machine (SIDELIGHT_DATA names the folder of coverage/).');
    return [];
  }
  const rows: Row[] = [];
  for (const size of only === undefined ? SIZES : [only]) {
    const articles = [...data.full, ...data.events].slice(0, size);
    rows.push(...(await searchRows(articles)));
    if (size >= LARGE) rows.push(...(await coverageRows(size.toLocaleString('en'), articles)));
  }
  return rows;
}

async function searchRows(articles: readonly BenchArticle[]): Promise<Row[]> {
  const label = `${articles.length.toLocaleString('en')} articles`;
  const [middle, large] = [articles.length === MIDDLE, articles.length >= LARGE];
  const buffers = build(articles);
  const load = median(Array.from({ length: 9 }, () => least(1, () => adopt(buffers))));
  const index = adopt(buffers);
  const bytes = buffers.reduce((sum, one) => sum + one.byteLength, 0) / articles.length;
  const queries = titleQueries(articles, EACH, 5);
  const titleOf = (number: number): string | null => articles[number]?.title ?? null;
  const ours = await ask({ name: 'ours', search: (query) => searchArticles(index, query, 10, { titleOf }).map(({ number }) => number) }, queries, articles, 3); // biome-ignore format: one call
  const own = { p50: percentile(times(ours), 0.5), p95: percentile(times(ours), 0.95) };
  console.log(`  ${label}: ours ${own.p50.toFixed(3)} ms, 95th percentile ${own.p95.toFixed(3)} ms`);
  const peers: { name: string; asked: number; p50: number; hits: number; ahead: number }[] = [];
  for (const make of [fuzzy, fuse, miniSearch, flexSearch, orama]) {
    const peer = await make(articles);
    const answers = await ask(peer, queries, articles, 1);
    const one = { name: peer.name, asked: answers.length, p50: percentile(times(answers), 0.5), hits: share(answers), ahead: share(ours.slice(0, answers.length)) - share(answers) }; // biome-ignore format: one record
    peers.push(one);
    console.log(`  ${label}: ${one.name} ${one.p50.toFixed(2)} ms, right in ${one.hits.toFixed(3)} of ${one.asked}`);
  }
  const ahead = Math.min(...peers.filter(({ asked }) => asked >= ENOUGH).map((one) => one.ahead));
  return [
    { what: `${label}: bytes an article, typo table included`, figure: bytes, unit: 'B', ...(middle && { target: { max: 400 } }) }, // biome-ignore format: one row
    { what: `${label}: adopted in`, figure: load, unit: 'ms', target: { max: 5 } },
    { what: `${label}: search, median`, figure: own.p50, unit: 'ms' },
    { what: `${label}: search, 95th percentile`, figure: own.p95, unit: 'ms', ...(large && { target: { max: 1.5 } }) }, // biome-ignore format: one row
    ...KINDS.map((kind): Row => ({ what: `${label}: right one in the first ten, ${kind}`, figure: share(ours.filter((one) => one.kind === kind)), unit: '', ...(middle && { target: { min: 0.95 } }) })), // biome-ignore format: one row
    { what: `${label}: right ones less those of the best library`, figure: ahead, unit: '', ...(middle && { target: { min: 0 } }) }, // biome-ignore format: one row
    ...peers.flatMap(({ name, asked, p50, hits }): Row[] => [
      { what: `${label}: times faster than ${name} (${asked} queries)`, figure: p50 / own.p50, unit: '×', ...(large && name === 'MiniSearch' && { target: { min: 30 } }), ...(large && name.startsWith('Fuse') && { target: { min: 1000 } }) }, // biome-ignore format: one row
      { what: `${label}: ${name}, right one in the first ten`, figure: hits, unit: '' },
    ]),
  ];
}

type Answered = { kind: TitleQuery['kind']; ms: number; right: boolean };
const times = (answers: readonly Answered[]): number[] => answers.map(({ ms }) => ms);
const share = (answers: readonly Answered[]): number =>
  answers.filter(({ right }) => right).length / Math.max(1, answers.length);

/** Each query `rounds` times, the best kept. */
async function ask(
  { search }: Peer,
  queries: readonly TitleQuery[],
  articles: readonly BenchArticle[],
  rounds: number,
): Promise<Answered[]> {
  const out: Answered[] = [];
  const started = performance.now();
  for (const { kind, text, wanted } of queries) {
    if (performance.now() - started > MOST_MS && out.length >= KINDS.length) break;
    let ms = Number.POSITIVE_INFINITY;
    let found: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const begin = performance.now();
      found = await search(text);
      ms = Math.min(ms, performance.now() - begin);
    }
    // An article with the same title is as right.
    const title = articles[wanted]?.title;
    out.push({ kind, ms, right: found.some((number) => number === wanted || articles[number]?.title === title) });
  }
  return out;
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
