/** Names in other letters, among the words that no other way of finding has claimed. */
import { FLAG, SINGLE_WORD_LETTERS } from '../alias-row.ts';
import type { Candidate, Gazetteer } from '../gazetteer.ts';
import type { Field } from '../link/read-field.ts';
import type { Spot } from '../link/spot.ts';
import { spelledLike } from './by-letters.ts';
import { soundingLike } from './by-sound.ts';
import { eachReading } from './runs.ts';

/** What a near match asks of an entry: that it may be met so, and that it is a name of ours. */
const mayBeNear = ({ flags, wording }: Candidate): boolean =>
  !wording && (flags & FLAG.fuzzy) !== 0 && !(flags & (FLAG.other | FLAG.context));

/** Spots of names of several words; `field` must know which tokens are part of found names. */
export function nearSpots(gazetteer: Gazetteer, field: Field): Spot[] {
  const spots: Spot[] = [];
  const { start, end } = field.tokens;
  eachReading(field, ({ first, last, words }) => {
    const bySound = soundingLike(gazetteer, words).filter(mayBeNear);
    const fitting = bySound.length > 0 ? bySound : spelledLike(gazetteer, words).filter(mayBeNear);
    if (fitting.length === 0) return false;
    const rule = bySound.length > 0 ? 'transliterated' : 'fuzzy';
    const offsets = { start: start[first] as number, end: end[last] as number };
    spots.push({ layer: 'name', first, last, ...offsets, rule, fitting });
    return true;
  });
  return spots;
}

/** Single words of 8 letters and more that are one slip from a name: possible, and never marked. */
export function possibleSpots(gazetteer: Gazetteer, field: Field): Spot[] {
  const spots: Spot[] = [];
  const { count, start, end } = field.tokens;
  for (let token = 0; token < count; token++) {
    const offsets = { start: start[token] as number, end: end[token] as number };
    if (offsets.end - offsets.start < SINGLE_WORD_LETTERS || field.isNamed(token) || !field.isUpper(token)) continue;
    const fitting = spelledLike(gazetteer, [field.folded(token)]).filter(mayBeNear);
    if (fitting.length > 0)
      spots.push({ layer: 'name', first: token, last: token, ...offsets, rule: 'fuzzy', fitting });
  }
  return spots;
}
