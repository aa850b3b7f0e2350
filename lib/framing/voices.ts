/**
 * Who speaks in a text: acts of speech gathered by speaker. A pronoun is the one last spoken of, a surname the person named in
 * full earlier, "the ministry" the ministry that spoke before. A name that a pack knows carries its entity.
 */
import type { Mention, Voice } from '../model/page-context.ts';
import { foldText } from '../text/fold.ts';
import type { QuoteRange } from '../text/quotes.ts';
import type { Speaker } from './speech/tokens.ts';
import { alike, headOf, isBody, isPerson, partWith, SOMEONE } from './voice-names.ts';

export type Field = 'title' | 'body';
/** A speaker met in the text, in reading order. `quoted`: words of theirs stand in quotation marks there. */
export type Met = { field: Field; speaker: Speaker; at: QuoteRange; quoted: boolean };

type Known = Voice & { words: string[]; roleWords: string[]; kind: Speaker['kind'] };

type Recent = Known | { field: Field; speaker: Speaker };
/** A pronoun reaches no further back than this many speakers. */
const MOST_RECENT = 24;

const SINGULAR = /^(?:he|she|his|her|он|она|его|её|ее|o|onun)$/;
const MINISTRY = /^(?:ministry|ведомств\p{L}*|министерств\p{L}*|nazirli\p{L}*)$/u;
const OF_MINISTRY = /^(?:ministry|мин[а-я]{4,}|мид|министерств\p{L}*|nazirli\p{L}*|xin|mn)$/u;
const BODY = /^(?:it|оно)$/;
const WRITER = /^(?:i|we|you|я|мы|вы|mən|biz|siz)$/;

export class VoiceList {
  private readonly voices: Known[] = [];
  /** Whom a pronoun may mean, the latest first: voices, and subjects of sentences that say nothing. */
  private readonly recent: Recent[] = [];
  /** Subject of the last sentence that says nothing: who "issued a statement:". */
  private subject: { field: Field; speaker: Speaker } | null = null;
  private readonly mentions: Record<Field, Mention[]>;
  private readonly texts: Record<Field, string>;

  constructor(mentions: readonly Mention[], texts: Record<Field, string>) {
    const of = (field: Field): Mention[] =>
      mentions.filter((one) => one.field === field).sort((a, b) => a.start - b.start);
    this.mentions = { title: of('title'), body: of('body') };
    this.texts = texts;
  }

  /** Adds what somebody said; returns the name of the voice it was counted for, or null where nobody can be told. */
  add({ field, speaker, at, quoted }: Met): string | null {
    // Documents, pictures and rumours state nothing by themselves.
    if (speaker.kind === 'evidence' || speaker.kind === 'document' || speaker.kind === 'hearsay')
      return this.textOf(field, speaker.name);
    const name = this.textOf(field, speaker.name);
    // The headline repeats what the body says: it adds no voice of its own.
    const voice =
      speaker.kind === 'pronoun'
        ? this.meantBy(name)
        : field === 'title'
          ? this.known(field, speaker)
          : this.find(field, speaker);
    if (!voice) return field === 'title' ? name : null;
    if (field === 'body') voice.count++;
    if (quoted) voice.mode = 'quoted';
    voice.spans.push({ field, start: at.start, end: at.end, text: this.texts[field].slice(at.start, at.end) });
    this.remember(voice);
    return voice.name;
  }

  /** The subject of a sentence that says nothing: "A driver was less patient." The next "he" may mean it. */
  speakOf(field: Field, speaker: Speaker | null): void {
    if (!speaker || (speaker.kind !== 'named' && speaker.kind !== 'common')) return;
    const name = this.textOf(field, speaker.name);
    const person = isPerson(name, speaker.role !== null) || this.mentionIn(field, speaker.name)?.type === 'person';
    if (person) this.remember({ field, speaker });
    this.subject = { field, speaker };
  }

  /** A quotation without a verb beside it: the last speaker's. `goesOn`: part of what was counted in the same paragraph. */
  carryOn(field: Field, at: QuoteRange, issued: boolean, goesOn: boolean): string | null {
    const last = (issued ? this.subject : null) ?? this.recent[0];
    if (!last) return null;
    const voice = 'speaker' in last ? this.find(last.field, last.speaker) : last;
    voice.mode = 'quoted';
    if (field === 'body' && !goesOn) voice.count++;
    voice.spans.push({ field, start: at.start, end: at.end, text: this.texts[field].slice(at.start, at.end) });
    this.remember(voice);
    return voice.name;
  }

  all(): Voice[] {
    return this.voices.map(({ words: _, roleWords: __, kind: ___, ...voice }) => voice);
  }

  private remember(one: Recent): void {
    const known = this.recent.indexOf(one);
    if (known >= 0) this.recent.splice(known, 1);
    this.recent.unshift(one);
    if (this.recent.length > MOST_RECENT) this.recent.pop();
  }

  private textOf(field: Field, { start, end }: QuoteRange): string {
    return this.texts[field].slice(start, end).replace(/\s+/g, ' ');
  }

  private meantBy(pronoun: string): Known | null {
    const word = pronoun.toLowerCase();
    if (WRITER.test(word)) return null;
    const fits = (name: string, hasRole: boolean): boolean =>
      SINGULAR.test(word) ? !isBody(name) || hasRole : BODY.test(word) ? !isPerson(name, hasRole) : true;
    const found = this.recent.find((one) =>
      'speaker' in one ? SINGULAR.test(word) : fits(one.name, one.role !== null),
    );
    if (!found) return null;
    return 'speaker' in found ? this.find(found.field, found.speaker) : found;
  }

  private known(field: Field, speaker: Speaker): Known | null {
    const words = foldText(this.textOf(field, speaker.name)).split(' ');
    return this.same(this.mentionIn(field, speaker.name)?.entity ?? null, words, speaker) ?? null;
  }

  private find(field: Field, speaker: Speaker): Known {
    const name = this.textOf(field, speaker.name);
    const role = speaker.role ? this.textOf(field, speaker.role) : null;
    const mention = this.mentionIn(field, speaker.name);
    const words = foldText(name.replace(/['’]s(?=\s|$)/g, '')).split(' ');
    const known = this.same(mention?.entity ?? null, words, speaker);
    if (known) {
      known.role ??= role;
      known.roleWords = known.role ? foldText(known.role).split(' ') : [];
      known.entity ??= mention?.entity ?? null;
      const fuller = words.length > known.words.length && speaker.kind === 'named';
      if (fuller && (known.kind === 'named' || !speaker.definite)) Object.assign(known, { name, words, kind: 'named' });
      return known;
    }
    // "the group", where a member of the group spoke before: the group by its full name. A longer phrase has a name of its own.
    const single = words.length === 1 && speaker.kind === 'common' && speaker.definite;
    const full = single ? this.partOf(words[0] as string) : null;
    const made: Known = {
      name: full ?? name,
      entity: mention?.entity ?? null,
      role,
      mode: 'paraphrased',
      count: 0,
      spans: [],
      words: full ? foldText(full).split(' ') : words,
      roleWords: role ? foldText(role).split(' ') : [],
      kind: speaker.kind,
    };
    this.voices.push(made);
    return made;
  }

  private same(entity: string | null, words: string[], speaker: Speaker): Known | undefined {
    const newestFirst = [
      ...new Set([...this.recent.flatMap((one) => ('speaker' in one ? [] : [one])), ...this.voices]),
    ];
    const key = words.join(' ');
    const equal = newestFirst.find((one) => (entity !== null && one.entity === entity) || one.words.join(' ') === key);
    if (equal) return equal;
    const last = words.at(-1) as string;
    // A surname after the full name, or the full name after a surname.
    if (speaker.kind === 'named') {
      const person = newestFirst.find(
        (one) =>
          one.kind === 'named' &&
          (one.entity === entity || one.entity === null || entity === null) &&
          (one.words.length === words.length
            ? one.words.every((word, at) => alike(word, words[at] as string))
            : one.words.length === 1 || words.length === 1) &&
          alike(one.words.at(-1) as string, last),
      );
      if (person) return person;
      if (!speaker.definite) return undefined;
    }
    if (speaker.kind === 'common' && speaker.definite === false) return undefined;
    if (SOMEONE.test(key)) return newestFirst.find((one) => one.kind === 'common' || one.words.length > 1);
    if (words.length === 1 && MINISTRY.test(last)) {
      const body = newestFirst.find(
        (one) => OF_MINISTRY.test(headOf(one.words)) || OF_MINISTRY.test(one.words[0] as string),
      );
      if (body) return body;
    }
    // "the ministry", "the prime minister": the latest voice with that head, or that office.
    return newestFirst.find(
      (one) =>
        (alike(headOf(one.words), headOf(words)) &&
          (words.length === 1 ||
            one.words.length === 1 ||
            words.every((word) => one.words.some((other) => alike(word, other))))) ||
        words.every((word) => one.roleWords.some((other) => alike(word, other))),
    );
  }

  private partOf(head: string): string | null {
    for (const { name, role } of [...this.voices].reverse()) {
      const found = partWith(head, name) ?? (role ? partWith(head, role) : null);
      if (found) return found;
    }
    return null;
  }

  /** The mention that covers most of a name. Mentions stand in order, so the first that may touch it is found by halving. */
  private mentionIn(field: Field, { start, end }: QuoteRange): Mention | undefined {
    const list = this.mentions[field];
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] as Mention).end <= start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < list.length && (list[at] as Mention).start < end; at++) {
      const one = list[at] as Mention;
      const least = (one.type === 'person' ? 0.4 : 0.6) * (end - start);
      if (Math.min(one.end, end) - Math.max(one.start, start) >= least) return one;
    }
    return undefined;
  }
}
