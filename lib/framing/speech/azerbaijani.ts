/**
 * Who says what in an Azerbaijani sentence. The verb closes its clause and the subject opens it, so the subject is the first
 * noun phrase without a case ending:
 *
 *   X bildirib ki, …; “…”, – X deyib; “…”, – deyə X vurğulayıb     subject, then what was said to whom and where, then the verb
 *   X-in sözlərinə görə, …                                          a genitive before "by the words of"
 *   …, qeyd edib ki                                                 no subject: the one before goes on
 *   iddia olunur ki                                                 nobody
 */
import {
  AZERBAIJANI_ACCORDING,
  AZERBAIJANI_DOCUMENT,
  AZERBAIJANI_PARTY,
  AZERBAIJANI_PRONOUN,
  AZERBAIJANI_ROLES,
  AZERBAIJANI_VERBS,
} from '../words/azerbaijani.ts';
import { actOf, clauseStart, leadsOn, NAME_BEFORE_COLON, rangeOf, type Verb, verbAt } from './clause.ts';
import { readActs } from './read-acts.ts';
import type { Act, Grammar, Speaker, Token, Unit } from './tokens.ts';

const CLAUSE = /^(?:ki|deyə|niyə|necə|kim)$/;
/** Case endings by which a noun is no subject: locative, ablative, dative, accusative of a suffixed noun, genitive, -la. */
const OBLIQUE =
  /(?:[dt][aə]|[dt][aə]n|[nsy]?[ıiuü]n[aə]|[nsy][aə]|[aə]r[aə]|n[ıiuü]|l[aə]|[aə]rk[əa]n|[ıiuü]n[ıiuü])$/u;
const GENITIVE = /(?:n?[ıiuü]n)$/u;
const LOOSE =
  /^(?:həmçinin|daha|sonra|əvvəl|bu|gün|dünən|həm|də|da|isə|bir|daha|eyni|zamanda|bundan|başqa|əlavə|ayrıca|artıq|yenə|yenidən|bununla|yanaşı|belə|və|ancaq|lakin|amma|öz|növbəsində|deyə|dəfələrlə|açıq|rəsmən|ilə|üçün|görə|barədə|haqqında|kimi|qarşı|ilk|dəfə|ötən|xüsusilə|onu|bunu|əksinə|il|tarixində|zaman|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr|yanvar|fevral|mart)$/u;

export const AZERBAIJANI_GRAMMAR: Grammar = {
  read: readAzerbaijani,
  subject: ({ tokens }) => nounPhrase(tokens, 0, tokens.length - 2, true),
};

function readAzerbaijani({ tokens }: Unit, text: string): Act[] {
  return readActs(
    tokens,
    (at, acts) => readAccording(tokens, at, text) ?? readVerb(tokens, at, text, acts),
    (colon) => (colon > NAME_BEFORE_COLON ? null : speakerIn(tokens, 0, colon - 1)),
  );
}

function readAccording(tokens: readonly Token[], at: number, text: string): Act | null {
  for (const phrase of AZERBAIJANI_ACCORDING) {
    const words = phrase.split(' ');
    if (!words.every((word, step) => tokens[at + step]?.lower === word) || at === 0) continue;
    const start = clauseStart(tokens, at);
    const verb = rangeOf(tokens, at, at + words.length - 1);
    const kind = phrase.startsWith('iddia') ? 'doubting' : 'neutral';
    const before = tokens[at - 1] as Token;
    if (at === start || /^(?:onun|onların)$/.test(before.lower))
      return {
        verb,
        lemma: phrase,
        class: kind,
        speaker: { name: rangeOf(tokens, at - 1, at - 1), role: null, kind: 'pronoun' },
      };
    const speaker = nounPhrase(tokens, start, at - 1, false);
    return speaker ? { verb, lemma: phrase, class: kind, speaker: withoutGenitive(speaker, text) } : null;
  }
  return null;
}

/** "Hacıyevin" → "Hacıyev". */
function withoutGenitive(speaker: Speaker, text: string): Speaker {
  const name = text.slice(speaker.name.start, speaker.name.end);
  const cut = /(?:['’-]?(?:[nıiuü]{1,2}n))$/u.exec(name);
  if (!cut || name.length - cut[0].length < 3) return speaker;
  // A stem in a vowel takes -nin, one in a consonant -in: only letters of the ending go.
  const ending = /[aəeıioöuü]n[ıiuü]n$/u.test(name) ? 3 : 2;
  const mark = /['’-]$/.test(name.slice(0, -ending)) ? 1 : 0;
  return { ...speaker, name: { start: speaker.name.start, end: speaker.name.end - ending - mark } };
}

function readVerb(tokens: readonly Token[], at: number, text: string, acts: readonly Act[]): Act | null {
  const verb = verbAt(tokens, at, AZERBAIJANI_VERBS, [], text);
  if (!verb) return null;
  const { shape, needs } = verb.form;
  if (shape === 'passive') return actOf(tokens, verb, bodyBefore(tokens, verb) ?? documentBefore(tokens, verb));
  if (needs !== 'any' && !leadsOn(tokens, verb, CLAUSE)) return null;
  if (shape === 'participle') return null;
  if (shape === 'gerund') {
    const speaker = acts.at(-1)?.speaker ?? subjectOf(tokens, verb);
    return speaker && leadsOn(tokens, verb, CLAUSE) ? actOf(tokens, verb, speaker) : null;
  }
  const speaker = subjectOf(tokens, verb) ?? acts.at(-1)?.speaker ?? null;
  if (speaker) return actOf(tokens, verb, speaker);
  return leadsOn(tokens, verb, CLAUSE)
    ? actOf(tokens, verb, { name: rangeOf(tokens, verb.from, verb.from), role: null, kind: 'pronoun' })
    : null;
}

function subjectOf(tokens: readonly Token[], verb: Verb): Speaker | null {
  let start = clauseStart(tokens, verb.from);
  // "O, ... etiraf edib": the pronoun stands by itself.
  const alone = tokens[start - 2];
  if (
    tokens[start - 1]?.text === ',' &&
    alone &&
    AZERBAIJANI_PRONOUN.test(alone.lower) &&
    clauseStart(tokens, start - 2) === start - 2
  )
    return { name: rangeOf(tokens, start - 2, start - 2), role: null, kind: 'pronoun' };
  let speaker = nounPhrase(tokens, start, verb.from - 1, true);
  // A clause may open after a comma: "X, öz növbəsində, bildirib".
  while (!speaker && start > 1 && tokens[start - 1]?.text === ',' && tokens[start - 2]?.kind === 'word') {
    start = clauseStart(tokens, start - 2);
    speaker = nounPhrase(tokens, start, verb.from - 1, true);
    if (start === 0) break;
  }
  return speaker;
}

/** "nazirlikdən bildirilib": the body in the ablative. */
function bodyBefore(tokens: readonly Token[], verb: Verb): Speaker | null {
  const token = tokens[verb.from - 1];
  const ending = /(?:(?<=[ıiuü])n)?[dt][aə]n$/u.exec(token?.lower ?? '')?.[0].length ?? 0;
  if (!token || ending === 0 || !(token.capital || AZERBAIJANI_PARTY.test(token.lower.slice(0, -ending)))) return null;
  const start = clauseStart(tokens, verb.from);
  const mark = /[-'’]$/.test(token.text.slice(0, -ending)) ? 1 : 0;
  const name = { start: (tokens[start] as Token).start, end: token.end - ending - mark };
  return { name, role: null, kind: token.capital ? 'named' : 'common', definite: true };
}

/** "bəyanatda deyilir": whose statement, where a name stands before it. */
function documentBefore(tokens: readonly Token[], verb: Verb): Speaker | null {
  const start = clauseStart(tokens, verb.from);
  for (let at = start + 1; at < verb.from; at++)
    if (AZERBAIJANI_DOCUMENT.test((tokens[at] as Token).lower)) return nounPhrase(tokens, start, at - 1, false);
  return null;
}

/** The first noun phrase between two tokens that can speak; `plain`: in the nominative, else in the genitive. */
function nounPhrase(tokens: readonly Token[], from: number, to: number, plain: boolean): Speaker | null {
  for (let at = from; at <= to; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') continue;
    if (plain && AZERBAIJANI_PRONOUN.test(token.lower))
      return { name: rangeOf(tokens, at, at), role: null, kind: 'pronoun' };
    if (LOOSE.test(token.lower) && !/^bir$/.test(token.lower)) continue;
    const end = phraseEnd(tokens, at, to, plain);
    if (end !== null) return speakerIn(tokens, at, end);
  }
  return null;
}

const isCore = ({ kind, lower, capital }: Token): boolean =>
  kind === 'word' && (capital || AZERBAIJANI_PARTY.test(lower) || AZERBAIJANI_ROLES.test(lower));
const isGenitive = ({ lower }: Token): boolean => GENITIVE.test(lower);

/**
 * Where the phrase that starts here has its head: the last capital, office or party, reached through genitives, plain
 * adjectives and "bir"; null where it is in another case, or nobody who can speak.
 */
function phraseEnd(tokens: readonly Token[], from: number, to: number, plain: boolean): number | null {
  let head: number | null = null;
  for (let at = from; at <= to; at++) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    if (token.kind === 'mark') {
      if (!/[-.’']/.test(token.text) || at === from) break;
      continue;
    }
    if (token.kind === 'quote') {
      if (at === from || token.text.length > 40) break;
      continue;
    }
    // "Şuşadan olan qadın", "qayıdanlardan biri", "Bakıdakı mənbə"
    const joined = at < to && /^(?:olan|biri|bəzi|ikisi)/.test(next?.lower ?? '');
    if (
      isOblique(token, plain) &&
      !joined &&
      !(isGenitive(token) && at < to && !/^[^aeəiıoöuü]*[ıiuü]n[ıiuü]$/u.test(token.lower))
    ) {
      if (/[dt][aə]k[ıi]$/u.test(token.lower)) continue;
      break;
    }
    if (isGenitive(token) && plain && !isNominativeName(token)) {
      if (head !== null && !isCore(token)) break;
      continue;
    }
    if (isCore(token)) head = at;
    else if (head !== null && !leadsToCore(tokens, at, to)) break;
  }
  return head;
}

/** "rəsmi nümayəndəsi": an adjective before another word of office. */
const leadsToCore = (tokens: readonly Token[], at: number, to: number): boolean =>
  at < to && !LOOSE.test((tokens[at] as Token).lower) && AZERBAIJANI_ROLES.test(tokens[at + 1]?.lower ?? '');

/** Names and nouns in -in, -un that are no genitive. */
const isNominativeName = ({ lower }: Token): boolean =>
  /^(?:elçin|emin|yasin|aydın|ceyhun|elmin|füzun|şahin|hikmətin|qadın|rasin|vəsin|aqşin|elşən|yaxın|metin|sabin|admin)$/u.test(
    lower,
  );

/** In a case that no subject has. A capital with a dash ("Turan-a") carries its case behind it. */
function isOblique({ lower, capital, text }: Token, plain: boolean): boolean {
  if (!plain) return false;
  if (AZERBAIJANI_PARTY.test(lower)) return false;
  if (/[-'’](?:[dt][aə]n?|[ıiuü]n?|n[ıiuü]n?|y?[aə]|l[aə])$/u.test(text)) return true;
  if (capital)
    return (
      !/(?:zadə|ova|yeva)$/u.test(lower) &&
      /(?:[dt][aə]n|[dt][aə]|[ıiuü]n[aə]|l[aə]r[aə])$/u.test(lower) &&
      lower.length > 5
    );
  return OBLIQUE.test(lower);
}

function speakerIn(tokens: readonly Token[], from: number, to: number): Speaker | null {
  let start = from;
  while (start < to && /^(?:bir|həmin)$/.test((tokens[start] as Token).lower)) start++;
  const words = tokens.slice(start, to + 1);
  const last = tokens[to] as Token;
  if (AZERBAIJANI_DOCUMENT.test(last.lower)) return to > start ? speakerIn(tokens, start, to - 1) : null;
  const whole = rangeOf(tokens, start, to);
  const isOffice = (token: Token): boolean =>
    AZERBAIJANI_ROLES.test(token.lower) || AZERBAIJANI_PARTY.test(token.lower);
  if (!last.capital || isOffice(last))
    return {
      name: whole,
      role: null,
      kind: words.some(({ capital }, at) => capital && at > 0) || last.capital ? 'named' : 'common',
      definite: words.length === 1,
    };
  let person = to;
  while (person > start && (tokens[person - 1] as Token).capital && !isOffice(tokens[person - 1] as Token)) person--;
  const office = tokens.slice(start, person).some(isOffice);
  return office
    ? { name: rangeOf(tokens, person, to), role: rangeOf(tokens, start, person - 1), kind: 'named' }
    : { name: whole, role: null, kind: 'named' };
}
