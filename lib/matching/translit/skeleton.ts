/**
 * The sounds of a name that survive rewriting: consonants in classes, vowels left out, whatever script it was written in.
 * Two spellings of one name mostly share a skeleton; that they do is a reason to compare them, never to link them.
 *
 * Voiced and voiceless t and p count as one, as they change places between Eastern and Western Armenian. Letters that stand for
 * one class here and another there (c, j, h, x, ch) give a token up to `MOST` skeletons. A pair of
 * spellings meets if any of the one equals any of the other.
 */
import { toLatin } from './latin.ts';

/** Skeletons of one token, at most. */
const MOST = 6;

/** Classes; of several rows that fit, the one with most letters counts. Later entries of a row are other readings. */
const SOUNDS: readonly (readonly [string, ...string[]])[] = [
  ['shch', 's'],
  ['tsch', 's'],
  ['sch', 's', 'sk'],
  ['tch', 's'],
  ['dzh', 's'],
  ['zh', 's', 'sk'],
  ['sh', 's'],
  ['ch', 's', 'k', 't'],
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
  ['ck', 'k', 'sk'],
  ['gn', 'n', 'kn'],
  ['gli', 'l', 'kl'],
  ['ng', 'n', 'nk'],
  ['qu', 'kv', 'k'],
  ['tts', 's'],
  ['dge', 's', 'tk'],
  ['dg', 's', 'tk'],
  ['tkh', 't', 'tk'],
  ['rzh', 's', 'rs'],
  ['rz', 's', 'rs'],
  ['ill', 'l', ''],
  ['s', 's'],
  ['z', 's'],
  ['x', 'k', 's'],
  ['k', 'k'],
  ['q', 'k', 's'],
  ['g', 'k', 's'],
  ['h', 'k', ''],
  ['j', 's', '', 'k'],
  ['w', 'v', ''],
  ['v', 'v'],
  ['f', 'v'],
  ['b', 'p'],
  ['p', 'p'],
  ['d', 't'],
  ['t', 't'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['r', 'r'],
];
const BY_FIRST = Map.groupBy(
  [...SOUNDS].sort(([a], [b]) => b.length - a.length),
  ([letters]) => letters.charAt(0),
);
const SOFT_VOWELS = 'eiy';
const SILENT_LAST = new Set(['t', 'd', 's', 'x', 'z']);

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
  // French and others leave a last consonant unspoken: Benoit, Dupond.
  const silent = SILENT_LAST.has(letters) && at + 1 === word.length && at > 2 ? [''] : [];
  return { length: letters.length, readings: [first, ...others, ...silent] };
}

/** Skeletons of a folded token, the likeliest first; empty strings for tokens without consonants are kept. */
export function skeletons(folded: string): string[] {
  const word = toLatin(folded)
    .replace(/^mc/, 'mak')
    .replace(/n(?=[pbm])/g, 'm');
  let out = [''];
  for (let at = 0; at < word.length; ) {
    const { length, readings } = soundAt(word, at);
    const grown: string[] = [];
    for (const reading of readings)
      for (const head of out) {
        if (reading === '') grown.push(head === '' ? 'a' : head);
        else grown.push(head.endsWith(reading) ? head : head + reading);
      }
    out = [...new Set(grown)].slice(0, MOST);
    at += length;
  }
  return out;
}

/** Small words that come and go between the parts of a name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul bin ben ibn de van von der den la le the of и the'.split(' '),
);
