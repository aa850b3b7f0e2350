/**
 * Names that stand in a text, known to no pack: runs of words with capitals.
 *
 *   lines that are sentences ─▶ words ─▶ runs of capitals and what joins them ─▶ roles off the front, joined names apart
 *
 * What opens a sentence or a quotation has a capital for another reason, and counts only where the same word has one in
 * mid-sentence too (`Capitals`). Lists, captions and signatures are no sentences: who signs is no entity.
 */
import { CALENDAR, LOCATIVE_BEFORE, OPENING_WORDS } from '../../matching/link/words.ts';
import type { EntityKind } from '../../model/corpus.ts';
import { foldText } from '../../text/fold.ts';
import { sentences } from '../../text/sentences.ts';
import type { Capitals } from './capitals.ts';
import { AND, ARTICLE, CONNECTORS, featureOf, isAdministrative, isBody, isNamesakeHead, isPlague, isRole, PAPERS } from './words.ts'; // biome-ignore format: one line

/** Why a name is taken for what kind of thing: shown to the maintainer. */
/** `weak`: stands beside much else too, and decides only where it does so half of the time. */
export type Cue = { kind: EntityKind; why: string; weak?: boolean };
export type NameUse = {
  text: string;
  start: number;
  end: number;
  sentence: { start: number; end: number };
  cues: Cue[];
  /** "the" stands before it: no person. */
  definite?: boolean;
};

export type Word = { text: string; folded: string; start: number; end: number; possessive: boolean; opens: boolean };

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-’'‘ʼ.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /[’'ʼ]s$/u;
const UPPER = /^\p{Lu}/u;
/** U.S., D.C. */
const DOTTED = /^(?:\p{Lu}\.)+\p{Lu}$/u;
/** What is written with a capital and names nothing: "I", "I’ve", "A". A letter with a dot is an initial. */
const NO_NAME = /^(?:I(?:[’'‘ʼ]\p{L}+)?|A)$/u;
/** What makes the next word the first of something: an opening quotation mark, a colon, a bullet. */
const OPENS = /(?:^|[“"«„‘(:•–—]\s*|[.!?]\s+)$/u;

/** A corpus has few words, each of them often. */
const foldedWords = new Map<string, string>();
function foldWord(word: string): string {
  let folded = foldedWords.get(word);
  if (folded === undefined) {
    folded = foldText(word);
    foldedWords.set(word, folded);
  }
  return folded;
}

/** Words of a stretch of text. */
export function wordsOf(text: string, from: number, to: number): Word[] {
  const out: Word[] = [];
  let last = from;
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const start = from + match.index;
    let word = match[0];
    const possessive = POSSESSIVE.test(word);
    if (possessive) word = word.replace(POSSESSIVE, '');
    else if (DOTTED.test(word) && text.charAt(start + word.length) === '.') word += '.';
    const opens = start === from || OPENS.test(text.slice(Math.max(last, start - 4), start));
    out.push({ text: word, folded: foldWord(word), start, end: start + word.length, possessive, opens });
    last = start + match[0].length;
  }
  return out;
}

/** Sentences of those lines that end like sentences; a title is one by itself. */
export function proseOf(text: string, language: string): { start: number; end: number }[] {
  const isProse = (start: number, end: number): boolean => /[.!?…։۔؟:;—]["”»’')\]\s]*$/u.test(text.slice(start, end));
  return sentences(text, language).flatMap(({ start, end }) => {
    // A sentence never reaches over a line that ends without a mark: such lines are rows of a list.
    const rows: { start: number; end: number }[] = [];
    let at = start;
    for (const row of text.slice(start, end).split('\n')) {
      if (row.trim() !== '' && isProse(at, at + row.length)) rows.push({ start: at, end: at + row.length });
      at += row.length + 1;
    }
    return rows;
  });
}

/** A headline in which most words have a capital says nothing about names. */
export const isHeadlineCase = (words: readonly Word[]): boolean => {
  const long = words.filter(({ text }) => text.length > 3);
  return long.length > 2 && long.filter(({ text }) => UPPER.test(text)).length > 0.6 * long.length;
};

export function readNames(
  text: string,
  spans: readonly { start: number; end: number }[],
  capitals: Capitals,
): NameUse[] {
  const out: NameUse[] = [];
  for (const sentence of spans) {
    const words = wordsOf(text, sentence.start, sentence.end);
    for (let at = 0; at < words.length; ) {
      const run = runAt(text, words, at, capitals);
      if (!run) {
        at++;
        continue;
      }
      for (const use of usesOf(text, words, run, capitals)) out.push({ ...use, sentence });
      at = run.last + 1;
    }
    for (const use of dated(text, sentence.start, sentence.end)) out.push({ ...use, sentence });
  }
  return out;
}

type Run = { first: number; last: number };

const gap = (text: string, a: Word, b: Word): string => text.slice(a.end, b.start);
const isNameWord = ({ text, folded, opens }: Word, capitals: Capitals): boolean =>
  UPPER.test(text) && !NO_NAME.test(text) && !CALENDAR.has(folded) && (!opens || capitals.isName(folded));

/** The longest run of name words from `first`, with joining words inside and none at its end. */
function runAt(text: string, words: readonly Word[], first: number, capitals: Capitals): Run | null {
  const head = words[first] as Word;
  if (!isNameWord(head, capitals) && !(UPPER.test(head.text) && head.opens && startsRun(text, words, first, capitals))) return null; // biome-ignore format: one line
  let last = first;
  while (!(words[last] as Word).possessive || isBody((words[first] as Word).folded)) {
    const next = nextPart(text, words, last, capitals);
    if (next < 0) break;
    last = next;
  }
  return { first, last };
}

/** A word that opens the sentence and was never seen in small letters belongs to the name that goes on after it. */
const startsRun = (text: string, words: readonly Word[], first: number, capitals: Capitals): boolean => {
  const [head, next] = [words[first] as Word, words[first + 1]];
  return (
    next !== undefined &&
    !OPENING_WORDS.has(head.folded) &&
    gap(text, head, next) === ' ' &&
    isNameWord(next, capitals) &&
    // "International Court of Justice" opens a sentence with a plain word: the body after it wants one before it.
    (capitals.small(head.folded) === 0 || isBody(next.folded))
  );
};

/** The next name word of the run after `last`: beside it, or after words that join. */
function nextPart(text: string, words: readonly Word[], last: number, capitals: Capitals): number {
  for (let at = last + 1; at < words.length && at <= last + 3; at++) {
    const [before, word] = [words[at - 1] as Word, words[at] as Word];
    const between = gap(text, before, word);
    // "Donald J. Trump": an initial and its dot.
    if (!/^[’'ʼ]?s? $/u.test(between) && !(between === '. ' && /^\p{Lu}$/u.test(before.text) && at === last + 1))
      return -1;
    if (isNameWord(word, capitals) || (between === '. ' && UPPER.test(word.text))) return at;
    if (!CONNECTORS.has(word.folded) && !AND.has(word.folded) && (word.folded !== ARTICLE || at === last + 1))
      return -1;
  }
  return -1;
}

/** Names in a run: parts joined by "and" apart unless one body is named, roles off the front, people off a place. */
function usesOf(text: string, words: readonly Word[], run: Run, capitals: Capitals): Omit<NameUse, 'sentence'>[] {
  return parted(words, run, capitals).flatMap((whole) => {
    const part = { ...whole };
    while (part.first < part.last && isJoint((words[part.first] as Word).folded)) part.first++;
    const { first, last, role, linked } = withoutRoles(words, part);
    if (first > last) return [];
    // "Minister Rosa Keller of Xalindor": whom a role makes a person ends before "of".
    const of =
      role !== null && !linked ? words.findIndex((word, at) => at > first && at < last && OF.has(word.folded)) : -1;
    const pieces =
      of > 0 && !words.slice(first, of).some(({ folded }) => isNamesakeHead(folded))
        ? [{ first, last: of - 1 }, afterJoints(words, of, last)]
        : cutPerson(words, { first, last }, capitals);
    return pieces.flatMap((piece) => {
      // "Minister of Foreign Affairs" names no person; "Minister of Rivertown Rosa Keller" ends with one.
      const titled = of > 0 ? piece.first === first : piece.last === last && (!linked || pieces.length > 1);
      const use = useOf(text, words, piece, titled ? role : null, capitals);
      return use ? [use] : [];
    });
  });
}

const OF = new Set(['of', 'for']);
const afterJoints = (words: readonly Word[], at: number, last: number): Run => {
  let first = at;
  while (first < last && isJoint((words[first] as Word).folded)) first++;
  return { first, last };
};
const isJoint = (folded: string): boolean => folded === ARTICLE || CONNECTORS.has(folded);

function parted(words: readonly Word[], { first, last }: Run, capitals: Capitals): Run[] {
  const out: Run[] = [];
  let from = first;
  for (let at = first + 1; at < last; at++) {
    if (!AND.has((words[at] as Word).folded)) continue;
    const left = words.slice(from, at);
    const right = words.slice(at + 1, last + 1);
    const isOneBody = left.some(({ folded }) => isBody(folded)) && left.some(({ folded }) => CONNECTORS.has(folded));
    // What follows stood by itself once, here: it is a part of this name.
    if (isOneBody && capitals.stands(right.map((word) => word.folded).join(' ')) < 2) continue;
    out.push({ first: from, last: at - 1 });
    from = at + 1;
  }
  out.push({ first: from, last });
  return out;
}

/** "Deputy Prime Minister of the Republic …" begins with its last noun; "Foreign Ministry" keeps its adjective. */
function withoutRoles(words: readonly Word[], { first, last }: Run): Run & { role: string | null; linked: boolean } {
  let from = first;
  while (from <= last && isRole((words[from] as Word).folded)) from++;
  if (from === first) return { first, last, role: null, linked: false };
  const rest = words.slice(from, last + 1);
  if (rest.length > 0 && rest.length < 3 && rest.every(({ folded }) => isNamesakeHead(folded))) return { first, last, role: null, linked: false }; // biome-ignore format: one line
  const role = words.slice(first, from).map((word) => word.text).join(' '); // biome-ignore format: one line
  let start = from;
  while (start <= last && isJoint((words[start] as Word).folded)) start++;
  return { first: start, last, role, linked: start > from };
}

/** "Republic of Azerbaijan Shahin Mustafayev": a known name and two or three more words that are no body. */
function cutPerson(words: readonly Word[], { first, last }: Run, capitals: Capitals): Run[] {
  const folded = (from: number, to: number): string => words.slice(from, to + 1).map((word) => word.folded).join(' '); // biome-ignore format: one line
  for (let cut = last - 1; cut > first; cut--) {
    const [left, right] = [words[cut - 1] as Word, words.slice(cut, last + 1)];
    if (right.length < 2 || right.length > 3 || CONNECTORS.has(left.folded)) continue;
    if (right.some((word) => CONNECTORS.has(word.folded) || AND.has(word.folded) || isNamesakeHead(word.folded) || /^\p{Lu}+$/u.test(word.text))) continue; // biome-ignore format: one line
    if (capitals.stands(folded(first, cut - 1)) > capitals.stands(folded(first, last))) return [{ first, last: cut - 1 }, { first: cut, last }]; // biome-ignore format: one line
  }
  return [{ first, last }];
}

const SAID =
  /^(?:said|says|told|stated|noted|added|stressed|сказал|заявил|отмети|сообщи|подчеркн|dedi|bildir|söyle|ասաց|հայտն)/u;

const ABBREVIATED = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Art)\.?\d*$/i;
const isSingleName = ({ text, folded }: Word, capitals: Capitals): boolean =>
  text.length > 1 &&
  !isRole(folded) &&
  !OPENING_WORDS.has(folded) &&
  !ABBREVIATED.test(text) &&
  capitals.isName(folded);

/** Stands before places, and before much else. */
const isLocative = (folded: string): boolean => LOCATIVE_BEFORE.has(folded) && folded !== 'of' && folded !== 'to';

function useOf(
  text: string,
  words: readonly Word[],
  { first, last }: Run,
  role: string | null,
  capitals: Capitals,
): Omit<NameUse, 'sentence'> | null {
  const [head, end] = [words[first] as Word, words[last] as Word];
  const [before, after] = [words[first - 1], words[last + 1]];
  const adjacent = after !== undefined && gap(text, end, after) === ' ' && !end.possessive;
  const feature = adjacent && !UPPER.test(after.text) ? featureOf(after.folded) : null;
  const single = first === last;
  if (single && !isSingleName(head, capitals)) return null;
  if (feature !== null || (adjacent && !single && featureOf(end.folded) === 'organisation')) {
    const tail = words[longer(text, words, feature === null ? last : last + 1)] as Word;
    const noun = feature === null ? end : (after as Word);
    const kind = feature ?? 'organisation';
    return {
      text: text.slice(head.start, tail.end),
      start: head.start,
      end: tail.end,
      cues: [{ kind, why: `its noun is "${noun.text}"` }],
    };
  }
  const cues: Cue[] = [];
  const inner = words.slice(first, last + 1);
  const body = inner.find(({ folded }) => isBody(folded));
  const isPersonal = !single && inner.length <= 3 && !body && inner.every(({ text: word }) => UPPER.test(word));
  if (body) cues.push({ kind: 'organisation', why: `it has the word "${body.text}"` });
  if (isPersonal && role !== null) cues.push({ kind: 'person', why: `"${role}" stands before it` });
  else if (isPersonal && before && isRole(before.folded) && /^\.? $/.test(gap(text, before, head)))
    cues.push({ kind: 'person', why: `"${before.text}" stands before it` });
  else if (isPersonal && adjacent && SAID.test(after.folded))
    cues.push({ kind: 'person', why: `"${after.folded}" stands after it`, weak: true });
  if (!body && !cues.length) {
    if (adjacent && isAdministrative(after.folded))
      cues.push({ kind: 'place', why: `"${after.text}" stands after it` });
    else if (before && isAdministrative(words[first - 2]?.folded ?? '') && before.folded === 'of')
      cues.push({ kind: 'place', why: `"${words[first - 2]?.text} of" stands before it` });
    else if (before && isLocative(before.folded) && gap(text, before, head) === ' ')
      cues.push({ kind: 'place', why: `"${before.folded}" stands before it`, weak: true });
  }
  const definite = before?.folded === ARTICLE;
  return { text: text.slice(head.start, end.end), start: head.start, end: end.end, cues, definite };
}

/** Where a name with a noun ends: "Lachin border checkpoint", "embassy in Baku". `at` is its first noun. */
function longer(text: string, words: readonly Word[], at: number): number {
  const [head, next, goal] = [words[at] as Word, words[at + 1], words[at + 2]];
  if (!next || gap(text, head, next) !== ' ') return at;
  if (!UPPER.test(next.text) && featureOf(next.folded) !== null) return at + 1;
  if (featureOf(head.folded) === 'place' || !goal || next.folded !== 'in' || gap(text, next, goal) !== ' ') return at;
  return UPPER.test(goal.text) && !CALENDAR.has(goal.folded) ? at + 2 : at;
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December|\\p{Ll}{3,8})';
const DATED = new RegExp(
  `(?:(?<![\\p{L}])(?:\\p{Ll}+lateral|\\p{Ll}+partite|трехсторонн\\p{Ll}+) )?(?<![\\p{L}])(?:${PAPERS}) (?:of|from|от) (?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2})(?:,? (?:19|20)\\d\\d)?`,
  'giu',
);
const NUMBERED = /(?<![\p{L}\p{N}])\d+-(?:day|week|year|дневн\p{Ll}+|օրյա|günlük) \p{L}+/giu;
const PLAGUE = /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]{4,} \p{Ll}+/gu;

/** Names that need no capital: papers by their date, wars by their length, plagues by what they are. */
function* dated(text: string, from: number, to: number): Generator<Omit<NameUse, 'sentence'>> {
  const part = text.slice(from, to);
  const use = (found: string, at: number, cue: Cue): Omit<NameUse, 'sentence'> => ({
    text: found,
    start: from + at,
    end: from + at + found.length,
    cues: [cue],
  });
  for (const { 0: found, index } of part.matchAll(DATED)) yield use(found, index, { kind: 'document', why: 'a paper with its date' }); // biome-ignore format: one line
  for (const { 0: found, index } of part.matchAll(NUMBERED)) {
    const noun = foldText(found.split(' ')[1] as string);
    if (featureOf(noun) === 'event') yield use(found, index, { kind: 'event', why: `its noun is "${noun}"` });
  }
  if (!/andemi|pidemi|андеми|пидеми/.test(part)) return;
  for (const { 0: found, index } of part.matchAll(PLAGUE)) {
    const [modifier, noun] = found.split(' ').map(foldText) as [string, string];
    if (isPlague(noun) && !OPENING_WORDS.has(modifier) && modifier.length > 4) yield use(found, index, { kind: 'event', why: `its noun is "${noun}"` }); // biome-ignore format: one line
  }
}
