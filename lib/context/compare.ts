/** The page in front beside an article of the packs. Both are read by the same functions; neither is the measure of the other. */
import { type AlignedSentence, alignSentences, numbersIn, sameQuotations } from '../framing/align.ts';
import type { ComparedSentence, ComparedSide, CompareView } from '../model/compare.ts';
import { compareText } from '../model/order.ts';
import type { PageContext } from '../model/page-context.ts';
import { isCreditLine } from '../outlets/credit.ts';
import { foldText } from '../text/fold.ts';
import { sentences } from '../text/sentences.ts';
import { articleContext } from './article-context.ts';
import { type Engine, subjectName } from './engine.ts';

const MOST_PAIRS = 8;
const MOST_ONLY = 12;
const MOST_CUTS = 4;
/** A country says little about what a sentence is on. */
const COMMON_WEIGHT = 0.1;

/** null for an article that no active pack knows. */
export async function buildCompare(engine: Engine, page: PageContext, article: string): Promise<CompareView | null> {
  const other = await articleContext(engine, article);
  const row = engine.articles.get(article)?.row;
  if (!other || !row) return null;
  const [left, right] = [read(engine, page), read(engine, other)];
  const pairs = alignSentences(left.sentences, right.sentences, (id) =>
    engine.entities.get(id)?.entity.common ? COMMON_WEIGHT : 1,
  );
  const best = new Set([...pairs].sort((a, b) => b.score - a.score).slice(0, MOST_PAIRS));
  return {
    article,
    sides: [sideOf(engine, left, right, null), sideOf(engine, right, left, row.publishedBounds)],
    aligned: pairs
      .filter((pair) => best.has(pair))
      .map(({ left: i, right: j, shared }) => ({
        shared: names(engine, shared),
        sentences: [shown(left, i, shared), shown(right, j, shared)],
      })),
    cuts: sameQuotations(left.quotations, right.quotations).slice(0, MOST_CUTS),
    wordings: wordings(left, right),
  };
}

type Reading = { context: PageContext; sentences: AlignedSentence[]; quotations: string[]; subjects: Set<string> };

function read(engine: Engine, context: PageContext): Reading {
  const { text, language } = context.page;
  const spans = [
    // A publisher in a credit line is no matter of the sentence.
    ...context.mentions
      .filter(
        ({ start, end, field, entity }) =>
          field === 'body' && !(engine.entities.get(entity)?.entity.outlet && isCreditLine(text, start, end)),
      )
      .map((one) => ({ ...one, subject: one.entity })),
    ...context.naming.map((one) => ({
      ...one,
      subject: engine.referents.get(one.referent)?.referent.entity ?? one.referent,
    })),
  ].filter(({ field }) => field === 'body');
  return {
    context,
    subjects: new Set(spans.map(({ subject }) => subject)),
    quotations: context.framing.quotations.filter(({ kind }) => kind === 'quotation').map((one) => one.text),
    sentences: sentences(text, language ?? 'en').map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      subjects: new Set(spans.filter((one) => one.start >= start && one.end <= end).map(({ subject }) => subject)),
    })),
  };
}

const names = (engine: Engine, ids: Iterable<string>): string[] =>
  [...new Set([...ids].map((id) => subjectName(engine, id)))].sort(compareText);

function shown({ context, sentences: all }: Reading, at: number, shared: readonly string[]): ComparedSentence {
  const { start, end, text } = all[at] as AlignedSentence;
  const inside = <T extends { field: string; start: number; end: number }>(one: T): boolean =>
    one.field === 'body' && one.start >= start && one.end <= end;
  const marks = context.mentions
    .filter((one) => inside(one) && shared.includes(one.entity))
    .map((one) => ({ start: one.start - start, end: one.end - start }));
  const quoted = context.framing.quotations.some(
    (one) => one.kind === 'quotation' && one.field === 'body' && one.start <= start + 1 && one.end >= end - 2,
  );
  const unclear = context.framing.unclear.some((one) => one.field === 'body' && one.start < end && start < one.end);
  return { text, marks, voice: unclear ? 'unclear' : quoted ? 'quoted' : 'own' };
}

function sideOf(engine: Engine, mine: Reading, theirs: Reading, bounds: ComparedSide['publishedBounds']): ComparedSide {
  const { page, framing } = mine.context;
  const length = Math.max(1, page.text.length);
  const theirText = foldText(theirs.context.page.text);
  const theirNumbers = numbersIn(theirs.context.page.text);
  const heard = (one: Reading): string[] =>
    one.context.framing.voices.filter(({ mode }) => mode !== 'mentioned').map(({ name }) => name);
  const theirVoices = new Set(heard(theirs).map(foldText));
  return {
    outlet: engine.outlets.get(page.outlet)?.shortName ?? page.outlet,
    title: page.title,
    published: page.published,
    publishedBounds: bounds,
    language: page.language ?? 'en',
    quotedShare: framing.quotedShare,
    strip: framing.quotations
      .filter(({ kind, field }) => kind === 'quotation' && field === 'body')
      .map(({ start, end }) => ({ from: start / length, to: end / length })),
    only: {
      names: names(
        engine,
        [...mine.subjects].filter((id) => !theirs.subjects.has(id)),
      ).slice(0, MOST_ONLY),
      numbers: [...numbersIn(page.text)].filter((number) => !theirNumbers.has(number)).slice(0, MOST_ONLY),
      quotations: mine.quotations.filter((one) => !theirText.includes(foldText(one))).slice(0, MOST_ONLY),
      heard: heard(mine)
        .filter((name) => !theirVoices.has(foldText(name)))
        .slice(0, MOST_ONLY),
    },
  };
}

/** Contested things that either text names, with the forms of each: alphabetical, whoever uses them. */
function wordings(left: Reading, right: Reading): CompareView['wordings'] {
  const referents = new Map([...left.context.referents, ...right.context.referents].map((one) => [one.id, one]));
  const formsOf = ({ context }: Reading, id: string): string[] =>
    (context.referents.find((one) => one.id === id)?.choices ?? [])
      .filter(({ timesOnPage }) => timesOnPage > 0)
      .map(({ name }) => name);
  return [...referents.values()]
    .sort((a, b) => compareText(a.label, b.label))
    .map(({ id, label }) => ({ subject: label, forms: [formsOf(left, id), formsOf(right, id)] }));
}
