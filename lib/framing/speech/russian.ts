/**
 * Who says what in a Russian sentence. The forms read:
 *
 *   X заявил, что …; X, глава Y, заявил …                     subject before the verb
 *   «…», — сказал X; об этом сообщил X; как отметил X, …      subject behind it, also behind "журналистам", "в среду"
 *   по словам X, …; по данным X                               the genitive behind
 *   в министерстве сообщили                                   a body, with the verb in the plural
 *   …, добавив, что …; … и подчеркнул                         the speaker of the clause before
 *   утверждается, что                                         nobody
 *
 * Longer than other files because its steps call each other back and forth: where a subject ends depends on the verb, and what
 * counts as a verb on the subject.
 */
import {
  RUSSIAN_ACCORDING,
  RUSSIAN_DOCUMENT,
  RUSSIAN_EVIDENCE,
  RUSSIAN_NOT_SPEECH,
  RUSSIAN_PRONOUN,
  RUSSIAN_ROLES,
  RUSSIAN_VERBS,
} from '../words/russian.ts';
import { actOf, clauseStart, endsClause, leadsOn, NAME_BEFORE_COLON, rangeOf, type Verb, verbAt } from './clause.ts';
import { readActs } from './read-acts.ts';
import type { Act, Grammar, Speaker, Token, Unit } from './tokens.ts';

const CLAUSE = /^(?:что|будто|чтобы|как|почему|когда|какой|какие|кто|ли)$/;
const PREPOSITION =
  /^(?:в|во|на|с|со|к|ко|о|об|обо|по|из|от|до|для|при|за|под|над|перед|после|у|без|через|между|во время|накануне|около|против|среди|ради|спустя)$/;
const LOOSE =
  /^(?:также|ранее|позже|затем|потом|тогда|уже|ещё|еще|теперь|сейчас|сегодня|вчера|завтра|при|этом|тем|не|менее|однако|в|частности|кроме|того|вместе|с|более|так|же|и|а|но|как|об|это|лишь|только|вновь|снова|неоднократно|накануне|впрочем|наконец|вскоре|впервые|официально|публично|напрямую|прямо|тоже|далее|отдельно|особо|чётко|четко|вместо|бы|например|между|прочим|собственно|в свою|очередь|свою)$/;
const BODY =
  /^(?:министерств|ведомств|посольств|правительств|суд|комитет|организаци|парти|служб|прокуратур|администраци|пресс-служб|штаб|мисси|полици|мэри|компани|управлени|кремл|оппозици|генштаб|арми|парламент)/;
const COUNTRY =
  /^(?:росси|азербайджан|армени|грузи|турци|иран|украин|франци|герман|сша|ес|ереван|баку|москв|карабах|арцах|европ|великобритан|казахстан|белорус|израил|сири|ливан|инди|кита|польш|абхази|осети|нахичеван|рф|кр|рa|ра|нкр|снг|оон|обсе|евросоюз)/;
const ADDRESSEE = /(?:ам|ям|ому|ему|ентству|анству|изданию|каналу|газете|редакции|порталу)$/;
const MONTH =
  /^(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|года|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)$/;
const FINITE = /(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ют|ит|ят|ут|ется|ются|ится|ятся)$/;
/** Reflexive passives that name nobody. */
const NOBODY = new Map<string, Act['class']>([
  ['сообщается', 'neutral'],
  ['сообщалось', 'neutral'],
  ['говорится', 'neutral'],
  ['отмечается', 'endorsing'],
  ['отмечалось', 'endorsing'],
  ['подчеркивается', 'neutral'],
  ['подчёркивается', 'neutral'],
  ['указывается', 'endorsing'],
  ['утверждается', 'doubting'],
  ['утверждалось', 'doubting'],
]);

export const RUSSIAN_GRAMMAR: Grammar = {
  read: readRussian,
  subject: ({ tokens }) => subjectIn(tokens, 0, tokens.length - 1),
};

function readRussian({ tokens }: Unit, text: string): Act[] {
  return readActs(
    tokens,
    (at, acts) => readAccording(tokens, at) ?? readNobody(tokens, at) ?? readVerb(tokens, at, text, acts),
    (colon) => (colon > NAME_BEFORE_COLON ? null : phraseSpeaker(tokens, 0, colon - 1)),
  );
}

function readAccording(tokens: readonly Token[], at: number): Act | null {
  for (const phrase of RUSSIAN_ACCORDING) {
    const words = phrase.split(' ');
    if (!words.every((word, step) => tokens[at + step]?.lower === word)) continue;
    const from = at + words.length;
    const own =
      /^(?:его|её|ее|их)$/.test(tokens[from]?.lower ?? '') || /^(?:его|её|ее|их)$/.test(tokens[at + 1]?.lower ?? '');
    const speaker: Speaker | null = own
      ? { name: rangeOf(tokens, from, from), role: null, kind: 'pronoun' }
      : phraseSpeaker(tokens, from, nounEnd(tokens, from));
    if (!speaker || (/^(?:согласно|как|со ссылкой)/.test(phrase) && speaker.kind === 'common')) return null;
    return {
      verb: rangeOf(tokens, at, from - 1),
      lemma: phrase,
      class: phrase === 'по утверждению' || phrase === 'по версии' ? 'doubting' : 'neutral',
      speaker,
    };
  }
  if (
    /^по$/.test(tokens[at]?.lower ?? '') &&
    /^(?:его|её|ее|их)$/.test(tokens[at + 1]?.lower ?? '') &&
    /^(?:словам|мнению|утверждению|данным|оценке)$/.test(tokens[at + 2]?.lower ?? '')
  ) {
    const lemma = `по ${tokens[at + 2]?.lower}`;
    return {
      verb: rangeOf(tokens, at, at + 2),
      lemma,
      class: lemma === 'по утверждению' ? 'doubting' : 'neutral',
      speaker: { name: rangeOf(tokens, at + 1, at + 1), role: null, kind: 'pronoun' },
    };
  }
  return null;
}

function readNobody(tokens: readonly Token[], at: number): Act | null {
  const token = tokens[at] as Token;
  const kind = NOBODY.get(token.lower);
  if (!kind) return null;
  // "в заявлении министерства говорится": the document speaks for its author.
  const start = clauseStart(tokens, at);
  const inside = /^во?$/.test(tokens[start]?.lower ?? '') ? tokens.slice(start + 1, at) : [];
  const owner =
    inside.length >= 2 && RUSSIAN_DOCUMENT.test((inside[0] as Token).lower)
      ? phraseSpeaker(tokens, start + 2, at - 1)
      : behindDocument(tokens, at);
  return { verb: { start: token.start, end: token.end }, lemma: token.lower, class: kind, speaker: owner };
}

/** "говорится в заявлении министерства". */
function behindDocument(tokens: readonly Token[], at: number): Speaker | null {
  if (!/^во?$/.test(tokens[at + 1]?.lower ?? '') || !RUSSIAN_DOCUMENT.test(tokens[at + 2]?.lower ?? '')) return null;
  const end = nounEnd(tokens, at + 3);
  return end >= at + 3 ? phraseSpeaker(tokens, at + 3, end) : null;
}

function readVerb(tokens: readonly Token[], at: number, text: string, acts: readonly Act[]): Act | null {
  const verb = verbAt(tokens, at, RUSSIAN_VERBS, RUSSIAN_NOT_SPEECH, text);
  if (!verb || tokens[at - 1]?.lower === 'не') return null;
  if (verb.form.needs !== 'any' && !leadsOn(tokens, verb, CLAUSE)) return null;
  if (verb.form.shape === 'gerund') {
    const speaker = acts.at(-1)?.speaker ?? subjectIn(tokens, 0, verb.from - 1);
    return speaker && leadsOn(tokens, verb, CLAUSE) ? actOf(tokens, verb, speaker) : null;
  }
  const speaker = subjectOf(tokens, verb, acts);
  if (!speaker || (speaker.kind === 'evidence' && verb.form.class === 'neutral')) return null;
  return actOf(tokens, verb, speaker);
}

function subjectOf(tokens: readonly Token[], verb: Verb, acts: readonly Act[]): Speaker | null {
  const start = clauseStart(tokens, verb.from);
  const before = tokens[start - 1];
  const which = tokens[start];
  // X, который сказал
  if (/^котор(?:ый|ая|ое|ые)$/.test(which?.lower ?? '') && before?.text === ',')
    return subjectIn(tokens, clauseStart(tokens, start - 2), start - 2);
  // «в министерстве сообщили»: a body stands behind its preposition.
  const body = /ли$|ют$|ят$/.test((tokens[verb.from] as Token).lower) ? bodyIn(tokens, start, verb.from - 1) : null;
  if (body) return body;
  const left = subjectIn(tokens, start, verb.from - 1);
  if (left) return left;
  // X, глава ведомства, заявил
  if (start === verb.from && before?.text === ',') {
    const named = afterApposition(tokens, start - 1);
    if (named) return named;
  }
  const spoken = before?.kind === 'quote' || /^[—–-]$/.test(before?.text ?? '');
  const right = behind(tokens, verb.to + 1, spoken);
  if (right) return right;
  if (/^(?:и|а|но|также)$/.test(tokens[verb.from - 1]?.lower ?? '') || start < verb.from) {
    if (acts.length > 0) return (acts.at(-1) as Act).speaker;
  }
  // No subject at all: the one of the sentence before goes on.
  return leadsOn(tokens, verb, CLAUSE)
    ? (acts.at(-1)?.speaker ?? { name: rangeOf(tokens, verb.from, verb.from), role: null, kind: 'pronoun' })
    : null;
}

/** The first noun phrase of a stretch that stands behind no preposition and before any other verb. */
function subjectIn(tokens: readonly Token[], from: number, to: number): Speaker | null {
  let at = from;
  while (at <= to) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || (LOOSE.test(token.lower) && !PREPOSITION.test(token.lower))) at++;
    else if (PREPOSITION.test(token.lower)) at = phraseEnd(tokens, at + 1, to) + 1;
    else break;
  }
  if (at > to) return null;
  let end = at;
  while (
    end < to &&
    !PREPOSITION.test((tokens[end + 1] as Token).lower) &&
    (tokens[end + 1] as Token).kind !== 'mark' &&
    !isFiniteVerb(tokens, end + 1) &&
    !LOOSE.test((tokens[end + 1] as Token).lower)
  )
    end++;
  while (end < to && (tokens[end + 1] as Token).text === '-') end = Math.min(to, end + 2);
  // "водитель из Гориса рассказал"
  if (
    !(tokens[end] as Token).capital &&
    /^(?:в|из|от)$/.test(tokens[end + 1]?.lower ?? '') &&
    end + 2 <= to &&
    tokens[end + 2]?.capital
  )
    end += 2;
  if (MONTH.test((tokens[at] as Token).lower) || /^\d/.test((tokens[at] as Token).text))
    return at + 1 <= to ? subjectIn(tokens, at + 1, to) : null;
  return phraseSpeaker(tokens, at, end);
}

const isFiniteVerb = (tokens: readonly Token[], at: number): boolean => {
  const { lower, capital } = tokens[at] as Token;
  return (
    !capital &&
    lower.length > 4 &&
    FINITE.test(lower) &&
    (RUSSIAN_VERBS.has(lower) || /(?:л|ла|ли|лся|лась|лись)$/.test(lower)) &&
    !RUSSIAN_ROLES.test(lower)
  );
};

/** Where the phrase behind a preposition ends: its nouns up to a name in capitals that starts anew. */
function phraseEnd(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  // "в среду", "в интервью телеканалу", "30 сентября": small words; then a capital or an office may start the subject.
  if ((tokens[at] as Token | undefined)?.capital) {
    while (at < to && (tokens[at + 1] as Token).capital && COUNTRY.test((tokens[at + 1] as Token).lower)) at++;
    return at;
  }
  while (at < to) {
    const next = tokens[at + 1] as Token;
    if (next.kind !== 'word' || next.capital || RUSSIAN_ROLES.test(next.lower) || PREPOSITION.test(next.lower)) break;
    at++;
  }
  return at;
}

function bodyIn(tokens: readonly Token[], from: number, to: number): Speaker | null {
  if (!/^во?$/.test((tokens[from] as Token | undefined)?.lower ?? '')) return null;
  let start = from + 1;
  if (RUSSIAN_DOCUMENT.test(tokens[start]?.lower ?? '')) start++;
  let end = to;
  while (end > start && LOOSE.test((tokens[end] as Token).lower)) end--;
  const words = tokens.slice(start, end + 1);
  const last = words.at(-1);
  const isBody = words.some((one) => one.capital || BODY.test(one.lower));
  // "в Ереване эксперты заявили": a subject of its own follows.
  const subject =
    last &&
    !last.capital &&
    words.at(-2)?.capital &&
    /(?:ы|и)$/.test(last.lower) &&
    !BODY.test(last.lower) &&
    !/(?:ости|ции|сти)$/.test(last.lower);
  if (
    !last ||
    !isBody ||
    subject ||
    words.some(({ kind, lower }) => kind !== 'word' || PREPOSITION.test(lower)) ||
    words.some((one, at) => at > 0 && isParty([one], 0, 0) && !BODY.test(one.lower))
  )
    return null;
  return { name: rangeOf(tokens, start, end), role: null, kind: words.some((one) => one.capital) ? 'named' : 'common' };
}

/** The subject behind the verb, past "журналистам", "в среду" and the like. */
function behind(tokens: readonly Token[], from: number, spoken: boolean): Speaker | null {
  let at = from;
  while (at < tokens.length && !endsClause(tokens, at)) {
    const token = tokens[at] as Token;
    if (CLAUSE.test(token.lower)) return null;
    if (PREPOSITION.test(token.lower)) at = phraseEnd(tokens, at + 1, tokens.length - 1) + 1;
    else if (
      LOOSE.test(token.lower) ||
      MONTH.test(token.lower) ||
      /^\d+$/.test(token.text) ||
      (!token.capital &&
        ADDRESSEE.test(token.lower) &&
        (/[ая]м$/.test(token.lower) || !RUSSIAN_ROLES.test(token.lower)))
    ) {
      at++;
      if (/(?:агентству|изданию|каналу|телеканалу|газете|порталу|редакции)$/.test(token.lower))
        while (
          tokens[at]?.kind === 'quote' ||
          (tokens[at]?.capital &&
            tokens[at + 1]?.kind === 'word' &&
            !/^\p{Script=Cyrillic}/u.test(tokens[at]?.text ?? ''))
        )
          at++;
    } else break;
  }
  if (at >= tokens.length || endsClause(tokens, at) || CLAUSE.test((tokens[at] as Token).lower)) return null;
  const end = nounEnd(tokens, at);
  const speaker = phraseSpeaker(tokens, at, end);
  if (!speaker) return null;
  // "сказал Иван Петров, житель села": the office behind the comma.
  if (
    speaker.kind === 'named' &&
    !speaker.role &&
    tokens[end + 1]?.text === ',' &&
    RUSSIAN_ROLES.test(tokens[end + 2]?.lower ?? '')
  ) {
    const last = nounEnd(tokens, end + 2);
    return { ...speaker, role: rangeOf(tokens, end + 2, last) };
  }
  // A small word that is no office and no pronoun is the object: "выразил надежду".
  return speaker.kind === 'common' && !spoken && !isParty(tokens, at, end) ? null : speaker;
}

const isParty = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to + 1)
    .some(
      ({ lower }) =>
        RUSSIAN_ROLES.test(lower) ||
        /^(?:министерств|ведомств|посольств|правительств|власт|суд|комитет|организаци|парти|служб|прокуратур|администраци|пресс-служб|штаб|мисси|полици|мэри|компани|участник|жител|люд|семь|родител|родственник|мать|отец|женщин|мужчин|сосед|защитник|правозащитник|сторон|оппозици|собеседник|источник|агентств|эксперт|чиновник|власти|армяне|азербайджанцы|военн|беженц|переселенц|монахин|организатор|протестующ|водител|соседк|муж|жена|чиновник|продюсер|режисс|редактор|хозя|монах|продавец|миротвор|пассажир|пастух|строител|мастер|повар|группа|совет|фонд|центр|институт)/.test(
          lower,
        ),
    );

/** Last word of the noun phrase that starts here. */
function nounEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  let named = tokens[from]?.capital ?? false;
  while (end + 1 < tokens.length) {
    const next = tokens[end + 1] as Token;
    if (
      next.kind === 'quote' &&
      next.text.length <= 40 &&
      !/[.,!?…]$/.test(next.text) &&
      !endsClause(tokens, end + 1)
    ) {
      end++;
      continue;
    }
    if (next.kind === 'mark') {
      const glued = /[-’'.]/.test(next.text) && !endsClause(tokens, end + 1) && tokens[end + 2]?.kind === 'word';
      if (!glued) break;
      end++;
      continue;
    }
    // "сказал министр журналистам": to whom.
    if (!next.capital && !named && end >= from && /[ая]м$/.test(next.lower) && next.lower.length > 5) break;
    // "источник в Баку", "водитель из Гориса": the place belongs to who is otherwise nameless.
    if (!named && /^(?:в|из|с|от)$/.test(next.lower) && tokens[end + 2]?.capital && tokens[end]?.kind === 'word') {
      end += 2;
      named = true;
      continue;
    }
    if (CLAUSE.test(next.lower) || (PREPOSITION.test(next.lower) && !/^по$/.test(next.lower)) || LOOSE.test(next.lower))
      break;
    if (
      next.lower === 'по' &&
      !/^(?:правам|делам|вопросам|безопасности|связям|работе|внешним)$/.test(tokens[end + 2]?.lower ?? '')
    )
      break;
    if (isFiniteVerb(tokens, end + 1)) break;
    // Small letters behind a person's name begin something else.
    if (
      named &&
      !next.capital &&
      /(?:ов|ев|ин|ян|ва|ва|ко|ий|дзе|швили|заде)$/.test((tokens[end] as Token).lower) &&
      !RUSSIAN_ROLES.test(next.lower)
    )
      break;
    if (next.capital) named = true;
    end++;
  }
  return end;
}

function phraseSpeaker(tokens: readonly Token[], from: number, to: number): Speaker | null {
  if (from > to || from >= tokens.length) return null;
  const first = tokens[from] as Token;
  if (first.kind !== 'word') return null;
  const whole = rangeOf(tokens, from, to);
  if (from === to && RUSSIAN_PRONOUN.test(first.lower)) return { name: whole, role: null, kind: 'pronoun' };
  if (RUSSIAN_EVIDENCE.test(first.lower) && !first.capital) return { name: whole, role: null, kind: 'evidence' };
  if (RUSSIAN_DOCUMENT.test(first.lower))
    return from < to ? phraseSpeaker(tokens, from + 1, to) : { name: whole, role: null, kind: 'document' };
  let run = to;
  if (!(tokens[to] as Token).capital || /^(?:в|из|от|с)$/.test(tokens[to - 1]?.lower ?? ''))
    return { name: whole, role: null, kind: 'common' };
  while (run > from && isNamePart(tokens, run - 1)) run--;
  const holdsRole = tokens.slice(from, to + 1).some(({ lower }) => RUSSIAN_ROLES.test(lower));
  if (!holdsRole) return { name: whole, role: null, kind: 'named' };
  // The person: the last two or three capitals that are no country and no body.
  let person = to;
  const most = /(?:вич|вна|оглы|кызы)$/.test((tokens[to] as Token).lower) ? 2 : 1;
  while (person > run && person > to - most && isPersonPart(tokens[person - 1] as Token)) person--;
  if (tokens[person - 1]?.text === '.' && person - 2 >= from) person -= 2;
  if (!isPersonPart(tokens[to] as Token) || person === from)
    return { name: whole, role: null, kind: person === from && isPersonPart(tokens[to] as Token) ? 'named' : 'common' };
  return { name: rangeOf(tokens, person, to), role: rangeOf(tokens, from, person - 1), kind: 'named' };
}

const isNamePart = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at] as Token).capital || ((tokens[at] as Token).text === '.' && tokens[at - 1]?.text.length === 1);

/** A capital that may be a person's name: no country, no acronym, no body. */
const isPersonPart = ({ text, lower, capital }: Token): boolean =>
  capital &&
  !COUNTRY.test(lower) &&
  !/^\p{Lu}{2,}/u.test(text) &&
  !/^(?:мин|гос|евро|рос)[а-я]{4,}|^(?:министерств|совет|комитет|парламент|национальн|народн|верховн|европейск|европарламент|сейм|миссии?|собрани|красн|крест|служб|генштаб|сенат|конгресс|союз)/.test(
    lower,
  );

/** Пашинян, премьер-министр Армении, заявил. */
function afterApposition(tokens: readonly Token[], comma: number): Speaker | null {
  const from = clauseStart(tokens, comma - 1);
  if (tokens[from - 1]?.text !== ',' || comma - from > 12 || comma - from < 1) return null;
  const speaker = subjectIn(tokens, clauseStart(tokens, from - 2), from - 2);
  if (!speaker) return null;
  const isRole = tokens.slice(from, comma).some(({ lower }) => RUSSIAN_ROLES.test(lower));
  return isRole && !speaker.role ? { ...speaker, role: rangeOf(tokens, from, comma - 1) } : speaker;
}
