/** Who speaks, in English: the noun phrase before or after a verb, cut into name and office without a parser. */
import {
  DOCUMENTS,
  ENGLISH_VERBS,
  EVIDENCE,
  HEARSAY,
  NEGATIVE,
  NOUN_TOO,
  ORG_WORDS,
  PRONOUNS,
  ROLE_WORDS,
} from '../words/english.ts';
import type { Speaker, Token } from './tokens.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const AUXILIARY = set(
  "is are was were be been being am has have had having do does did will would can could may might shall should must ought hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't couldn't can't hasn’t haven’t hadn’t isn’t aren’t wasn’t weren’t don’t doesn’t didn’t won’t wouldn’t couldn’t can’t",
);
export const BE = set('is are was were be been being am');
const DETERMINER = set(
  'the a an this that these those his her its their our my your some any several many two three four five six seven eight nine ten both all one another other every each no few most local',
);
const ARTICLE = /^(?:the|an?|this|that|these|those|his|her|its|their|our)$/;
const STOP = set(
  'that which who whom whose when while as because if after before but although though since where whereas whether than so until unless how why what or nor then once',
);
const PREPOSITION = set(
  'in on at of for from to with by against about under over into through during between among without within via near outside inside across towards toward following amid despite around per upon off behind beside beyond throughout along',
);
/** Prepositions that may stand inside a name or an office: "Ministry of Defence", "spokesman for the army". */
const BINDS = set('of for to');
const ADVERB = set(
  'yet also later then earlier again further once still already however meanwhile moreover repeatedly now today yesterday tonight tomorrow recently immediately soon never ever always often just only even previously subsequently initially finally eventually instead therefore thus furthermore additionally besides nevertheless nonetheless too well both not simultaneously separately afterwards',
);
const TIME = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december morning evening afternoon night week month year',
);
const PAST = set(
  'met went came took made held gave left began got saw spoke visited sent brought put kept ran stood sat lost won built rose fell led paid set cut became felt heard drove fled grew spent sold bought knew taught ate drank slept woke drew threw broke spoke chose froze hid sent lent bent caught fought sought thought bore wore swore tore shook shot hung swung struck stuck sank swam sang rang lay laid hit shut hurt cost spread split quit bound ground wound meant dealt crept swept crossed',
);
const TITLES = set(
  'president premier chancellor king queen prince sheikh patriarch catholicos archbishop bishop mr mrs ms dr prof sir general colonel major captain lieutenant judge senator ambassador',
);

const NO_ADVERB =
  /^(?:family|families|assembly|supply|reply|rally|ally|anomaly|monopoly|bully|belly|early|elderly|only|friendly|daily|weekly|monthly)$/;

export const isAdverb = (token: Token): boolean =>
  token.kind === 'word' &&
  !token.capital &&
  (ADVERB.has(token.lower) || (/ly$/.test(token.lower) && token.lower.length > 4 && !NO_ADVERB.test(token.lower)));
const isTime = (token: Token): boolean => TIME.has(token.lower) || /^\d{1,4}(?:st|nd|rd|th)?$/.test(token.lower);
export const isNominal = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !STOP.has(token.lower) && !PREPOSITION.has(token.lower) && !AUXILIARY.has(token.lower);

/** Whether a word is the finite verb of a clause, as far as can be told without a parser. */
export function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital) return false;
  const { lower } = token;
  if (AUXILIARY.has(lower) || PAST.has(lower)) return true;
  const before = tokens[at - 1];
  const afterNoun = before?.kind === 'word' && !DETERMINER.has(before.lower) && !PREPOSITION.has(before.lower);
  if (!afterNoun) return false;
  const form = ENGLISH_VERBS.get(lower);
  if (form && form.shape !== 'base' && form.shape !== 'gerund' && !NOUN_TOO.has(lower)) return true;
  return (
    /[^e]ed$/.test(lower) &&
    !/(?:^|-)(?:based|led|backed|armed|united|displaced|detained|wounded|injured|affected|sacred)$/.test(lower)
  );
}

type Range = { from: number; to: number };

/** The phrase that ends at token `to`, walking left to where its clause begins; null where nothing can be a subject. */
export function phraseBefore(tokens: readonly Token[], to: number): Range | null {
  let from = to + 1;
  for (let at = to; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark' && !/[-’'&/.]/.test(token.text)) break;
    if (token.kind === 'quote' && !isShort(token)) break;
    if (token.kind === 'word' && !token.capital && STOP.has(token.lower)) {
      if (!(token.lower === 'that' && at < to && at === 0)) break;
    }
    if (at < to && isVerb(tokens, at)) break;
    from = at;
  }
  return trim(tokens, { from, to });
}

/** A word or two in quotation marks may stand inside a name: the “Karabakh” association. */
const isShort = ({ text }: Token): boolean => text.length <= 30 && !/[.,!?…]$/.test(text);

/** The phrase that begins at token `from`, walking right to where it ends. */
export function phraseAfter(tokens: readonly Token[], from: number): Range | null {
  let to = from - 1;
  let named = false;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark' && !/[-’'&/]/.test(token.text)) {
      // "A. Petrov": the dot of an initial.
      if (token.text === '.' && tokens[at - 1]?.text.length === 1 && tokens[at - 1]?.capital) continue;
      break;
    }
    if (token.kind === 'quote' && !(isShort(token) && at > from)) break;
    if (token.kind === 'word') {
      if (!token.capital && (STOP.has(token.lower) || AUXILIARY.has(token.lower) || isAdverb(token))) break;
      if (
        PREPOSITION.has(token.lower) &&
        !BINDS.has(token.lower) &&
        !(at > from && placesHead(tokens, at, tokens.length - 1))
      )
        break;
      if (/^(?:in|from|near)$/.test(token.lower)) named = false;
      if (token.lower === 'to' && !tokens[at + 1]?.capital && tokens[at + 1]?.lower !== 'the') break;
      if (token.lower === 'and' && !tokens[at + 1]?.capital) break;
      if (isTime(token) && at > from) break;
      if (at > from && isVerb(tokens, at)) break;
      // A name is over where small letters follow it: "said Ivan Petrov last week".
      if (
        named &&
        !token.capital &&
        !BINDS.has(token.lower) &&
        token.lower !== 'and' &&
        !ROLE_WORDS.has(token.lower) &&
        !/^(?:the|de|van|von|al|bin)$/.test(token.lower) &&
        !ORG_WORDS.has(token.lower)
      )
        break;
      if (token.capital) named = true;
      else if (BINDS.has(token.lower)) named = false;
    }
    to = at;
  }
  return trim(tokens, { from, to });
}

/** "officials in Baku", "a driver from Goris": the place belongs to who is otherwise nameless. */
function placesHead(tokens: readonly Token[], at: number, to: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (
    !/^(?:in|from|near|at)$/.test((tokens[at] as Token).lower) ||
    at + 1 > to ||
    !next?.capital ||
    isTime(next) ||
    !before
  )
    return false;
  return !before.capital || ORG_WORDS.has(before.lower) || at === 1;
}

/** Drops what stands before and behind the phrase in its clause: "On Monday", "in a statement", "later". */
function trim(tokens: readonly Token[], range: Range): Range | null {
  let { from, to } = range;
  const word = (at: number): Token => tokens[at] as Token;
  const loose = (token: Token): boolean =>
    isAdverb(token) || token.kind === 'mark' || ADVERB.has(token.lower) || token.lower === 'and';
  for (;;) {
    while (from <= to && loose(word(from))) from++;
    if (from > to) return null;
    if (!PREPOSITION.has(word(from).lower) || (word(from).capital && from > 0)) break;
    const subject = subjectAfterPreposition(tokens, from, to);
    if (subject === null) return null;
    from = subject;
  }
  if (isTime(word(from))) while (from <= to && isTime(word(from))) from++;
  // Behind the head: a phrase that does not bind, and what follows it.
  for (let at = from + 1; at <= to; at++) {
    const { lower } = word(at);
    const isPhrase = PREPOSITION.has(lower) && !BINDS.has(lower);
    const isTimeBehind = isTime(word(at)) && !word(at + 1)?.capital;
    if (isPhrase && placesHead(tokens, at, to)) continue;
    if (isPhrase || isTimeBehind || isAdverb(word(at))) {
      to = at - 1;
      break;
    }
  }
  while (
    to >= from &&
    (loose(word(to)) ||
      isTime(word(to)) ||
      (DETERMINER.has(word(to).lower) && to > from) ||
      PREPOSITION.has(word(to).lower))
  )
    to--;
  return from <= to ? { from, to } : null;
}

/** "In a statement the ministry": where the subject starts behind a phrase without a comma; null where there is none. */
function subjectAfterPreposition(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = to; at > from + 1; at--) {
    const token = tokens[at] as Token;
    if (DETERMINER.has(token.lower) && !PREPOSITION.has((tokens[at - 1] as Token).lower)) return at;
  }
  let start = to;
  while (
    start > from + 1 &&
    (tokens[start - 1] as Token).capital === (tokens[to] as Token).capital &&
    !PREPOSITION.has((tokens[start - 1] as Token).lower)
  )
    start--;
  while (start < to && isTime(tokens[start] as Token)) start++;
  if (start > from + 1 && !PREPOSITION.has((tokens[start - 1] as Token).lower)) return start;
  return start > from + 1 || isTime(tokens[from + 1] as Token) ? start : null;
}

const rangeOf = (tokens: readonly Token[], from: number, to: number): { start: number; end: number } => ({
  start: (tokens[from] as Token).start,
  end: (tokens[to] as Token).end,
});

/** A phrase as a speaker: the name, and the office before it. */
export function speakerOf(tokens: readonly Token[], { from, to }: Range): Speaker {
  const words = tokens.slice(from, to + 1);
  const first = words[0] as Token;
  if (words.length === 1 && PRONOUNS.has(first.lower))
    return { name: rangeOf(tokens, from, to), role: null, kind: 'pronoun' };
  if (words.length === 1 && EVIDENCE.has(first.lower))
    return { name: rangeOf(tokens, from, to), role: null, kind: 'evidence' };
  if (NEGATIVE.has(first.lower)) return { name: rangeOf(tokens, from, to), role: null, kind: 'nobody' };
  // "one of them" stands for a speaker known already; "both ministries" for no single one.
  if (
    /^(?:one|another|some|many|both)$/.test(first.lower) &&
    /^(?:them|these|those|whom)$/.test((words.at(-1) as Token).lower)
  )
    return { name: rangeOf(tokens, from, to), role: null, kind: 'pronoun' };
  if (/^(?:both|each|neither|either)$/.test(first.lower))
    return { name: rangeOf(tokens, from, to), role: null, kind: 'document' };
  const start = ARTICLE.test(first.lower) && from < to ? from + 1 : from;
  const definite = start > from && /^(?:the|this|that|these|those)$/.test(first.lower);
  const run = nameAtEnd(tokens, start, to);
  if (run > start) return { name: rangeOf(tokens, run, to), role: rangeOf(tokens, start, run - 1), kind: 'named' };
  const head = headOf(tokens, start, to, BINDS);
  // A report by somebody is theirs; reports from somewhere are nobody's.
  if (HEARSAY.has(headOf(tokens, start, to, PREPOSITION)) && !words.some(({ lower }) => /^(?:by|of)$/.test(lower)))
    return { name: rangeOf(tokens, start, to), role: null, kind: 'hearsay' };
  if (EVIDENCE.has(head)) return { name: rangeOf(tokens, start, to), role: null, kind: 'evidence' };
  if (DOCUMENTS.has(head)) return { name: rangeOf(tokens, start, to), role: null, kind: 'document' };
  // A capital that only opens the sentence names nobody: "Officials said", "Another alleged".
  const opens =
    start === 0 &&
    (from === to || !(tokens[start + 1] as Token).capital) &&
    /^(?:another|others|neither|nobody|most)$|[^s]s$/.test(first.lower) &&
    !/^(?:brussels|paris|united|athens|azeris|tass|reuters|seychelles|honduras|laos|cyprus)$/.test(first.lower);
  const named = !opens && words.some((token) => token.capital) && (tokens[start] as Token).capital;
  return { name: rangeOf(tokens, start, to), role: null, kind: named ? 'named' : 'common', definite };
}

/** The noun a phrase is about: the last before one of the prepositions, or its end. */
function headOf(tokens: readonly Token[], from: number, to: number, prepositions: ReadonlySet<string>): string {
  let at = from;
  while (at < to && !prepositions.has((tokens[at + 1] as Token).lower)) at++;
  return (tokens[at] as Token).lower;
}

/**
 * Where a person's name begins at the end of a phrase that opens with an office: "Foreign Minister | Ararat Mirzoyan",
 * "head of the agency | Ivan Petrov". The start of the phrase where it is all one name.
 */
function nameAtEnd(tokens: readonly Token[], from: number, to: number): number {
  let run = to;
  const isName = (at: number): boolean => {
    const token = tokens[at];
    return (
      token !== undefined &&
      ((token.kind === 'word' && token.capital) || (token.text === '.' && tokens[at - 1]?.text.length === 1))
    );
  };
  if (!isName(to) || tokens[to]?.text === '.') return from;
  while (run > from && isName(run - 1)) run--;
  // The last word of office or of an institution inside the run closes the office.
  let cut = run;
  for (let at = run; at < to; at++) {
    const lower = (tokens[at] as Token).lower;
    if (ROLE_WORDS.has(lower) || (ORG_WORDS.has(lower) && to - at >= 2)) cut = at + 1;
  }
  if (ORG_WORDS.has((tokens[to] as Token).lower) || ROLE_WORDS.has((tokens[to] as Token).lower)) return from;
  if (cut > run) return cut;
  if (run === from) return from;
  // Small letters before the run: an office if it holds a word of office; "Ministry of Defence" has its run behind "of".
  const before = tokens.slice(from, run);
  const last = before.at(-1) as Token;
  if (PREPOSITION.has(last.lower) || last.lower === 'the' || last.lower === 'and') {
    const office = before.some((token) => ROLE_WORDS.has(token.lower));
    // "head of the Migration Service Vusal Huseynov": the last two words of a long run are the person.
    return office && to - run >= 2 ? to - 1 : from;
  }
  return before.some((token) => ROLE_WORDS.has(token.lower) || TITLES.has(token.lower)) || to - run >= 1 ? run : from;
}

/**
 * The office in an apposition: "Ivan Petrov, head of the agency, said". Returns the tokens between the commas if they read
 * as an office: short, without a verb of their own, with a word of office or institution.
 */
export function apposition(tokens: readonly Token[], from: number, to: number): Range | null {
  if (to < from || to - from > 13) return null;
  const words = tokens.slice(from, to + 1);
  if (words.some(({ kind }) => kind === 'quote')) return null;
  const first = words[0] as Token;
  if (
    /^(?:who|which|whose|that|when|while|as|but|and|or|adding|saying|noting|if|because|after|before|although|where|in|on|at)$/.test(
      first.lower,
    )
  )
    return null;
  for (let at = from; at <= to; at++) {
    const finite = !/ed$/.test((tokens[at] as Token).lower) || DETERMINER.has(tokens[at + 1]?.lower ?? '');
    if (finite && isVerb(tokens, at)) return null;
  }
  const holds = words.some(
    ({ lower }) => ROLE_WORDS.has(lower.replace(/s$/, '')) || ROLE_WORDS.has(lower) || ORG_WORDS.has(lower),
  );
  const start = from;
  return holds || (DETERMINER.has(first.lower) && words.length <= 6) ? { from: start, to } : null;
}
