/**
 * Who says what in an English sentence, from word lists and word order. The forms read:
 *
 *   X said (that) …, X, head of Y, said …, X, who …, said …    subject before the verb
 *   “…”, said X, a lawyer                                       subject behind the verb
 *   …, X added                                                 in between
 *   …, adding that …; X went there and said …                  the subject of the clause before
 *   according to X; in the words of X; X was quoted as saying; was reported by X; it is alleged that
 *   X: “…”                                                     a colon before a quotation
 *
 * Not read: what is only wished or denied to have been said ("did not say", "to say"), and uses of the same letters that
 * report nothing ("the quake claimed lives"): see `NOT_SPEECH`.
 *
 * Longer than other files because its steps call each other back and forth: where a subject ends depends on the verb, and what
 * counts as a verb on the subject.
 */
import { ENGLISH_VERBS, NOT_SPEECH, NOUN_TOO, ROLE_WORDS } from '../words/english.ts';
import type { VerbForm } from '../words/types.ts';
import {
  AUXILIARY,
  apposition,
  BE,
  isAdverb,
  isNominal,
  isVerb,
  phraseAfter,
  phraseBefore,
  speakerOf,
} from './english-noun-phrase.ts';
import { readActs } from './read-acts.ts';
import type { Act, Grammar, Speaker, Token, Unit } from './tokens.ts';

/** What "according to" is said of when nobody speaks. */
const NO_SPEAKER =
  /^(?:(?:the|a|an|their|its|his|her|this|that|these|those|our)\s+)?(?:\p{L}+\s+)?(?:plan|plans|schedule|law|laws|constitution|rules?|regulations?|article|tradition|legend|custom|needs?|abilit\p{L}+|tastes?|age|size|principles?|calendar|contract|type|whether|how|what|timetable|procedure|standards?|weather|wishes|instructions?|norms?)\b/iu;

export const ENGLISH: Grammar = {
  read: (unit, text) => ownVoice(readEnglish(unit, text), unit),
  subject: ({ tokens }) => {
    const speaker = leading(tokens, tokens.length);
    return speaker && speaker.kind !== 'evidence' && speaker.kind !== 'document' ? speaker : null;
  },
};

/**
 * Drops what only the content of another's statement says: "Hajiyev said that Baku expects". A clause of the writer's own
 * opens after a comma, a semicolon or a quotation, or has the same speaker.
 */
function ownVoice(acts: Act[], { tokens }: Unit): Act[] {
  return acts.filter((act, at) => {
    const before = acts[at - 1];
    if (!before || !act.speaker || act.speaker.name.start < before.verb.end) return true;
    if (
      act.speaker.kind === 'pronoun' ||
      /^(?:according|in the words)/.test(`${before.lemma} ${act.lemma}`) ||
      /according|in the words/.test(act.lemma)
    )
      return true;
    const opening = tokens.findIndex(({ start }) => start >= (act.speaker as Speaker).name.start);
    let left = opening - 1;
    let joined = false;
    while (
      left >= 0 &&
      /^(?:the|an?|its|their|his|her|and|but|while|as|also|that)$/.test((tokens[left] as Token).lower)
    ) {
      joined ||= /^(?:and|but|while|as)$/.test((tokens[left] as Token).lower);
      left--;
    }
    const mark = tokens[left];
    const behindItsVerb = act.verb.start < act.speaker.name.start;
    return joined || behindItsVerb || mark === undefined || mark.kind !== 'word';
  });
}

function readEnglish({ tokens }: Unit, text: string): Act[] {
  return readActs(
    tokens,
    (at, acts) => readAccording(tokens, at, text) ?? readVerb(tokens, at, text, acts),
    (colon) => allBefore(tokens, colon),
  );
}

const PHRASES: [words: string[], lemma: string][] = [
  [['according', 'to'], 'according to'],
  [['in', 'the', 'words', 'of'], 'in the words of'],
];

function readAccording(tokens: readonly Token[], at: number, text: string): Act | null {
  for (const [words, lemma] of PHRASES) {
    if (!words.every((word, step) => tokens[at + step]?.lower === word)) continue;
    const last = at + words.length - 1;
    const end = (tokens[last] as Token).end;
    if (NO_SPEAKER.test(text.slice(end).trimStart().slice(0, 80))) return null;
    // "According to X, the army left.": what follows the comma is the sentence, not an office.
    const speaker = speakerBehind(tokens, last + 1, at === 0);
    if (!speaker) return null;
    return { verb: { start: (tokens[at] as Token).start, end }, lemma, class: 'neutral', speaker };
  }
  return null;
}

type Verb = { form: VerbForm; from: number; to: number };

/** First word of a verb of the list → how many words such verbs have, the longest first: most words of a text open none. */
const LENGTHS = new Map<string, number[]>();
for (const verb of ENGLISH_VERBS.keys()) {
  const words = verb.split(' ');
  const known = LENGTHS.get(words[0] as string) ?? [];
  LENGTHS.set(
    words[0] as string,
    [...new Set([...known, words.length])].sort((a, b) => b - a),
  );
}

/** The verb that begins at a token; two-word verbs first. */
function verbAt(tokens: readonly Token[], at: number, text: string): Verb | null {
  const token = tokens[at] as Token;
  const lengths = LENGTHS.get(token.lower);
  if (
    !lengths ||
    token.kind !== 'word' ||
    (token.capital && at > 0 && !/[.!?…:]/.test(tokens[at - 1]?.text ?? '') && tokens[at - 1]?.kind !== 'quote')
  )
    return null;
  for (const length of lengths) {
    const words = tokens.slice(at, at + length);
    if (words.length < length) continue;
    const form = ENGLISH_VERBS.get(words.map(({ lower }) => lower).join(' '));
    if (!form) continue;
    if (length === 1 && NOT_SPEECH.some((one) => one.test(text.slice(token.start, token.start + 120).toLowerCase())))
      return null;
    return { form, from: at, to: at + length - 1 };
  }
  return null;
}

function readVerb(tokens: readonly Token[], at: number, text: string, acts: readonly Act[]): Act | null {
  const verb = verbAt(tokens, at, text);
  if (!verb || isNoun(tokens, verb) || isAdjective(tokens, verb)) return null;
  const act = (speaker: Speaker | null): Act => ({
    verb: { start: (tokens[verb.from] as Token).start, end: (tokens[verb.to] as Token).end },
    lemma: verb.form.lemma,
    class: verb.form.class,
    speaker,
  });
  // Step 1: what stands before the verb: adverbs, "has", "was", "not", "to".
  let left = verb.from - 1;
  let passive = false;
  while (left >= 0 && (isAdverb(tokens[left] as Token) || AUXILIARY.has((tokens[left] as Token).lower))) {
    const { lower } = tokens[left] as Token;
    if (lower === 'not' || lower === 'never' || /n['’]t$/.test(lower)) return null;
    if (BE.has(lower)) passive = true;
    left--;
  }
  const before = tokens[left];
  if (before?.lower === 'to' || before?.lower === 'not') return null;
  const { shape } = verb.form;
  // "written answers": a participle needs its auxiliary.
  if (shape === 'participle' && left === verb.from - 1) return null;
  if (shape === 'gerund') return readGerund(tokens, verb, left, passive, act, acts);
  if (passive && ['past', 'participle'].includes(shape)) return readPassive(tokens, verb, left, act);
  // Step 2: the subject. Evidence and documents prove things as well as clauses: "the videos prove the opposite".
  const speaker = subjectOf(tokens, verb, left, acts);
  if (!speaker || !plausible(speaker, verb.form)) return null;
  const shows =
    verb.form.class === 'endorsing' &&
    (speaker.kind === 'evidence' || speaker.kind === 'document') &&
    isNominal(tokens[verb.to + 1]);
  return shows || followsUp(tokens, verb, left) ? act(speaker) : null;
}

/** The letters of a noun count as a verb only where no noun can stand, and a clause or a name follows. */
function isNoun(tokens: readonly Token[], { form, from, to }: Verb): boolean {
  const token = tokens[from] as Token;
  if (from !== to || !NOUN_TOO.has(token.lower)) return false;
  const before = tokens[from - 1];
  const after = tokens[to + 1];
  if (isVerb(tokens, to + 1) && after?.lower !== 'had') return true;
  // "expressed hope that": the object of the verb before it.
  if (before && !AUXILIARY.has(before.lower) && isVerb(tokens, from - 1)) return true;
  if (before?.kind === 'quote') return false;
  if (!before || before.kind === 'mark') return true;
  if (/^(?:who|which|that|it|he|she|they|we|i|also|has|have|to|not)$/.test(before.lower) || isAdverb(before))
    return form.shape === 'base' && /^(?:it|he|she)$/.test(before.lower);
  if (
    !isNominal(before) ||
    /['’]s?$/.test(before.text) ||
    /^(?:media|news|press|local|the|a|an|its|their|his|her|several|some|many|new|recent|other|such|these|those|false|official|initial)$/.test(
      before.lower,
    )
  )
    return true;
  return !(
    after &&
    (after.kind === 'quote' ||
      /^(?:that|it|he|she|they|the|a|an|its|their|his|her|there|this|on|for|to)$/.test(after.lower) ||
      after.capital)
  );
}

/** "the reported cases": a participle inside a phrase. */
function isAdjective(tokens: readonly Token[], { form, from, to }: Verb): boolean {
  if (form.shape !== 'past' && form.shape !== 'participle') return false;
  const before = tokens[from - 1];
  const after = tokens[to + 1];
  if (before?.kind !== 'word') return false;
  return /^(?:the|a|an|its|their|his|her|any|some|these|those|of|in|no|at|with|for|all|many|most|by|from|as|than|other)$/.test(
    before.lower,
  ) && !(before.lower === 'as' && after?.lower === 'by')
    ? true
    : /['’]s?$/.test(before.text) && isNominal(after);
}

/** Whether what the verb needs stands beside it. */
function followsUp(tokens: readonly Token[], { form, from, to }: Verb, left: number): boolean {
  if (form.needs === 'any') return true;
  const after = tokens[to + 1];
  if (form.class === 'doubting' && after?.lower === 'to') return true;
  if (after?.text === ',' && tokens.slice(to + 2, to + 6).some(({ lower }) => lower === 'that')) return true;
  const near = (at: number): boolean => tokens[at]?.kind === 'quote';
  const quotes = tokens.some(
    ({ kind }, at) =>
      kind === 'quote' &&
      (at < from ||
        tokens.slice(to + 1, at).every((one) => one.kind !== 'word' || !isVerb(tokens, tokens.indexOf(one)))),
  );
  if (near(to + 1) || near(left) || (after?.text === ':' && near(to + 2))) return true;
  if (form.needs === 'quote')
    return (quotes && tokens.slice(0, from).some(({ kind }) => kind === 'quote')) || after?.text === ':';
  if (!after || after.kind === 'mark') {
    // "…, he added."
    return tokens.slice(0, from).some(({ text, kind }) => text === ',' || kind === 'quote') || after?.text === ':';
  }
  if (/^(?:that|how|why|whether|if|what|who|where|otherwise|so)$/.test(after.lower)) return true;
  if (/^(?:he|she|it|they|we|i|you|there)(?:['’](?:d|s|ll|ve|re|m))?$/.test(after.lower)) return true;
  if (quotes) return true;
  // A clause without "that": a subject, and a finite verb within reach.
  for (let at = to + 2; at < Math.min(tokens.length, to + 14); at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' && token.text !== ',') break;
    if (AUXILIARY.has(token.lower)) return true;
  }
  return false;
}

/** Evidence proves and shows, and has a class; it must not be taken for a speaker of plain words. */
const plausible = (speaker: Speaker, form: VerbForm): boolean =>
  speaker.kind !== 'nobody' && (speaker.kind !== 'evidence' || form.class !== 'neutral');

function subjectOf(tokens: readonly Token[], verb: Verb, left: number, acts: readonly Act[]): Speaker | null {
  const before = tokens[left];
  // “…”, said X.
  if (before?.kind === 'quote' && isNominal(tokens[left - 1]) && before.text.length <= 30) {
    const named = phraseSpeaker(tokens, left);
    if (named) return named;
  }
  if (!before || before.kind === 'quote' || (before.kind === 'mark' && /[,—–-]/.test(before.text))) {
    const between = before?.text === ',' ? afterApposition(tokens, left) : null;
    if (between) return between;
    return behind(tokens, verb);
  }
  if (before.kind === 'mark') return null;
  if (/^(?:who|which|that)$/.test(before.lower)) {
    const end = tokens[left - 1]?.text === ',' ? left - 2 : left - 1;
    return phraseSpeaker(tokens, end);
  }
  if (/^(?:and|but|then|or)$/.test(before.lower)) return acts.at(-1)?.speaker ?? leading(tokens, left);
  if (/^(?:as)$/.test(before.lower)) return behind(tokens, verb);
  return antecedent(tokens, left) ?? phraseSpeaker(tokens, left) ?? leading(tokens, left);
}

/** "that represents": a verb, and no subject of its own. */
const opensRelative = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !token.capital &&
  (AUXILIARY.has(token.lower) || /(?:[^s]s|ed)$/.test(token.lower)) &&
  !/^(?:this|its|his|as|us|residents|officials|sources)$/.test(token.lower);

/** "Armenians who left Karabakh told": the noun before the clause that stands between subject and verb. */
function antecedent(tokens: readonly Token[], to: number): Speaker | null {
  let verbs = 0;
  for (let at = to; at > 0; at--) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark' && /[,;:.—–]/.test(token.text)) return null;
    if (isVerb(tokens, at)) verbs++;
    const before = tokens[at - 1] as Token;
    const relative =
      token.lower === 'who' ||
      (/^(?:which|that)$/.test(token.lower) &&
        isNominal(before) &&
        !isVerb(tokens, at - 1) &&
        opensRelative(tokens[at + 1]));
    if (relative && (verbs > 0 || token.lower !== 'who'))
      return before.kind === 'word' && isNominal(before) ? phraseSpeaker(tokens, at - 1) : null;
  }
  return null;
}

function phraseSpeaker(tokens: readonly Token[], to: number): Speaker | null {
  const phrase = to >= 0 ? phraseBefore(tokens, to) : null;
  return phrase ? speakerOf(tokens, phrase) : null;
}

/** “…”, said X: only where a subject can stand behind the verb. */
function behind(tokens: readonly Token[], { form, to }: Verb): Speaker | null {
  if (form.shape === 'base' || form.shape === 'gerund') return null;
  const after = tokens[to + 1];
  if (
    after?.kind !== 'word' ||
    /^(?:that|to|it|him|them|me|us|how|why|on|in|at|for|of|about|as|by|not)$/.test(after.lower)
  )
    return null;
  return speakerBehind(tokens, to + 1);
}

/** X, head of the agency, said: the name before the apposition that ends at the comma `comma`. */
function afterApposition(tokens: readonly Token[], comma: number): Speaker | null {
  for (let at = comma - 1; at > 0 && comma - at < 22; at--) {
    const token = tokens[at] as Token;
    if (token.kind === 'quote') return null;
    if (token.text !== ',' && token.text !== '—' && token.text !== '–') continue;
    const clause =
      /^(?:who|which|whose|speaking|citing|quoting|referring|commenting|asked|responding|answering|addressing|meanwhile|however|in|at|on|for|during|also|too|meeting|visiting|writing|a|an|the)$/.test(
        tokens[at + 1]?.lower ?? '',
      );
    if (isName(tokens, at + 1, comma - 1)) {
      const office = phraseBefore(tokens, at - 1);
      if (!office || !isNominal(tokens[at - 1])) return null;
      return {
        name: withoutArticle(tokens, at + 1, comma - 1),
        role: withoutArticle(tokens, office.from, office.to),
        kind: 'named',
      };
    }
    const role = apposition(tokens, at + 1, comma - 1);
    if (!role && !clause && !/^\d+$/.test(tokens[at + 1]?.text ?? '')) continue;
    const speaker = phraseSpeaker(tokens, at - 1);
    if (!speaker) return null;
    // "Petrov, 54, a farmer": the age is no office, and no name stands before it.
    if (/^\d+$/.test(tokens[at - 1]?.text ?? '')) continue;
    if (role && speaker.kind === 'common') {
      const named = speakerOf(tokens, role);
      if ((named.kind === 'named' && named.role) || isOffice(tokens, role)) return named;
    }
    return role && !speaker.role ? { ...speaker, role: withoutArticle(tokens, role.from, role.to) } : speaker;
  }
  return null;
}

const isOffice = (tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean =>
  tokens.slice(from, to + 1).some(({ lower, capital }) => !capital && ROLE_WORDS.has(lower));

/** "the ombudsman, Arman Tatoyan, said": a name and nothing else between the commas. */
const isName = (tokens: readonly Token[], from: number, to: number): boolean =>
  to > from && to - from < 4 && tokens.slice(from, to + 1).every(({ kind, capital }) => kind === 'word' && capital);

function withoutArticle(tokens: readonly Token[], from: number, to: number): { start: number; end: number } {
  const start = /^(?:the|a|an)$/.test((tokens[from] as Token).lower) && from < to ? from + 1 : from;
  return { start: (tokens[start] as Token).start, end: (tokens[to] as Token).end };
}

/** A speaker that begins at a token, with the office in the apposition behind it. */
function speakerBehind(tokens: readonly Token[], from: number, closed = false): Speaker | null {
  const phrase = phraseAfter(tokens, from);
  if (!phrase) return null;
  const speaker = speakerOf(tokens, phrase);
  if (speaker.role || speaker.kind === 'pronoun' || tokens[phrase.to + 1]?.text !== ',') return speaker;
  let start = phrase.to + 2;
  if (/^\d+$/.test(tokens[start]?.text ?? '') && tokens[start + 1]?.text === ',') start += 2;
  let end = start;
  while (
    end < tokens.length &&
    !/[,.;:—–]/.test((tokens[end] as Token).text) &&
    (tokens[end] as Token).kind !== 'quote'
  )
    end++;
  const role = closed && tokens[end]?.text !== ',' ? null : apposition(tokens, start, end - 1);
  if (speaker.kind !== 'named') {
    const named = role ? speakerOf(tokens, role) : speaker;
    return (named.kind === 'named' && named.role) || (role && isOffice(tokens, role)) ? named : speaker;
  }
  return role ? { ...speaker, role: withoutArticle(tokens, role.from, role.to) } : speaker;
}

/** The first subject of the sentence: of "X went there and said", past an apposition or a relative clause. */
function leading(tokens: readonly Token[], before: number): Speaker | null {
  for (let at = 1; at < before; at++) {
    if (!isVerb(tokens, at)) continue;
    const last = tokens[at - 1] as Token;
    if (/^(?:who|which|that)$/.test(last.lower))
      return phraseSpeaker(tokens, tokens[at - 2]?.text === ',' ? at - 3 : at - 2);
    if (last.text !== ',') return phraseSpeaker(tokens, at - 1);
    const comma = tokens.findIndex(({ text }) => text === ',');
    return afterApposition(tokens, at - 1) ?? (comma > 0 ? phraseSpeaker(tokens, comma - 1) : null);
  }
  return null;
}

/** ", adding that …": the speaker of the clause before, or its subject. "is saying" has a subject of its own. */
function readGerund(
  tokens: readonly Token[],
  verb: Verb,
  left: number,
  passive: boolean,
  act: (speaker: Speaker | null) => Act,
  acts: readonly Act[],
): Act | null {
  if (passive) {
    const speaker = followsUp(tokens, verb, left) ? phraseSpeaker(tokens, left) : null;
    return speaker ? act(speaker) : null;
  }
  const before = tokens[left];
  if (before?.lower === 'as') return null;
  const opens =
    !before ||
    before.text === ',' ||
    before.kind === 'quote' ||
    /^(?:and|while|by|before|after|without)$/.test(before.lower) ||
    before.text === '—' ||
    before.text === '–';
  const clause = tokens[verb.to + 1];
  if (!opens || before?.lower === 'without' || !clause || (clause.kind === 'mark' && clause.text !== ':')) return null;
  if (!(verb.form.needs === 'any' ? true : followsUp(tokens, verb, left))) return null;
  const last = acts.at(-1);
  if (last) return last.speaker ? act(last.speaker) : null;
  const speaker = leading(tokens, verb.from);
  return speaker && speaker.kind !== 'evidence' ? act(speaker) : null;
}

/** "X was quoted as saying", "was reported by X", "it was alleged that". */
function readPassive(
  tokens: readonly Token[],
  verb: Verb,
  left: number,
  act: (speaker: Speaker | null) => Act,
): Act | null {
  const after = tokens[verb.to + 1];
  if (verb.form.lemma === 'cite' || verb.form.lemma === 'quote') {
    const words = tokens.slice(verb.to + 1, verb.to + 8).map(({ lower }) => lower);
    const speaker = words.some(
      (word, step) => word === 'as' && /^(?:saying|telling|stating|declaring)$/.test(words[step + 1] ?? ''),
    )
      ? phraseSpeaker(tokens, left)
      : null;
    return speaker ? act(speaker) : null;
  }
  for (let at = verb.to + 1; at < Math.min(tokens.length, verb.to + 6); at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') break;
    if (token.lower !== 'by') continue;
    const speaker = speakerBehind(tokens, at + 1);
    return speaker && speaker.kind !== 'evidence' ? act(speaker) : null;
  }
  const subject = tokens[left];
  return subject?.lower === 'it' && verb.form.lemma !== 'expect' && /^(?:that|how|why)$/.test(after?.lower ?? '')
    ? act(null)
    : null;
}

/** X: “…”, where X is all that stands before the colon. */
function allBefore(tokens: readonly Token[], colon: number): Speaker | null {
  const phrase = phraseBefore(tokens, colon - 1);
  return phrase?.from === 0 ? speakerOf(tokens, phrase) : null;
}
