/**
 * Phrases that one outlet uses of a thing and the others do not: candidates for a contested wording, and no more than that.
 *
 *   subjects named by several outlets ─▶ sentences of theirs that name one ─▶ phrases of two or three words near the name
 *   ─▶ articles of each outlet with and without it ─▶ exact test, false discovery, conservative log ratio
 *
 * The unit is the article, own text alone counts, and a sentence that stands in several articles counts once: as on the
 * reader's side (`framing/contrasts.ts`, whose thresholds hold here too).
 */
import { CLAIMS_FROM, COUNTS_FROM } from '../../framing/contrasts.ts';
import { exactTest } from '../../framing/statistics/exact-test.ts';
import { benjaminiHochberg } from '../../framing/statistics/false-discovery.ts';
import { conservativeLogRatio } from '../../framing/statistics/log-ratio.ts';
import { CALENDAR, OPENING_WORDS } from '../../matching/link/words.ts';
import type { Article, Corpus } from '../../model/corpus.ts';
import { compareText } from '../../model/order.ts';
import { type Quotes, readQuotes, voiceAt } from '../../text/quotes.ts';
import type { Sentence } from '../../text/sentences.ts';
import { hashOf } from '../../text/tokens.ts';
import { type PlainName, plainGazetteer, plainScan } from '../plain-scan.ts';
import type { Evidence } from './names.ts';
import { proseOf, wordsOf } from './prose.ts';

/** k of n articles of an outlet that name the subject use the phrase. */
export type Side = { outlet: string; k: number; n: number };
export type Contrast = {
  phrase: string;
  /** The outlet that uses it most, and all others together. */
  side: Side;
  others: Side;
  /** Outlets with enough articles on the subject and none with the phrase. */
  without: Side[];
  /** 2: a difference that holds; 1: counts and nothing more. */
  level: 1 | 2;
  q: number | null;
  lrc: number;
  evidence: Evidence[];
};
export type SubjectContrasts = { subject: string; name: string; contrasts: Contrast[] };
/** `asked`: how many phrases were put to the test. `tooFew`: subjects that fewer than two outlets have enough articles on. */
export type WordingSuggestions = { subjects: SubjectContrasts[]; asked: number; tooFew: number };

/** A subject and its names, as the articles are searched for it. */
export type Subject = { id: string; name: string; names: PlainName[] };

const MOST_SUBJECTS = 200;
const MOST_PHRASES = 6;
const MOST_WITHOUT = 6;
/** Words on each side of a name that are still said of it. */
const REACH = 5;
/** In fewer articles than this a phrase is an accident of few texts. */
const USED_FROM = 5;
const Q_MOST = 0.05;
const LRC_LEAST = 0.58;

type Spot = { article: number; start: number; end: number };

export function suggestWordings(
  { articles }: Pick<Corpus, 'articles'>,
  subjects: readonly Subject[],
): WordingSuggestions {
  const spots = findSubjects(articles, subjects);
  let tooFew = 0;
  const comparable = subjects.flatMap((subject) => {
    const own = spots.get(subject.id) ?? [];
    const n = articlesByOutlet(articles, own);
    const enough = enoughOutlets(n) >= 2;
    if (!enough && own.length > 0) tooFew++;
    return enough ? [{ subject, own, n }] : [];
  });
  comparable.sort((a, b) => b.own.length - a.own.length || compareText(a.subject.id, b.subject.id));
  const asked: { one: Contrast; subject: Subject; p: number }[] = [];
  let questions = 0;
  const read = reader(articles);
  for (const { subject, own, n } of comparable.slice(0, MOST_SUBJECTS)) {
    const found = contrastsOf(articles, own, n, read);
    questions += found.questions;
    for (const [one, p] of found.contrasts) asked.push({ one, subject, p });
  }
  // What was asked and is not listed takes part in the correction with p = 1: it can only make it stricter.
  const q = benjaminiHochberg([...asked.map(({ p }) => p), ...new Array<number>(questions - asked.length).fill(1)]);
  asked.forEach(({ one }, at) => {
    if (one.level === 2) one.q = q[at] as number;
  });
  const holds = asked.filter(({ one }) => one.level === 1 || (one.q as number) <= Q_MOST);
  const bySubject = Map.groupBy(holds, ({ subject }) => subject);
  return {
    asked: questions,
    tooFew,
    subjects: [...bySubject]
      .map(([{ id, name }, list]) => ({ subject: id, name, contrasts: strongest(list.map(({ one }) => one)) }))
      .sort((a, b) => compareText(a.subject, b.subject)),
  };
}

/** Those that hold first, then by how much more often; a phrase within a longer one with the same counts is left out. */
function strongest(contrasts: Contrast[]): Contrast[] {
  const sorted = contrasts.sort((a, b) => b.level - a.level || b.lrc - a.lrc || b.side.k - a.side.k || b.phrase.length - a.phrase.length || compareText(a.phrase, b.phrase)); // biome-ignore format: one order
  const kept: Contrast[] = [];
  for (const one of sorted) {
    const double = kept.some((other) => other.side.outlet === one.side.outlet && (other.phrase.includes(one.phrase) || one.phrase.includes(other.phrase))); // biome-ignore format: one line
    if (!double && kept.length < MOST_PHRASES) kept.push(one);
  }
  return kept;
}

function findSubjects(articles: readonly Article[], subjects: readonly Subject[]): Map<string, Spot[]> {
  const out = new Map<string, Spot[]>(subjects.map(({ id }) => [id, []]));
  const gazetteer = plainGazetteer(subjects);
  if (!gazetteer) return out;
  for (const [number, { text }] of articles.entries())
    for (const { target, start, end } of plainScan(gazetteer, text))
      out.get(target)?.push({ article: number, start, end });
  return out;
}

function articlesByOutlet(articles: readonly Article[], spots: readonly Spot[]): Map<string, Set<number>> {
  const out = new Map<string, Set<number>>();
  for (const { article } of spots) {
    const { outlet } = articles[article] as Article;
    const known = out.get(outlet);
    if (known) known.add(article);
    else out.set(outlet, new Set([article]));
  }
  return out;
}

const enoughOutlets = (n: ReadonlyMap<string, ReadonlySet<number>>): number =>
  [...n.values()].filter((ids) => ids.size >= COUNTS_FROM).length;

type Use = { articles: Map<string, Set<number>>; total: number; places: Map<string, Evidence[]> };

/**
 * Level 2 where both sides have enough articles to be tested, and the test and the effect speak for it; else level 1, where
 * an outlet has the phrase in three articles and more often by an interval without 0, and another, with three on the subject, in
 * none.
 */
function contrastsOf(
  articles: readonly Article[],
  spots: readonly Spot[],
  n: ReadonlyMap<string, ReadonlySet<number>>,
  read: Reader,
): { contrasts: [Contrast, number][]; questions: number } {
  const uses = phraseUses(articles, spots, read);
  const all = [...n.values()].reduce((sum, ids) => sum + ids.size, 0);
  const out: [Contrast, number][] = [];
  for (const [phrase, { articles: byOutlet, total, places }] of uses)
    for (const [outlet, ids] of byOutlet) {
      const side: Side = { outlet, k: ids.size, n: n.get(outlet)?.size ?? ids.size };
      const others: Side = { outlet: '', k: total - side.k, n: all - side.n };
      if (Math.min(side.n, others.n) < COUNTS_FROM || side.k * others.n <= others.k * side.n) continue;
      const testable = Math.min(side.n, others.n) >= CLAIMS_FROM;
      const lrc = conservativeLogRatio(side.k, side.n, others.k, others.n);
      if (testable ? total < USED_FROM || lrc < LRC_LEAST : side.k < COUNTS_FROM || lrc <= 0) continue;
      const p = exactTest([{ k1: side.k, n1: side.n, k2: others.k, n2: others.n }]);
      if (testable && p > Q_MOST) continue;
      const without = [...n]
        .filter(([other, own]) => other !== outlet && own.size >= COUNTS_FROM && !byOutlet.has(other))
        .map(([other, own]): Side => ({ outlet: other, k: 0, n: own.size }))
        .sort((a, b) => compareText(a.outlet, b.outlet))
        .slice(0, MOST_WITHOUT);
      if (!testable && without.length === 0) continue;
      out.push([{ phrase, side, others, without, level: testable ? 2 : 1, q: null, lrc, evidence: places.get(outlet) ?? [] }, p]); // biome-ignore format: one record
    }
  return { contrasts: out, questions: Math.max(out.length, uses.size * enoughOutlets(n)) };
}

type Reading = { quotes: Quotes; spans: Sentence[] };
type Reader = (article: number) => Reading;

/** Sentences and quotations of an article: many subjects stand in one, and finding them takes longest. */
function reader(articles: readonly Article[]): Reader {
  const known = new Map<number, Reading>();
  return (number) => {
    const found = known.get(number);
    if (found) return found;
    const { text, language } = articles[number] as Article;
    const reading = { quotes: readQuotes(text), spans: proseOf(text, language) };
    known.set(number, reading);
    return reading;
  };
}

/** Phrases near the spots, by outlet and article. */
function phraseUses(articles: readonly Article[], spots: readonly Spot[], read: Reader): Map<string, Use> {
  const uses = new Map<string, Use>();
  const seen = new Set<number>();
  for (const [number, own] of Map.groupBy(spots, ({ article }) => article)) {
    const article = articles[number] as Article;
    const { quotes, spans } = read(number);
    for (const { start, end } of spans) {
      const named = own.filter(
        (spot) => spot.start >= start && spot.end <= end && voiceAt(quotes, spot.start) === 'own',
      );
      if (named.length === 0) continue;
      const sentence = article.text.slice(start, end);
      const { h1 } = hashOf(sentence);
      if (seen.has(h1)) continue;
      seen.add(h1);
      for (const phrase of phrasesNear(article.text, start, end, named)) note(uses, phrase, article, number, sentence);
    }
  }
  for (const [phrase, { total }] of uses) if (total < COUNTS_FROM) uses.delete(phrase);
  return uses;
}

const MOST_SENTENCE = 240;
function note(uses: Map<string, Use>, phrase: string, { id, outlet }: Article, number: number, sentence: string): void {
  let use = uses.get(phrase);
  if (!use) {
    use = { articles: new Map(), total: 0, places: new Map() };
    uses.set(phrase, use);
  }
  const own = use.articles.get(outlet) ?? new Set<number>();
  if (own.has(number)) return;
  own.add(number);
  use.articles.set(outlet, own);
  use.total++;
  const places = use.places.get(outlet) ?? [];
  const cut = sentence.replace(/\s+/g, ' ');
  if (places.length < 2) places.push({ article: id, sentence: cut.length > MOST_SENTENCE ? `${cut.slice(0, MOST_SENTENCE)}…` : cut }); // biome-ignore format: one line
  use.places.set(outlet, places);
}

/** Two or three words in a row, none at the ends empty of meaning, that hold a name or stand near it. */
function phrasesNear(
  text: string,
  start: number,
  end: number,
  named: readonly { start: number; end: number }[],
): Set<string> {
  const words = wordsOf(text, start, end);
  const out = new Set<string>();
  const near = words.map((_, at) =>
    named.some((spot) =>
      words
        .slice(Math.max(0, at - REACH), at + REACH + 1)
        .some((word) => word.start >= spot.start && word.end <= spot.end),
    ),
  );
  for (const length of [2, 3])
    for (let at = 0; at + length <= words.length; at++) {
      const part = words.slice(at, at + length);
      if (!near[at] || !near[at + length - 1] || isEmpty(part[0]?.folded ?? '') || isEmpty(part.at(-1)?.folded ?? ''))
        continue;
      if (part.some((word, index) => index > 0 && !/^[’'ʼ]?s?[ -]$/u.test(text.slice((part[index - 1] as { end: number }).end, word.start)))) continue; // biome-ignore format: one line
      // The name itself in other letters words nothing: "attorney general" beside Attorney General.
      const [from, to] = [part[0]?.start ?? 0, part.at(-1)?.end ?? 0];
      if (named.some((spot) => spot.start <= from && to <= spot.end)) continue;
      // A phrase of names alone is no wording: who is named is a matter of the subject.
      if (part.every((word) => /^[\p{Lu}\p{N}]/u.test(word.text))) continue;
      out.add(part.map((word) => word.folded).join(' '));
    }
  return out;
}

const FUNCTION = new Set(
  'the a an and or but of in on at to for from by with as that this these those it its he she they his her their is are was were be been being has have had do does did will would could should can may might must not no than then there which who whom whose what when where how also more most some any all said says told new one two three into over after before about up out if so i we you our your us him them mr mrs и в на с по к у о об от за из для что как не но а или это его ее их он она они был была были быть также ve da de bir bu o ile için və bu ki isə də u in the և է են որ մեջ է եւ'.split(
    ' ',
  ),
);
const isEmpty = (folded: string): boolean =>
  folded.length < 2 ||
  FUNCTION.has(folded) ||
  OPENING_WORDS.has(folded) ||
  CALENDAR.has(folded) ||
  /^\d+$/.test(folded);
