/**
 * A page of 5,000 words over 100,000 articles: its framing alone, over the default pack, and the whole context as the background
 * makes it: names, coverage, voices, outlets compared; on the first page after a start, and on later ones. The labelled texts,
 * one after another, are the page.
 */
import { openEngine } from '../../cli/engine.ts';
import { createEngine, type Engine } from '../../lib/context/engine.ts';
import { mergedGazetteer } from '../../lib/context/merged-gazetteer.ts';
import { buildPageContext } from '../../lib/context/page-context.ts';
import { pageContrasts } from '../../lib/context/page-contrasts.ts';
import { readFraming } from '../../lib/framing/read-framing.ts';
import type { PackData } from '../../lib/model/pack-data.ts';
import type { PageText } from '../../lib/model/page-text.ts';
import { labelledTexts } from '../eval/framing/read-labels.ts';
import { grownPack } from './grown-pack.ts';
import { median } from './measure.ts';
import type { Row } from './report.ts';

const WORDS = 5000;
const ARTICLES = 100_000;
const MOST_MS = 100;
const ROUNDS = 9;

export async function framing(): Promise<Row[]> {
  const small = await openEngine([]);
  const data = small.packs[0]?.data as PackData;
  const page = pageOf(WORDS, `https://${data.outlets[0]?.id}/bench`);
  const context = await buildPageContext(small, page);
  const reading = await times(() => readFraming(page, context.mentions, () => false));
  const whole = await times(() => buildPageContext(small, page));
  const pack = grownPack(data, wordsOf(page.text), ARTICLES);
  const large: Engine = createEngine([pack], mergedGazetteer([pack]));
  const first = await times(() => buildPageContext(large, page), 1);
  const later = await times(() => buildPageContext(large, page));
  const compared = await times(() => pageContrasts(large, context.naming, context.page.outlet));
  return [
    { what: `${WORDS} words: quotations, voices, hedges`, figure: reading, unit: 'ms' },
    { what: `${WORDS} words: the whole context, default pack`, figure: whole, unit: 'ms' },
    { what: `${ARTICLES} articles: outlets compared`, figure: compared, unit: 'ms' },
    { what: `${WORDS} words, ${ARTICLES} articles: the whole context, first page after a start`, figure: first, unit: 'ms' },
    { what: `${WORDS} words, ${ARTICLES} articles: the whole context`, figure: later, unit: 'ms', target: { max: MOST_MS } },
  ]; // biome-ignore format: a row a line
}

/** Median milliseconds of a call. */
async function times(run: () => unknown, rounds = ROUNDS): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await run();
    all.push(performance.now() - started);
  }
  return median(all);
}

function pageOf(words: number, url: string): PageText {
  const parts: string[] = [];
  let count = 0;
  const english = labelledTexts().filter(({ language, quotes }) => language === 'en' && quotes === 'clear');
  for (let at = 0; count < words; at++) {
    const { text } = english[at % english.length] as { text: string };
    parts.push(text);
    count += text.split(/\s+/).length;
  }
  return {
    url,
    isArticle: true,
    articleEvidence: 'bench',
    title: 'Families reach Goris',
    published: '2020-09-15',
    modified: null,
    byline: null,
    language: 'en',
    text: parts.join('\n\n'),
  };
}

/** The words of a text, the most frequent first. */
function wordsOf(text: string): string[] {
  const counts = Map.groupBy(text.toLowerCase().match(/\p{L}+/gu) ?? [], (word) => word);
  return [...counts].sort((a, b) => b[1].length - a[1].length).map(([word]) => word);
}
