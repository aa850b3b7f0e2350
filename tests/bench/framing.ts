/**
 * The framing of a page of 5,000 words over 100,000 articles: quotations, voices and hedges; outlets compared, on the first page
 * and on later ones; and the whole context of the page over the default pack. The labelled texts, one after another, are the page.
 */
import { openEngine } from '../../cli/engine.ts';
import { random } from '../../cli/eval/random.ts';
import type { Engine } from '../../lib/context/engine.ts';
import { buildPageContext } from '../../lib/context/page-context.ts';
import { pageContrasts } from '../../lib/context/page-contrasts.ts';
import { readFraming } from '../../lib/framing/read-framing.ts';
import type { ArticleRow, ArticleStats } from '../../lib/model/pack-data.ts';
import type { PageText } from '../../lib/model/page-text.ts';
import { labelledTexts } from '../eval/framing/read-labels.ts';
import { median } from './measure.ts';
import type { Row } from './report.ts';

const WORDS = 5000;
const ARTICLES = 100_000;
const MOST_MS = 100;
const ROUNDS = 9;

export async function framing(): Promise<Row[]> {
  const engine = await openEngine([]);
  const page = pageOf(WORDS);
  const context = await buildPageContext(engine, page);
  const outlet = engine.outlets.all()[0]?.id as string;
  const reading = await times(() => readFraming(page, context.mentions, () => false));
  const whole = await times(() => buildPageContext(engine, page));
  const large = grown(engine);
  const started = performance.now();
  pageContrasts(large, context.naming, outlet);
  const cold = performance.now() - started;
  const warm = await times(() => pageContrasts(large, context.naming, outlet));
  return [
    { what: `${WORDS} words: quotations, voices, hedges`, figure: reading, unit: 'ms' },
    { what: `${WORDS} words: the whole context, default pack`, figure: whole, unit: 'ms' },
    { what: `${ARTICLES} articles: outlets compared, first page`, figure: cold, unit: 'ms' },
    { what: `${ARTICLES} articles: outlets compared, later pages`, figure: warm, unit: 'ms' },
    {
      what: 'framing in all, later pages',
      figure: reading + warm,
      unit: 'ms',
      target: { max: MOST_MS },
    },
  ];
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

function pageOf(words: number): PageText {
  const parts: string[] = [];
  let count = 0;
  const english = labelledTexts().filter(({ language, quotes }) => language === 'en' && quotes === 'clear');
  for (let at = 0; count < words; at++) {
    const { text } = english[at % english.length] as { text: string };
    parts.push(text);
    count += text.split(/\s+/).length;
  }
  return {
    url: null,
    isArticle: true,
    articleEvidence: 'bench',
    title: 'Families reach Goris',
    published: null,
    modified: null,
    byline: null,
    language: 'en',
    text: parts.join('\n\n'),
  };
}

/** The engine with made-up counts of 100,000 articles by its outlets: three contested things and eight names in each. */
function grown(engine: Engine): Engine {
  const next = random(1);
  const data = engine.packs[0]?.data as Engine['packs'][number]['data'];
  const outlets = engine.outlets.all().slice(0, 40);
  const referents = data.referents.filter(({ status }) => status === 'contested');
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const articles = new Map<string, { row: ArticleRow; stats: ArticleStats; data: typeof data }>();
  for (let at = 0; at < ARTICLES; at++) {
    const id = `caucasus:b${at}`;
    const stats: ArticleStats = {
      article: id,
      length: 100 + at,
      entities: Array.from({ length: 8 }, () => [
        pick(data.entities).id as string,
        1 + Math.floor(next() * 4),
        next() < 0.3,
      ]),
      choices: Array.from({ length: 3 }, () => {
        const referent = pick(referents);
        return [referent.id as string, pick(referent.choices).id as string, 2, 1, next() < 0.5];
      }),
    };
    const row = {
      ...(data.articles[0] as ArticleRow),
      id,
      outlet: pick(outlets).id,
      published: `20${10 + Math.floor(next() * 15)}-05-05`,
    } as ArticleRow;
    articles.set(id, { row, stats, data });
  }
  return { ...engine, articles };
}
