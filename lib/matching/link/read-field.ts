/** One text, read once: its tokens, and the letters around a place in it. */
import { foldText } from '../../text/fold.ts';
import { Tokens } from '../../text/tokens.ts';

const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;
const CASED = /^\p{Lu}|^\p{Ll}/u;
/** Share of words with a capital from which a text counts as set in capitals, as English headlines are. */
const HEADLINE_SHARE = 0.6;
const HEADLINE_UNITS = 250;

/** A headline has no full stop. */
const ENDS_SENTENCE = /[.!…։]\s*$/u;
const STEM = 5;
/** Enough of a folded word to tell it from others in most of its forms. */
export const stem = (folded: string): string => folded.slice(0, STEM);

export class Field {
  readonly text: string;
  readonly tokens = new Tokens();
  /** Every word has a capital, so that a capital says nothing. */
  readonly isHeadlineCase: boolean;
  private readonly named: Uint8Array;
  /** Folded words, each made when it is first asked for: every surname on the page is looked for among all of them. */
  private readonly foldedWords: string[] = [];
  private small: Set<string> | undefined;
  private stems: Set<string> | undefined;

  constructor(text: string) {
    this.text = text;
    this.tokens.tokenize(text);
    this.named = new Uint8Array(this.tokens.count);
    this.isHeadlineCase =
      text.length <= HEADLINE_UNITS && !ENDS_SENTENCE.test(text) && this.capitalShare() > HEADLINE_SHARE;
  }

  word(token: number): string {
    const { start, end } = this.tokens;
    return this.text.slice(start[token] as number, end[token] as number);
  }

  folded(token: number): string {
    this.foldedWords[token] ??= foldText(this.word(token));
    return this.foldedWords[token] as string;
  }

  /** What stands between a token and the one before it. */
  gap(token: number): string {
    const { start, end } = this.tokens;
    return this.text.slice(end[token - 1] ?? 0, start[token]);
  }

  /** Whether the token is there and follows the one before it as the next word of the same phrase. */
  follows(token: number): boolean {
    return token > 0 && token < this.tokens.count && this.tokens.hard[token] === 0 && /^[ \u00a0\u202f]$/.test(this.gap(token)); // biome-ignore format: one line
  }

  isUpper(token: number): boolean {
    return UPPER.test(this.word(token));
  }

  isLower(token: number): boolean {
    return LOWER.test(this.word(token));
  }

  /** All capitals, of at least `letters` letters. */
  isShouted(token: number, letters: number): boolean {
    const word = this.word(token);
    return word.length >= letters && /^\p{Lu}+$/u.test(word);
  }

  /** Whether a sentence begins with the token, as far as marks tell. */
  opensSentence(token: number): boolean {
    return token === 0 || /[.!?…։"“”«»:\n]/u.test(this.gap(token));
  }

  /** Marks the tokens of linked names. */
  cover(spots: readonly { layer: string; first: number; last: number }[]): void {
    for (const { layer, first, last } of spots) if (layer === 'name') this.named.fill(1, first, last + 1);
  }

  isNamed(token: number): boolean {
    return this.named[token] === 1;
  }

  /** Folded words that stand in small letters. */
  get smallWords(): ReadonlySet<string> {
    this.small ??= new Set(
      Array.from({ length: this.tokens.count }, (_, token) => token)
        .filter((token) => this.isLower(token))
        .map((token) => this.folded(token)),
    );
    return this.small;
  }

  /** Beginnings of those words. */
  get smallStems(): ReadonlySet<string> {
    this.stems ??= new Set([...this.smallWords].map(stem));
    return this.stems;
  }

  private capitalShare(): number {
    let upper = 0;
    let cased = 0;
    for (let token = 0; token < this.tokens.count; token++) {
      const word = this.word(token);
      if (word.length < 3 || !CASED.test(word)) continue;
      cased++;
      if (UPPER.test(word)) upper++;
    }
    return cased === 0 ? 0 : upper / cased;
  }
}
