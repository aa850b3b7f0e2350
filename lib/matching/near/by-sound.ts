/** Names of several words that sound like one of ours: found by their skeleton, confirmed by the distance of their sounds. */
import { foldedTokens } from '../../text/fold.ts';
import type { Candidate, Gazetteer } from '../gazetteer.ts';
import { differByGender } from '../link/fits.ts';
import { soundDistance, sounds } from '../translit/distance.ts';
import { withoutEnding } from '../translit/endings.ts';
import { toLatin } from '../translit/latin.ts';
import { bearingWords, phraseKeys } from './phrase.ts';

/** Skeleton keys tried for one reading. */
const KEYS = 16;
/** A word may be this far off, as a share of its sounds; and all words together. */
const WORD_SHARE = 0.4;
const NAME_SHARE = 0.24;
/** Two entities closer to each other than this leave it open who is meant. */
const MARGIN = 0.03;

export type Sounding = { candidates: Candidate[]; distance: number };

/** The entries that sound like `words`, nearest first; more than one entity where it cannot be told which. */
export function soundingLike(gazetteer: Gazetteer, words: readonly string[]): Candidate[] {
  const bearing = bearingWords(words);
  const rows = new Set<number>();
  for (const reading of [bearing, bearing.map(withoutEnding)])
    for (const key of phraseKeys(reading, KEYS)) for (const row of gazetteer.soundingLike(key)) rows.add(row);
  const found: { candidate: Candidate; distance: number }[] = [];
  for (const row of rows) {
    const candidate = gazetteer.row(row);
    const distance = nameDistance(bearing, bearingWords(foldedTokens(candidate.text)));
    if (distance <= NAME_SHARE) found.push({ candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance);
  const best = found[0]?.distance ?? 0;
  return found.filter(({ distance }) => distance <= best + MARGIN).map(({ candidate }) => candidate);
}

/** Share of the sounds by which two names differ, 0 to 1; 1 where a word differs too much or names a woman instead of a man. */
export function nameDistance(found: readonly string[], listed: readonly string[]): number {
  if (found.length !== listed.length) return 1;
  let sum = 0;
  let length = 0;
  for (const [at, word] of found.entries()) {
    const other = listed[at] as string;
    const goal = sounds(other);
    const most = Math.max(0.5, WORD_SHARE * Math.max(goal.length, 1));
    const distance = Math.min(
      soundDistance(sounds(word), goal, most),
      soundDistance(sounds(withoutEnding(word)), goal, most),
    );
    if (distance > most) return 1;
    sum += distance;
    length += goal.length;
  }
  const last = toLatin(found.at(-1) ?? '');
  return differByGender(last, toLatin(listed.at(-1) ?? '')) ? 1 : sum / length;
}
