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
  AZERBAIJANI_PRONOUN,
  AZERBAIJANI_ROLES,
  AZERBAIJANI_VERBS,
} from '../words/azerbaijani.ts';
import { actOf, clauseStart, leadsOn, rangeOf, type Verb, verbAt } from './clause.ts';
import type { Act, Speaker, Token, Unit } from './tokens.ts';

const CLAUSE = /^(?:ki|deyə|niyə|necə|kim)$/;
/** Case endings by which a noun is no subject: locative, ablative, dative, accusative of a suffixed noun, genitive, -la. */
const OBLIQUE =
  /(?:[dt][aə]|[dt][aə]n|[nsy]?[ıiuü]n[aə]|[nsy][aə]|[aə]r[aə]|n[ıiuü]|l[aə]|[aə]rk[əa]n|[ıiuü]n[ıiuü])$/u;
const GENITIVE = /(?:n?[ıiuü]n)$/u;
const LOOSE =
  /^(?:həmçinin|daha|sonra|əvvəl|bu|gün|dünən|həm|də|da|isə|bir|daha|eyni|zamanda|bundan|başqa|əlavə|ayrıca|artıq|yenə|yenidən|bununla|yanaşı|belə|və|ancaq|lakin|amma|öz|növbəsində|deyə|dəfələrlə|açıq|rəsmən|ilə|üçün|görə|barədə|haqqında|kimi|qarşı|ilk|dəfə|ötən|xüsusilə|onu|bunu|əksinə|il|tarixində|zaman|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr|yanvar|fevral|mart)$/u;
const PARTY =
  /^(?:nazirli|hökumət|məhkəmə|təşkilat|partiya|komitə|idarə|agentli|səfirli|polis|prokurorluq|sakin|ekspert|fəal|iştirakçı|tərəf|rəsmi|hakimiyyət|müxalifət|jurnalist|valideyn|ailə|ana|ata|qadın|kişi|qonşu|müdafiəçi|şirkət|xidmət|mərkəz|fond|birli|qrup|ordu|komissiya|mətbuat|mənbə|müşahidəçi|yaşlı|köçkün|qaçqın|etirazçı|diplomat|missiya|hüquq)/u;

export function readAzerbaijani(unit: Unit, text: string): Act[] {
  const { tokens } = unit;
  const acts: Act[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = readAccording(tokens, at, text) ?? readVerb(tokens, at, text, acts);
    if (found) acts.push(found);
  }
  if (acts.length === 0) {
    const colon = readColon(tokens);
    if (colon) acts.push(colon);
  }
  return acts;
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
  if (shape === 'passive') return actOf(tokens, verb, documentBefore(tokens, verb));
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
  let speaker = nounPhrase(tokens, start, verb.from - 1, true);
  // A clause may open after a comma: "X, öz növbəsində, bildirib".
  while (!speaker && start > 1 && tokens[start - 1]?.text === ',' && tokens[start - 2]?.kind === 'word') {
    start = clauseStart(tokens, start - 2);
    speaker = nounPhrase(tokens, start, verb.from - 1, true);
    if (start === 0) break;
  }
  return speaker;
}

/** "bəyanatda deyilir": whose statement, where a name stands before it. */
function documentBefore(tokens: readonly Token[], verb: Verb): Speaker | null {
  const start = clauseStart(tokens, verb.from);
  for (let at = start + 1; at < verb.from; at++)
    if (AZERBAIJANI_DOCUMENT.test((tokens[at] as Token).lower)) return nounPhrase(tokens, start, at - 1, false);
  return null;
}

/** The first noun phrase between two tokens; `plain`: in the nominative, else in the genitive. */
function nounPhrase(tokens: readonly Token[], from: number, to: number, plain: boolean): Speaker | null {
  let at = from;
  const word = (index: number): Token => tokens[index] as Token;
  while (at <= to) {
    const token = word(at);
    if (token.kind !== 'word') at++;
    else if (plain && AZERBAIJANI_PRONOUN.test(token.lower))
      return { name: rangeOf(tokens, at, at), role: null, kind: 'pronoun' };
    else if (LOOSE.test(token.lower) || /^\d/.test(token.text)) at++;
    else {
      const end = phraseEnd(tokens, at, to);
      const last = word(end);
      const nominative = !isOblique(last, plain);
      if (!plain || nominative) {
        const speaker = speakerIn(tokens, at, end);
        if (speaker) return speaker;
      }
      at = end + 1;
    }
  }
  return null;
}

/** -i, -u of possession ("nazirliyi") is no case; a name in capitals that ends in -la or -na may be whole. */
function isOblique({ lower, capital, text }: Token, plain: boolean): boolean {
  if (!plain) return false;
  if (/[-'’][a-zəıöüğşç]+$/u.test(text)) return true;
  if (capital && /(?:ova|yeva|lı|li|lu|lü|zadə|ya|na|la|ra|nə|ala|da|sa)$/u.test(lower))
    return !/zadə$/u.test(lower) && /(?:d[aə]n?|[ıiuü]n[aə])$/u.test(lower) && lower.length > 6;
  return (
    OBLIQUE.test(lower) ||
    (GENITIVE.test(lower) && !/(?:qadın|metin|elçin|emin|yasin|üzeyin|hüseyn|aydın|rüstəmin)$/u.test(lower))
  );
}

/** A phrase runs on through genitives, offices and capitals, and ends with its first word that could stand alone. */
function phraseEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const [token, next] = [tokens[at] as Token, tokens[at + 1] as Token];
    if (next.kind === 'mark' && /[-’'.]/.test(next.text) && tokens[at + 2]?.kind === 'word' && at + 2 <= to) {
      end = at + 2;
      at++;
      continue;
    }
    if (next.kind === 'quote' && next.text.length <= 40) {
      end = at + 1;
      continue;
    }
    if (token.kind === 'quote') {
      end = at + 1;
      continue;
    }
    if (next.kind !== 'word' || (LOOSE.test(next.lower) && next.lower !== 'və')) break;
    const joins =
      next.capital ||
      (GENITIVE.test(token.lower) && !token.capital) ||
      /(?:n?[ıiuü]n)$/u.test(token.lower) ||
      AZERBAIJANI_ROLES.test(next.lower) ||
      PARTY.test(next.lower) ||
      (!token.capital && !isOblique(token, true)) ||
      /^(?:və|üzrə)$/.test(next.lower);
    if (!joins || (!next.capital && isOblique(token, true) && !/(?:n?[ıiuü]n)$/u.test(token.lower))) break;
    if (
      token.capital &&
      !next.capital &&
      !AZERBAIJANI_ROLES.test(next.lower) &&
      !PARTY.test(next.lower) &&
      !/(?:n?[ıiuü]n)$/u.test(token.lower) &&
      !/^(?:və|üzrə)$/.test(next.lower)
    )
      break;
    if (/^\p{Ll}/u.test(next.text) && isOblique(next, true) && !/(?:n?[ıiuü]n)$/u.test(next.lower)) break;
    end = at + 1;
  }
  return end;
}

function speakerIn(tokens: readonly Token[], from: number, to: number): Speaker | null {
  const words = tokens.slice(from, to + 1);
  if (
    !(
      words.some(({ capital }) => capital) ||
      words.some(({ lower }) => PARTY.test(lower) || AZERBAIJANI_ROLES.test(lower))
    )
  )
    return null;
  if (AZERBAIJANI_DOCUMENT.test((words.at(-1) as Token).lower) && words.length > 1)
    return speakerIn(tokens, from, to - 1);
  let run = to;
  while (run > from && ((tokens[run - 1] as Token).capital || /^[-.’']$/.test((tokens[run - 1] as Token).text))) run--;
  const last = tokens[to] as Token;
  if (!last.capital)
    return {
      name: rangeOf(tokens, from, to),
      role: null,
      kind: words.some(({ capital }) => capital) ? 'named' : 'common',
    };
  let person = run;
  for (let at = run; at < to; at++)
    if (
      AZERBAIJANI_ROLES.test((tokens[at] as Token).lower) ||
      PARTY.test((tokens[at] as Token).lower) ||
      (/(?:n[ıiuü]n|[ıiuü]n)$/u.test((tokens[at] as Token).lower) && at === run)
    )
      person = at + 1;
  if (PARTY.test(last.lower) || AZERBAIJANI_ROLES.test(last.lower) || person > to)
    return { name: rangeOf(tokens, from, to), role: null, kind: 'named' };
  if (person === from) return { name: rangeOf(tokens, from, to), role: null, kind: 'named' };
  const office = tokens.slice(from, person).some(({ lower }) => AZERBAIJANI_ROLES.test(lower) || PARTY.test(lower));
  return office
    ? { name: rangeOf(tokens, person, to), role: rangeOf(tokens, from, person - 1), kind: 'named' }
    : { name: rangeOf(tokens, run, to), role: null, kind: 'named' };
}

function readColon(tokens: readonly Token[]): Act | null {
  const at = tokens.findIndex(({ text, kind }) => kind === 'mark' && text === ':');
  if (at < 1 || at > 6 || tokens[at + 1]?.kind !== 'quote') return null;
  const speaker = speakerIn(tokens, 0, at - 1);
  const colon = tokens[at] as Token;
  return speaker?.kind === 'named'
    ? { verb: { start: colon.start, end: colon.end }, lemma: ':', class: 'neutral', speaker }
    : null;
}
