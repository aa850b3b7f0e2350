/**
 * How far two spellings of a name are apart when sounds, not letters, are compared: a bounded edit distance in which
 * vowels, glides, doubled letters and consonants of one class cost little.
 */
import { toLatin } from './latin.ts';

/** Sounds written with several letters, as one sign each: C for ch, S for sh, X for kh. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj|dsch/g, 'j'],
  [/shch|schtsch/g, 'S'],
  [/tsch|tch/g, 'C'],
  [/sch|sh|sz/g, 'S'],
  [/zs/g, 'j'],
  [/^mc/g, 'mak'],
  [/zh/g, 'j'],
  [/ch|cz/g, 'C'],
  [/kh/g, 'X'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/ks/g, 'x'],
  [/tz/g, 'ts'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/(.)\1+/g, '$1'],
];

/** A folded word as signs of sounds. */
export function sounds(folded: string): string {
  let out = toLatin(folded);
  for (const [letters, sign] of SIGNS) out = out.replace(letters, sign);
  return out;
}

/** What may be left out for little: glides and breaths more easily than vowels. */
const DROP_COSTS = new Map<string, number>([
  ...[...'yj'].map((sign) => [sign, 0.3] as const),
  ...[...'aeiou'].map((sign) => [sign, 0.5] as const),
  ['h', 0.4],
  ['v', 0.7],
]);
const LETTER_COST = 1;

/** Pairs of signs that stand for one sound in some pair of spellings, by how often they do. */
const SWAPS = new Map<string, number>();
for (const [cost, pairs] of [
  [0.1, 'Xh Xx iy ij yj kq hx cs cC cj ck'],
  [0.2, 'Xk ae oa ei uo ia eo ui uy ey ay sz sS vf kh gh gk qg qh kx SC jC jz'],
  [0.4, 'Xg td bp uv ue oy io bv cS cz js jS zC gj kC hj xs sC pf tC'],
  [0.5, 'ua'],
] as const)
  for (const pair of pairs.split(' ')) for (const both of [pair, `${pair[1]}${pair[0]}`]) SWAPS.set(both, cost);

const dropCost = (sign: string): number => DROP_COSTS.get(sign) ?? LETTER_COST;
const swapCost = (a: string, b: string): number => (a === b ? 0 : (SWAPS.get(a + b) ?? LETTER_COST));
const LEAST_DROP = 0.3;

/** Distance between two words in signs; `max + 1` as soon as it is above `max`. Time is the product of the lengths. */
export function soundDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) * LEAST_DROP > max) return max + 1;
  let row = [0];
  for (let j = 1; j <= b.length; j++) row[j] = (row[j - 1] as number) + dropCost(b.charAt(j - 1));
  for (let i = 1; i <= a.length; i++) {
    const next = [(row[0] as number) + dropCost(a.charAt(i - 1))];
    let least = next[0] as number;
    for (let j = 1; j <= b.length; j++) {
      const cost = Math.min(
        (row[j - 1] as number) + swapCost(a.charAt(i - 1), b.charAt(j - 1)),
        (row[j] as number) + dropCost(a.charAt(i - 1)),
        (next[j - 1] as number) + dropCost(b.charAt(j - 1)),
      );
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    row = next;
  }
  return row[b.length] as number;
}
