/**
 * The sounds of a name that survive rewriting: consonants in classes, vowels left out, whatever script it was written in.
 * Two spellings of one name mostly share a skeleton; that they do is a reason to compare them, never to link them.
 *
 * Letters that stand for one class here and another there (c, j, h, x, ch) give a token up to `MOST` skeletons. A pair of
 * spellings meets if any of the one equals any of the other.
 */
import { toLatin } from './latin.ts';

/** Skeletons of one token, at most. */
const MOST = 4;

/** Classes, longest letters first. Later entries of a row are other readings. */
const SOUNDS: readonly (readonly [string, ...string[]])[] = [
  ['shch', 's'],
  ['tsch', 's'],
  ['sch', 's', 'sk'],
  ['tch', 's'],
  ['dzh', 's'],
  ['zh', 's'],
  ['sh', 's'],
  ['ch', 's', 'k'],
  ['cz', 's'],
  ['sz', 's'],
  ['ts', 's'],
  ['tz', 's'],
  ['dz', 's'],
  ['dj', 's'],
  ['kh', 'k'],
  ['gh', 'k'],
  ['ph', 'v'],
  ['th', 't'],
  ['ks', 'k'],
  ['ck', 'k'],
  ['s', 's'],
  ['z', 's'],
  ['x', 'k'],
  ['k', 'k'],
  ['q', 'k'],
  ['g', 'k', 's'],
  ['h', 'k', ''],
  ['j', 's', ''],
  ['w', 'v', ''],
  ['v', 'v'],
  ['f', 'v'],
  ['b', 'b'],
  ['p', 'p'],
  ['d', 'd'],
  ['t', 't'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['r', 'r'],
];
const BY_FIRST = Map.groupBy(SOUNDS, ([letters]) => letters.charAt(0));
const SOFT_VOWELS = 'eiy';

/** The readings of what stands at `at`, and how many letters it takes. */
function soundAt(word: string, at: number): { length: number; readings: readonly string[] } {
  const letter = word.charAt(at);
  const next = word.charAt(at + 1);
  if (letter === 'c' && next !== 'h' && next !== 'k' && next !== 'z')
    return { length: 1, readings: SOFT_VOWELS.includes(next) && next !== '' ? ['s'] : ['k', 's'] };
  const row = BY_FIRST.get(letter)?.find(([letters]) => word.startsWith(letters, at));
  if (!row) return { length: 1, readings: [''] };
  const [letters, first, ...others] = row as [string, string, ...string[]];
  // g is soft before e, i and y alone (Gérard, Giorgi); elsewhere there is one reading.
  if (letters === 'g' && !(SOFT_VOWELS.includes(next) && next !== '')) return { length: 1, readings: [first] };
  return { length: letters.length, readings: [first, ...others] };
}

/** Skeletons of a folded token, the likeliest first; empty strings for tokens without consonants are kept. */
export function skeletons(folded: string): string[] {
  const word = toLatin(folded);
  let out = [''];
  for (let at = 0; at < word.length; ) {
    const { length, readings } = soundAt(word, at);
    const vowelStart = at === 0 && readings[0] === '' ? 'a' : '';
    const grown: string[] = [];
    for (const reading of readings)
      for (const head of out) grown.push(reading === '' || head.endsWith(reading) ? head + vowelStart : head + reading);
    out = [...new Set(grown)].slice(0, MOST);
    at += length;
  }
  return out;
}

/** Small words that come and go between the parts of a name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul bin ben ibn de van von der den la le the of и the'.split(' '),
);
