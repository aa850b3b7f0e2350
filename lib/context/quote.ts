/** Sentences of an article that name a subject, with whose words they are. */
import { splitWordingTarget } from '../matching/alias-row.ts';
import { findMentions, type LinkedSpan } from '../matching/link.ts';
import type { QuoteView } from '../model/card.ts';
import type { ArticleRow } from '../model/pack-data.ts';
import { isCreditLine } from '../outlets/credit.ts';
import { readQuotes, voiceAt } from '../text/quotes.ts';
import { type Sentence, sentences } from '../text/sentences.ts';
import type { Engine } from './engine.ts';
import { passageLink } from './passage-link.ts';

/** Sentences outside these lengths (UTF-16 units) make poor quotations: a fragment, or half a page. */
const SHORTEST = 40;
const LONGEST = 200;

/** The subject a span speaks of: its entity, or the referent of its wording. */
export const subjectOf = (span: LinkedSpan): string =>
  span.layer === 'name' ? span.target : splitWordingTarget(span.target).referent;

type Scored = Sentence & { spans: LinkedSpan[] };

function sentencesNaming(
  engine: Engine,
  text: string,
  language: string,
  wanted: (span: LinkedSpan) => boolean,
): Scored[] {
  const spans = findMentions(engine.gazetteer, text, isCreditLine).spans.filter(wanted);
  return sentences(text, language).flatMap((sentence) => {
    const inside = spans.filter((span) => span.start >= sentence.start && span.end <= sentence.end);
    return inside.length > 0 ? [{ ...sentence, spans: inside }] : [];
  });
}

/** Distinct subjects named; a sentence of readable length before a fragment or half a page; the earlier one on a tie. */
function rank(a: Scored, b: Scored): number {
  const readable = ({ start, end }: Sentence): number => Number(end - start >= SHORTEST && end - start <= LONGEST);
  const subjects = (one: Scored): number => new Set(one.spans.map(subjectOf)).size;
  return readable(b) - readable(a) || subjects(b) - subjects(a) || a.start - b.start;
}

/** The sentence that names most of `subjects`, or null. */
export function bestSentence(
  engine: Engine,
  text: string,
  language: string,
  subjects: ReadonlySet<string>,
): Sentence | null {
  return sentencesNaming(engine, text, language, (span) => subjects.has(subjectOf(span))).sort(rank)[0] ?? null;
}

/** The best sentence of an article that names the subject, ready to be shown; null where it has none. */
export async function quoteFrom(
  engine: Engine,
  article: string,
  wanted: (span: LinkedSpan) => boolean,
): Promise<QuoteView | null> {
  const found = engine.articles.get(article);
  if (!found) return null;
  const text = await found.data.text(found.row);
  const best = sentencesNaming(engine, text, found.row.language, wanted).sort(rank)[0];
  return best ? quoteView(engine, found.row, text, best) : null;
}

function quoteView(engine: Engine, row: ArticleRow, text: string, sentence: Scored): QuoteView {
  const marks: QuoteView['marks'] = [];
  for (const { start, end } of sentence.spans) {
    const last = marks.at(-1);
    if (!last || start - sentence.start >= last.end)
      marks.push({ start: start - sentence.start, end: end - sentence.start });
  }
  const { id, language, published, publishedBounds, title, url } = row;
  const quoted = text.slice(sentence.start, sentence.end);
  return {
    article: id,
    text: quoted,
    marks,
    language,
    outlet: engine.outlets.get(row.outlet)?.shortName ?? row.outlet,
    published,
    publishedBounds,
    voice: voiceAt(readQuotes(text), sentence.spans[0]?.start ?? sentence.start),
    title,
    url,
    passage: passageLink(url, quoted),
  };
}
