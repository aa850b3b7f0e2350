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
/**
 * How far one word, and all words together, may be off, as a share of their sounds. Between two scripts a name is rewritten by
 * ear; within one script another spelling is near, and what is farther is another name: Mammadov, Mahmudov.
 */
const SAME_SCRIPT = { word: 0.12, name: 0.1 };
const OTHER_SCRIPT = { word: 0.34, name: 0.17 };
/** Two entities closer to each other than this leave it open who is meant. */
const MARGIN = 0.03;

export type Sounding = { candidates: Candidate[]; distance: number };

/** The entries that sound like `words`, nearest first; more than one entity where it cannot be told which. */
export function soundingLike(gazetteer: Gazetteer, words: readonly string[]): Candidate[] {
  const bearing = bearingWords(words);
  const rows = new Set<number>();
  const lastBare = [...bearing.slice(0, -1), withoutEnding(bearing.at(-1) ?? '')];
  for (const reading of [bearing, lastBare, bearing.map(withoutEnding)])
    for (const key of phraseKeys(reading, KEYS)) for (const row of gazetteer.soundingLike(key)) rows.add(row);
  const found: { candidate: Candidate; distance: number }[] = [];
  for (const row of rows) {
    const candidate = gazetteer.row(row);
    const distance = nameDistance(bearing, bearingWords(foldedTokens(candidate.text)));
    if (distance < 1) found.push({ candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance);
  const best = found[0]?.distance ?? 0;
  return found.filter(({ distance }) => distance <= best + MARGIN).map(({ candidate }) => candidate);
}

const SCRIPTS = [/^[a-z]/, /^[\u0400-\u052f]/, /^[\u0530-\u058f]/, /^[\u10a0-\u10ff]/];
const scriptOf = (word: string): number => SCRIPTS.findIndex((script) => script.test(word));

/** Share of the sounds by which two names differ; 1 where they differ too much or one names a woman and the other a man. */
export function nameDistance(found: readonly string[], listed: readonly string[]): number {
  if (found.length !== listed.length) return 1;
  const same = scriptOf(found[0] ?? '') === scriptOf(listed[0] ?? '');
  const limit = same ? SAME_SCRIPT : OTHER_SCRIPT;
  let sum = 0;
  let length = 0;
  for (const [at, word] of found.entries()) {
    const other = listed[at] as string;
    const goal = sounds(other);
    const most = Math.max(0.5, limit.word * goal.length);
    const distance = Math.min(
      soundDistance(sounds(word), goal, most),
      soundDistance(sounds(withoutEnding(word)), goal, most),
    );
    if (distance > most) return 1;
    sum += distance;
    length += goal.length;
  }
  const last = toLatin(found.at(-1) ?? '');
  if (sum > limit.name * length || differByGender(last, toLatin(listed.at(-1) ?? ''))) return 1;
  return sum / length;
}
