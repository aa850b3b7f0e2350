/** Candidates that are one name: its acronym, its long form of state, its spellings in this script and in others. */
import { nameDistance } from '../../matching/near/by-sound.ts';
import { bearingWords } from '../../matching/near/phrase.ts';
import { withoutEnding } from '../../matching/translit/endings.ts';
import { compareText } from '../../model/order.ts';
import { foldedTokens } from '../../text/fold.ts';
import { type Acronym, type Candidate, keyOf, kindOf } from './collect.ts';
import { countryOf } from './countries.ts';
import { soundKeys } from './sound-keys.ts';

/** `why`: what joined each member to the first, for the maintainer to judge. */
export type Group = { members: Candidate[]; why: Map<Candidate, string> };

/** Two spellings in one script that both stand in this many articles are two names, or a matter for the maintainer. */
const BOTH_OFTEN = 20;

/** Groups in the order of their most frequent member. Candidates that say what people somebody belongs to are left out. */
export function groupNames(
  candidates: ReadonlyMap<string, Candidate>,
  acronyms: ReadonlyMap<string, Acronym>,
): Group[] {
  const kept = [...candidates.values()].filter((one) => !isPeople(one, candidates)).sort(byWeight);
  const groupOf = new Map<Candidate, Group>();
  const groups: Group[] = kept.map((one) => {
    const group: Group = { members: [one], why: new Map() };
    groupOf.set(one, group);
    return group;
  });
  const join = (a: Candidate, b: Candidate, why: string): void => {
    const [into, from] = [groupOf.get(a) as Group, groupOf.get(b) as Group];
    if (into === from) return;
    for (const one of from.members) {
      into.members.push(one);
      into.why.set(one, from.why.get(one) ?? why);
      groupOf.set(one, into);
    }
    from.members = [];
  };
  joinAcronyms(candidates, acronyms, groupOf, join);
  joinStates(kept, candidates, groupOf, join);
  joinSpellings(kept, join);
  return groups.filter(({ members }) => members.length > 0);
}

type Join = (a: Candidate, b: Candidate, why: string) => void;

export const byWeight = (a: Candidate, b: Candidate): number =>
  b.articles - a.articles || b.outlets.size - a.outlets.size || b.times - a.times || compareText(a.key, b.key);

/** The spelling that a candidate is shown by: the most frequent, the shortest of equals. */
export const nameOf = ({ forms }: Candidate): { text: string; language: string } => {
  const [best] = [...forms].sort((a, b) => loudLast(a, b) || b[1].times - a[1].times || a[0].length - b[0].length || compareText(a[0], b[0])); // biome-ignore format: one line
  const [text, { language }] = best as [string, { language: string; times: number }];
  return { text, language };
};

type Form = [text: string, use: { times: number }];
/** A name in capitals throughout, as in a dateline, is not how it is spelt, unless it hardly stands otherwise: ISIS. */
const loudLast = ([a, one]: Form, [b, other]: Form): number => {
  if (isLoud(a) === isLoud(b)) return 0;
  const [loud, plain] = isLoud(a) ? [one, other] : [other, one];
  const sign = isLoud(a) ? 1 : -1;
  return loud.times > 4 * plain.times ? -sign : sign;
};
const isLoud = (text: string): boolean => /^\p{Lu}{4,}$/u.test(text);

/**
 * "Armenian", "Armenians", "Karabakh Armenians": whom a people is, not what is named. An adjective of a candidate, in the
 * plural or not; English alone writes it with a capital.
 */
function isPeople({ key }: Candidate, candidates: ReadonlyMap<string, Candidate>): boolean {
  const words = key.split(' ');
  const ends = words.length === 1 ? words : [words.at(-1) ?? '', words[1] === 'of' ? (words[0] ?? '') : ''].filter((word) => word.endsWith('s')); // biome-ignore format: one line
  return ends.some((word) => word.split('-').every((part) => isPeopleOf(part, candidates)));
}

function isPeopleOf(word: string, candidates: ReadonlyMap<string, Candidate>): boolean {
  const bare = word.replace(/s$/, '');
  const stems = [/(.{3,})i$/, /(.{3,})n$/, /(.{3,})an$/, /(.{3,})ian$/, /(.{3,})ish$/, /(.{3,})ese$/, /(.{3,})is$/, /(.{4,})ic$/].flatMap((ending) => ending.exec(bare)?.[1] ?? []); // biome-ignore format: one line
  return stems.some((stem) => [stem, `${stem}a`, `${stem}e`, `${stem}y`].some((place) => place !== word && candidates.has(place))); // biome-ignore format: one line
}

function joinAcronyms(
  candidates: ReadonlyMap<string, Candidate>,
  acronyms: ReadonlyMap<string, Acronym>,
  groupOf: ReadonlyMap<Candidate, Group>,
  join: Join,
): void {
  for (const { text, long } of acronyms.values()) {
    const short = candidates.get(keyOf(text, 'en'));
    const [best] = [...long].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
    const full = best && candidates.get(keyOf(best[0], 'en'));
    // People and countries are not called by the letters of their names: BS, NK.
    if (!full || !short?.forms.has(text) || kindOf(full)?.kind === 'person' || countryOf(nameOf(full).text, 'en'))
      continue;
    if (groupOf.has(full) && groupOf.has(short))
      join(full, short, `its letters begin the words of "${best[0]}", which stands in the same article`);
  }
}

/** "Republic of X" and "X" where both are named: one state. */
function joinStates(
  kept: readonly Candidate[],
  candidates: ReadonlyMap<string, Candidate>,
  groupOf: ReadonlyMap<Candidate, Group>,
  join: Join,
): void {
  for (const one of kept) {
    const name = /^(?:republic|kingdom|state) of (?:the )?(.+)$/.exec(one.key)?.[1];
    const short = name === undefined ? undefined : candidates.get(name);
    if (short && groupOf.has(short)) join(short, one, `the form of state of "${nameOf(short).text}"`);
  }
}

/** Spellings that sound alike: same bucket by their consonants, then near by their sounds. */
function joinSpellings(kept: readonly Candidate[], join: Join): void {
  const buckets = new Map<number | string, { one: Candidate; words: string[] }[]>();
  for (const one of kept) {
    const words = bearingWords(foldedTokens(nameOf(one).text));
    if (words.some((word) => /\d/.test(word))) continue;
    const keys = new Set([words, words.map(withoutEnding)].flatMap(soundKeys));
    for (const key of keys) {
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [{ one, words }]);
      else {
        const near = bucket.find((other) => soundAlike(words, other.words) && !bothOften(one, other.one));
        if (near) join(near.one, one, `sounds like "${nameOf(near.one).text}"`);
        if (bucket.length < 50) bucket.push({ one, words });
      }
    }
  }
}

const bothOften = (a: Candidate, b: Candidate): boolean =>
  isLatin(a.key) === isLatin(b.key) && Math.min(a.articles, b.articles) >= BOTH_OFTEN;
const isLatin = (key: string): boolean => /^[a-z0-9]/.test(key);

/** One word needs more than several, which have more sounds to differ by. */
function soundAlike(a: readonly string[], b: readonly string[]): boolean {
  const distance = nameDistance(a, b);
  return a.length > 1 ? distance < 1 : distance <= (isLatin(a[0] ?? '') === isLatin(b[0] ?? '') ? 0.06 : 0.12);
}
