/**
 * What a page does with other people's words: quotations by kind, who speaks, by which verbs, which words are held at a
 * distance, who is named and not heard. One pass over title and body; every finding keeps its span, so that a reader can be
 * shown the sentence.
 *
 * Grammars are written for English, Russian and Azerbaijani. In other languages quotations are read and nobody is made to
 * speak: no voice is better than a wrong one.
 */
import type {
  Attribution,
  Hedge,
  Mention,
  PageContext,
  Quotation,
  ResponseNote,
  Span,
  Unheard,
} from '../model/page-context.ts';
import { type QuoteRange, quotedShare, readQuotes } from '../text/quotes.ts';
import { withCarried } from './carried.ts';
import { findHedges } from './hedges.ts';
import { quotationKind } from './quotations.ts';
import { responseIn } from './response.ts';
import { AZERBAIJANI_GRAMMAR } from './speech/azerbaijani.ts';
import { issuerOf } from './speech/document.ts';
import { ENGLISH } from './speech/english.ts';
import { RUSSIAN_GRAMMAR } from './speech/russian.ts';
import { type Act, type Grammar, type Unit, unitsOf } from './speech/tokens.ts';
import { accusedBy, askedIn, unheardParties } from './unheard.ts';
import { type Field, VoiceList } from './voices.ts';
import { AZERBAIJANI_VERBS } from './words/azerbaijani.ts';
import { ENGLISH_VERBS } from './words/english.ts';
import { RUSSIAN_VERBS } from './words/russian.ts';
import type { VerbTable } from './words/types.ts';

export type Framing = Omit<PageContext['framing'], 'contrasts'>;
export type FramedPage = { title: string | null; text: string; language: string | null };

const LANGUAGES = new Map<string, Language>([
  ['en', { code: 'en', grammar: ENGLISH, verbs: ENGLISH_VERBS }],
  ['ru', { code: 'ru', grammar: RUSSIAN_GRAMMAR, verbs: RUSSIAN_VERBS }],
  ['az', { code: 'az', grammar: AZERBAIJANI_GRAMMAR, verbs: AZERBAIJANI_VERBS }],
]);

type Language = { code: string; grammar: Grammar; verbs: VerbTable };

const unread = (code: string): Language => ({
  code,
  grammar: { read: () => [], subject: () => null },
  verbs: new Map(),
});

/** Tells publishers from parties: `Trend reports` is a credit, not a voice. */
export type IsPublisher = (name: string, entity: string | null) => boolean;

export function readFraming(page: FramedPage, mentions: readonly Mention[], isPublisher: IsPublisher): Framing {
  const code = (page.language ?? guessLanguage(page.text)).slice(0, 2).toLowerCase();
  const language = LANGUAGES.get(code) ?? unread(code);
  const texts = { title: page.title ?? '', body: page.text };
  const voices = new VoiceList(mentions, texts);
  const body = readField('body', texts.body, language, voices, isPublisher);
  // The headline last: by then its surnames are known in full.
  const title = readField('title', texts.title, language, voices, isPublisher);
  const heard = voices.all();
  const silent = silentParties(mentions, heard, isPublisher);
  return {
    quotedShare: quotedShare(page.text),
    voices: [...heard, ...onlyMentioned(mentions, silent)],
    attributions: [...title.attributions, ...body.attributions],
    quotations: [...title.quotations, ...body.quotations],
    unclear: [...title.unclear, ...body.unclear],
    hedges: [...title.hedges, ...body.hedges],
    silent,
    unheard: unheardParties([...body.unheard, ...title.unheard], heard),
    response: body.response,
  };
}

type Found = {
  attributions: Attribution[];
  quotations: Quotation[];
  unclear: Span[];
  hedges: Hedge[];
  response: ResponseNote[];
  unheard: Unheard[];
};

function readField(
  field: Field,
  text: string,
  { code, grammar, verbs }: Language,
  voices: VoiceList,
  isPublisher: IsPublisher,
): Found {
  const out: Found = { attributions: [], quotations: [], unclear: [], hedges: [], response: [], unheard: [] };
  if (text === '') return out;
  const span = ({ start, end }: QuoteRange): Span => ({ field, start, end, text: text.slice(start, end) });
  const quotes = withCarried(text, readQuotes(text), code, grammar, verbs);
  out.unclear = quotes.unclear.map(span);
  let before: Unit | null = null;
  for (const unit of unitsOf(text, quotes, code)) {
    const acts = grammar
      .read(unit, text)
      .filter(
        ({ speaker }) =>
          !speaker ||
          speaker.kind === 'pronoun' ||
          !isPublisher(text.slice(speaker.name.start, speaker.name.end), null),
      );
    const owner = quotationOwners(unit, acts);
    // Words stand in marks here, only not where they end.
    const doubtful = out.unclear.some(({ start, end }) => start < unit.end && unit.start < end);
    const names = acts.map((act, at) => {
      if (!act.speaker) return '';
      const speaker = act.speaker.kind === 'document' ? issuerOf(act.speaker, unit, text) : act.speaker;
      const quoted =
        doubtful ||
        unit.tokens.some(
          ({ kind }, token) => kind === 'quote' && owner.get(token) === at && isSpeech(unit, token, acts, text),
        );
      return voices.add({ field, speaker, at: { start: unit.start, end: unit.end }, quoted }) ?? '';
    });
    for (const [at, act] of acts.entries())
      if (act.lemma !== ':')
        out.attributions.push({ ...span(act.verb), speaker: names[at] as string, verb: act.lemma, class: act.class });
    for (const [at, { kind, range }] of unit.tokens.entries()) {
      if (kind !== 'quote' || !range) continue;
      const what = quotationKind(unit, at, acts, text);
      let speaker: string | null = null;
      if (what === 'quotation') {
        const by = owner.get(at);
        if (by !== undefined) speaker = names[by] || null;
        else if (carriesOn(unit, before, text))
          speaker = voices.carryOn(
            field,
            { start: unit.start, end: unit.end },
            before !== null && endsInColon(before, text),
            !unit.first,
          );
      }
      for (const part of paragraphs(range, text)) out.quotations.push({ ...span(part), kind: what, speaker });
      if (what === 'scare')
        out.hedges.push({ ...span(range), marker: 'scare quote', on: text.slice(range.start, range.end) });
    }
    for (const { marker, on } of findHedges(unit))
      out.hedges.push({
        ...span(marker),
        marker: text.slice(marker.start, marker.end).toLowerCase(),
        on: text.slice(on.start, on.end),
      });
    const outcome = responseIn(plain(unit, text));
    if (outcome) out.response.push({ ...span(unit), outcome });
    const party = (who: QuoteRange | null, why: Unheard['why']): void => {
      if (who) out.unheard.push({ ...span(unit), name: text.slice(who.start, who.end).replace(/\s+/g, ' '), why });
    };
    for (const act of acts) party(accusedBy(act, unit), 'accused');
    if (outcome === 'none' || outcome === 'declined') party(askedIn(unit, grammar), 'asked');
    if (acts.length === 0) voices.speakOf(field, grammar.subject(unit));
    before = unit;
  }
  return out;
}

/** A quotation over several paragraphs, paragraph by paragraph, without the mark that carries it on. */
function paragraphs({ start, end }: QuoteRange, text: string): QuoteRange[] {
  return [...text.slice(start, end).matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }, at) => {
    const lead = at === 0 ? 0 : (/^\s*(?:> |["“«„‘])?/u.exec(line)?.[0].length ?? 0);
    const from = start + index + lead;
    const to = start + index + line.trimEnd().length;
    return to > from ? [{ start: from, end: to }] : [];
  });
}

const isSpeech = (unit: Unit, at: number, acts: readonly Act[], text: string): boolean =>
  quotationKind(unit, at, acts, text) === 'quotation';

/** The sentence without its quotations: what others say of an answer is theirs. */
const plain = ({ tokens }: Unit, text: string): string => {
  const words = tokens.filter(({ kind }) => kind !== 'quote');
  return words
    .map(
      ({ start, end }, at) =>
        text.slice(at > 0 ? (words[at - 1] as QuoteRange).end : start, start).replace(/\S[\s\S]*\S|\S/u, ' ') +
        text.slice(start, end),
    )
    .join('');
};

/**
 * Each quotation of a sentence by the act it belongs to: the act that follows where the quotation ends in a comma or leads
 * on with one ("“…,” X said"), else the act before it ("X called it “…”; Y denied it").
 */
function quotationOwners({ tokens }: Unit, acts: readonly Act[]): Map<number, number> {
  const out = new Map<number, number>();
  const from = ({ verb, speaker }: Act): number => Math.min(verb.start, speaker?.name.start ?? verb.start);
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'quote' || acts.length === 0) continue;
    const before = acts.findLastIndex((act) => act.verb.start < token.start);
    const after = acts.findIndex((act) => from(act) >= token.end || act.verb.start >= token.end);
    const leadsOn = /[,!?…]$/.test(token.text) || /^[,—–-]$/.test(tokens[at + 1]?.text ?? '');
    const touches = after >= 0 && (acts[after] as Act).verb.start === tokens[at + 1]?.start;
    out.set(at, after >= 0 && (leadsOn || touches || before < 0) ? after : Math.max(before, 0));
  }
  return out;
}

const endsInColon = ({ start, end }: Unit, text: string): boolean => /:\s*$/.test(text.slice(start, end));

/** A sentence of quotation alone goes on with the last speaker's words, in the same paragraph or right after a colon. */
function carriesOn(unit: Unit, before: Unit | null, text: string): boolean {
  if (!before) return false;
  const only = unit.tokens.every(({ kind }) => kind !== 'word');
  return only || endsInColon(before, text);
}

function silentParties(
  mentions: readonly Mention[],
  heard: Framing['voices'],
  isPublisher: IsPublisher,
): Framing['silent'] {
  const spoke = new Set(heard.map(({ entity }) => entity));
  const counts = new Map<string, { name: string; entity: string; count: number }>();
  for (const { entity, name, type } of mentions) {
    if ((type !== 'person' && type !== 'organisation') || spoke.has(entity) || isPublisher(name, entity)) continue;
    const known = counts.get(entity) ?? { name, entity, count: 0 };
    known.count++;
    counts.set(entity, known);
  }
  return [...counts.values()];
}

/** People whom the page names and who state nothing on it. */
function onlyMentioned(mentions: readonly Mention[], silent: Framing['silent']): Framing['voices'] {
  return silent.flatMap(({ entity, name }) => {
    const spans = mentions.filter((one) => one.entity === entity && one.type === 'person');
    if (spans.length === 0) return [];
    return [
      {
        name,
        entity,
        role: null,
        mode: 'mentioned' as const,
        count: 0,
        spans: spans.map(({ field, start, end, text }) => ({ field, start, end, text })),
      },
    ];
  });
}

/** For pages that state no language: by the letters of the text. */
function guessLanguage(text: string): string {
  const sample = text.slice(0, 2000);
  if (/[əƏ]/.test(sample)) return 'az';
  return /\p{Script=Cyrillic}/u.test(sample) ? (/[іїєґ]/i.test(sample) ? 'uk' : 'ru') : 'en';
}
