/**
 * From what the background knows of a page to the ranked list, over an engine built and opened as a pack is: full articles asked
 * as pages, with the names that the default pack and a list of countries find in them.
 */
import { join } from 'node:path';
import { engineOver, readNames } from '../../cli/eval/articles.ts';
import { compileSource, DEFAULT_PACK } from '../../cli/packs.ts';
import { pageFeatures } from '../../lib/context/coverage.ts';
import { namesOnPage } from '../../lib/context/page-context.ts';
import { weighTerms } from '../../lib/coverage/page-terms.ts';
import { relate } from '../../lib/coverage/relate.ts';
import { DATA } from '../eval/data.ts';
import { least, median, percentile } from './measure.ts';
import type { Row } from './report.ts';
import type { BenchArticle } from './search-data.ts';

const PAGES = 200;
/** The full articles come first: pages are taken among them. */
const FULL = 10_000;
const ROUNDS = 3;

export async function coverageRows(label: string, articles: readonly BenchArticle[]): Promise<Row[]> {
  const records = articles.map(({ title, body, day }, at) => ({
    id: `a${at}`,
    outlet: `outlet${at % 50}.example`,
    url: null,
    date: day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10),
    title,
    text: body,
    language: 'en',
    cluster: null,
  }));
  const countries = readNames(join(DATA, 'names', 'names-territories.jsonl')).map((one) => ({ ...one, common: true }));
  const engine = await engineOver(records, [...(await compileSource(DEFAULT_PACK)).data.entities, ...countries]);
  const index = engine.coverage();
  const times = Array.from({ length: PAGES }, (_, at) => {
    const { outlet, date, title, text } = records[Math.floor((at * FULL) / PAGES)] as (typeof records)[number];
    const page = { url: null, isArticle: true, articleEvidence: 'benchmark', title, published: date, modified: null, byline: null, language: 'en', text }; // biome-ignore format: one record
    const { mentions, naming } = namesOnPage(engine, page);
    const features = pageFeatures(engine, page, outlet, mentions, naming);
    return {
      subjects: features.subjects.size,
      first: least(1, () => relate(index, features)),
      whole: least(ROUNDS, () => relate(index, features)),
      words: least(ROUNDS, () => weighTerms(engine.words, features.words)),
    };
  });
  const all = (of: 'subjects' | 'first' | 'whole' | 'words'): number[] => times.map((one) => one[of]);
  return [
    { what: `${label} articles: coverage of a page, median`, figure: median(all('whole')), unit: 'ms', target: { max: 0.5 } }, // biome-ignore format: one row
    { what: `${label} articles: coverage of a page, 95th percentile`, figure: percentile(all('whole'), 0.95), unit: 'ms' }, // biome-ignore format: one row
    { what: `${label} articles: coverage of a page asked for the first time, median`, figure: median(all('first')), unit: 'ms' }, // biome-ignore format: one row
    { what: `${label} articles: coverage, of that choosing the words`, figure: median(all('words')), unit: 'ms' },
    { what: `${label} articles: subjects a page names, median`, figure: median(all('subjects')), unit: '' },
  ];
}
