/** Names that need no capital: papers by their date, wars by their length, plagues by what they are. */
import { OPENING_WORDS } from '../../matching/link/words.ts';
import { foldText } from '../../text/fold.ts';
import type { Cue, NameUse } from './read-names.ts';
import { featureOf, isPlague, PAPERS } from './words.ts';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December|\\p{Ll}{3,8})';
const DATED = new RegExp(
  `(?:(?<![\\p{L}])(?:\\p{Ll}+lateral|\\p{Ll}+partite|трехсторонн\\p{Ll}+) )?(?<![\\p{L}])(?:${PAPERS}) (?:of|from|от) (?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2})(?:,? (?:19|20)\\d\\d)?`,
  'giu',
);
const NUMBERED = /(?<![\p{L}\p{N}])\d+-(?:day|week|year|дневн\p{Ll}+|օրյա|günlük) \p{L}+/giu;
const PLAGUE = /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]{4,} \p{Ll}+/gu;

export function* datedNames(text: string, from: number, to: number): Generator<Omit<NameUse, 'sentence'>> {
  const part = text.slice(from, to);
  const use = (found: string, at: number, cue: Cue): Omit<NameUse, 'sentence'> => ({
    text: found,
    start: from + at,
    end: from + at + found.length,
    cues: [cue],
  });
  for (const { 0: found, index } of part.matchAll(DATED)) yield use(found, index, { kind: 'document', why: 'a paper with its date' }); // biome-ignore format: one line
  for (const { 0: found, index } of part.matchAll(NUMBERED)) {
    const noun = foldText(found.split(' ')[1] as string);
    if (featureOf(noun) === 'event') yield use(found, index, { kind: 'event', why: `its noun is "${noun}"` });
  }
  if (!/andemi|pidemi|андеми|пидеми/.test(part)) return;
  for (const { 0: found, index } of part.matchAll(PLAGUE)) {
    const [modifier, noun] = found.split(' ').map(foldText) as [string, string];
    if (isPlague(noun) && !OPENING_WORDS.has(modifier) && modifier.length > 4) yield use(found, index, { kind: 'event', why: `its noun is "${noun}"` }); // biome-ignore format: one line
  }
}
