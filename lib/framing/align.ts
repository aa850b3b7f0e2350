/**
 * Which sentences of two texts speak of the same matter: those that share names, numbers and rare words.
 *
 * score = subjects shared, each by its rarity · 0.6 + numbers shared · 0.2 + words shared (Jaccard, words of five letters on) · 1
 * Each sentence is used once; the best pair first. Pairs below the bar, or without a shared subject, are left alone. Time
 * grows with the product of the two numbers of sentences.
 */
import { foldedTokens } from '../text/tokens.ts';

export type AlignedSentence = { start: number; end: number; text: string; subjects: ReadonlySet<string> };
export type Pair = { left: number; right: number; shared: string[]; score: number };

const BAR = 0.5;
/** What a pair must share before words count: countries alone, which stand everywhere, are not enough. */
const LEAST = 0.3;
const LONG_WORD = 5;

export function alignSentences(
  left: readonly AlignedSentence[],
  right: readonly AlignedSentence[],
  weightOf: (subject: string) => number,
): Pair[] {
  const [a, b] = [left.map(featuresOf), right.map(featuresOf)];
  const pairs: Pair[] = [];
  for (const [i, one] of left.entries())
    for (const [j, other] of right.entries()) {
      const shared = [...one.subjects].filter((id) => other.subjects.has(id));
      const telling = shared.reduce((sum, id) => sum + weightOf(id), 0);
      if (telling < LEAST) continue;
      const [from, to] = [a[i] as Features, b[j] as Features];
      const numbers = [...from.numbers].filter((number) => to.numbers.has(number)).length;
      const score = 0.6 * telling + 0.2 * Math.min(2, numbers) + jaccard(from.words, to.words);
      if (score >= BAR) pairs.push({ left: i, right: j, shared, score });
    }
  pairs.sort((x, y) => y.score - x.score || x.left - y.left || x.right - y.right);
  const used = { left: new Set<number>(), right: new Set<number>() };
  const kept = pairs.filter((pair) => {
    if (used.left.has(pair.left) || used.right.has(pair.right)) return false;
    used.left.add(pair.left);
    used.right.add(pair.right);
    return true;
  });
  return kept.sort((x, y) => x.left - y.left);
}

type Features = { words: Set<string>; numbers: Set<string> };

function featuresOf({ text }: AlignedSentence): Features {
  return { words: new Set(foldedTokens(text).filter((word) => word.length >= LONG_WORD)), numbers: numbersIn(text) };
}

/** Numbers as written, their thousands marks left out; years and days count as any other. */
export const numbersIn = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?/g)].map(([number]) =>
      number.replace(/[\u00a0\u202f ,](?=\d{3})/g, ''),
    ),
  );

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Words of a run that makes two quotations one. */
const RUN = 5;

/** Quotations of the two texts that share a run of five words: one statement, as each cut it. */
export function sameQuotations(left: readonly string[], right: readonly string[]): [string, string][] {
  const runsOf = (text: string): Set<string> => {
    const tokens = foldedTokens(text);
    return new Set(tokens.slice(RUN - 1).map((_, at) => tokens.slice(at, at + RUN).join(' ')));
  };
  const theirs = right.map((text) => ({ text, runs: runsOf(text) }));
  return left.flatMap((text): [string, string][] => {
    const runs = runsOf(text);
    const found = theirs.find((other) => [...runs].some((run) => other.runs.has(run)));
    return found ? [[text, found.text]] : [];
  });
}
