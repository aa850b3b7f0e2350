/**
 * How far two spellings of a name are apart when sounds, not letters, are compared: a bounded edit distance in which
 * vowels, glides, doubled letters and consonants of one class cost little.
 */
import { toLatin } from './latin.ts';

/** Sounds written with several letters, as one sign each: C for ch, S for sh. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj|dsch/g, 'j'],
  [/shch|schtsch/g, 'S'],
  [/tsch|tch/g, 'C'],
  [/sch|sh|sz/g, 'S'],
  [/zs/g, 'j'],
  [/^mc/g, 'mak'],
  [/zh/g, 'j'],
  [/ch|cz/g, 'C'],
  [/kh/g, 'h'],
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

const WEAK = new Set('aeiouyjhv');
const VOWELS = new Set('aeiouy');
const CLASSES = ['kgqhxcC', 'szcCSjg', 'vfbp', 'td', 'iyj', 'uv'];

const WEAK_COST = 0.3;
const VOWEL_COST = 0.2;
const CLASS_COST = 0.35;

const dropCost = (sign: string): number => (WEAK.has(sign) ? WEAK_COST : 1);

function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.has(a) && VOWELS.has(b)) return VOWEL_COST;
  return CLASSES.some((one) => one.includes(a) && one.includes(b)) ? CLASS_COST : 1;
}

/** Distance between two words in signs; `max + 1` as soon as it is above `max`. Time is the product of the lengths. */
export function soundDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) * WEAK_COST > max) return max + 1;
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
