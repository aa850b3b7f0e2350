/**
 * Who speaks in a text: acts of speech gathered by speaker. A pronoun is the speaker of the sentence before it, a surname the
 * person named in full earlier, "the ministry" the ministry that spoke before, a statement the body that issued it. A name
 * that a pack knows carries its entity.
 */
import type { Mention, Voice } from '../model/page-context.ts';
import { foldText } from '../text/fold.ts';
import type { QuoteRange } from '../text/quotes.ts';
import type { Speaker } from './speech/tokens.ts';

export type Field = 'title' | 'body';
/** A speaker met in the text, in reading order. `quoted`: words of theirs stand in quotation marks there. */
export type Met = { field: Field; speaker: Speaker; at: QuoteRange; quoted: boolean };

type Known = Voice & { words: string[]; roleWords: string[]; kind: Speaker['kind'] };

const SINGULAR = /^(?:he|she|он|она|о)$/;
const HEADS =
  /^(?:ministry|government|office|agency|committee|court|embassy|service|commission|council|party|organi[sz]ation|union|group|department|foundation|association|centre|center|institute|company|bank|church|spokesman|spokeswoman|spokesperson|minister|president|premier|ambassador|ombudsman|activist|lawyer|expert|analyst|resident|chairman|director|mayor|governor|official|diplomat|министерств\p{L}*|правительств\p{L}*|ведомств\p{L}*|суд\p{L}*|посольств\p{L}*|комитет\p{L}*|организаци\p{L}*|парти\p{L}*|президент\p{L}*|премьер\p{L}*|министр\p{L}*|омбудсмен\p{L}*|nazirli\p{L}+|hökumət\p{L}*|məhkəmə\p{L}*|təşkilat\p{L}*|partiya\p{L}*|prezident\p{L}*|nazir\p{L}*|komitə\p{L}*|idarə\p{L}*)$/u;

export class VoiceList {
  private readonly voices: Known[] = [];
  private last: Known | null = null;
  private lastPerson: Known | null = null;
  private readonly mentions: readonly Mention[];
  private readonly texts: Record<Field, string>;

  constructor(mentions: readonly Mention[], texts: Record<Field, string>) {
    this.mentions = mentions;
    this.texts = texts;
  }

  /** Adds what somebody said; returns the name of the voice it was counted for, or null where nobody can be told. */
  add({ field, speaker, at, quoted }: Met): string | null {
    // Documents and pictures state nothing by themselves.
    if (speaker.kind === 'evidence' || speaker.kind === 'document')
      return this.texts[field].slice(speaker.name.start, speaker.name.end);
    const voice = this.find(field, speaker);
    if (!voice) return null;
    voice.count++;
    if (quoted) voice.mode = 'quoted';
    voice.spans.push({ field, start: at.start, end: at.end, text: this.texts[field].slice(at.start, at.end) });
    this.remember(voice);
    return voice.name;
  }

  /** A quotation without a verb beside it goes on with the words of the last speaker. */
  carryOn(field: Field, at: QuoteRange): string | null {
    if (!this.last) return null;
    this.last.mode = 'quoted';
    this.last.count++;
    this.last.spans.push({ field, start: at.start, end: at.end, text: this.texts[field].slice(at.start, at.end) });
    return this.last.name;
  }

  all(): Voice[] {
    return this.voices.map(({ words: _, roleWords: __, kind: ___, ...voice }) => voice);
  }

  private remember(voice: Known): void {
    this.last = voice;
    if (voice.kind === 'named') this.lastPerson = voice;
  }

  private find(field: Field, speaker: Speaker): Known | null {
    const text = this.texts[field];
    const name = text.slice(speaker.name.start, speaker.name.end).replace(/\s+/g, ' ');
    if (speaker.kind === 'pronoun')
      return /^(?:i|we|you|я|мы|mən|biz)$/i.test(name)
        ? null
        : SINGULAR.test(name.toLowerCase())
          ? (this.lastPerson ?? this.last)
          : this.last;
    const role = speaker.role ? text.slice(speaker.role.start, speaker.role.end).replace(/\s+/g, ' ') : null;
    const mention = this.mentionIn(field, speaker.name);
    const words = foldText(name).split(' ');
    const known = this.same(mention?.entity ?? null, words, speaker.kind);
    if (known) {
      known.role ??= role;
      known.entity ??= mention?.entity ?? null;
      if (words.length > known.words.length && known.kind === 'named' && speaker.kind === 'named')
        Object.assign(known, { name, words });
      return known;
    }
    const made: Known = {
      name,
      entity: mention?.entity ?? null,
      role,
      mode: 'paraphrased',
      count: 0,
      spans: [],
      words,
      roleWords: role ? foldText(role).split(' ') : [],
      kind: speaker.kind,
    };
    this.voices.push(made);
    return made;
  }

  private same(entity: string | null, words: string[], kind: Speaker['kind']): Known | undefined {
    const newestFirst = [...this.voices].reverse();
    const key = words.join(' ');
    const equal = newestFirst.find((one) => (entity !== null && one.entity === entity) || one.words.join(' ') === key);
    if (equal) return equal;
    const last = words.at(-1) as string;
    // A surname after the full name, or the full name after a surname in the headline.
    if (kind === 'named')
      return newestFirst.find(
        (one) =>
          one.kind === 'named' &&
          one.entity === entity &&
          (one.words.length === 1 || words.length === 1) &&
          alike(one.words.at(-1) as string, last),
      );
    // "the ministry", "the spokesman": the latest voice with that word in its name or office.
    if (kind === 'common' && words.length === 1 && HEADS.test(last))
      return newestFirst.find(
        (one) => one.words.some((word) => alike(word, last)) || one.roleWords.some((word) => alike(word, last)),
      );
    return undefined;
  }

  private mentionIn(field: Field, { start, end }: QuoteRange): Mention | undefined {
    return this.mentions.find(
      (one) =>
        one.field === field &&
        one.start < end &&
        one.end > start &&
        Math.min(one.end, end) - Math.max(one.start, start) >= (one.type === 'person' ? 0.4 : 0.6) * (end - start),
    );
  }
}

/** The same word in another case: five letters in common and short endings. "Пашинян" and "Пашиняна". */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.min(a.length, b.length);
  if (least < 5 || Math.abs(a.length - b.length) > 3) return false;
  let common = 0;
  while (common < least && a[common] === b[common]) common++;
  return common >= least - (least > 6 ? 2 : 1) && common >= 5 && !(/ov[ae]?$/.test(a) && /ov[ae]?$/.test(b));
}
