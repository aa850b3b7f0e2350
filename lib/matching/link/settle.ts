/** What the whole page says about the spots of its texts: who is meant, and what is named otherwise. */
import { FLAG } from '../alias-row.ts';
import type { Candidate, Gazetteer } from '../gazetteer.ts';
import type { PageAcronyms } from './acronyms.ts';
import { isPlaceHere, type Neighbours, otherSense, type Sense, senseOf } from './other-sense.ts';
import type { Field } from './read-field.ts';
import { type Spot, targetsOf } from './spot.ts';

/** `sure`: entities that some spelling of the page speaks for by itself. */
export function settleAll(
  gazetteer: Gazetteer,
  fields: readonly Field[],
  found: readonly (readonly Spot[])[],
  sure: ReadonlySet<string>,
  acronyms: PageAcronyms,
): Spot[][] {
  const sense = senseOf(fields);
  return inOneSense(
    fields,
    fields.map((field, at) => settle(gazetteer, sense, field, found[at] as Spot[], sure, acronyms)),
  );
}

/** Entities that a spot speaks for by itself. */
export function evidenceOf({ layer, fitting, ...spot }: Spot): string[] {
  const targets = targetsOf({ layer, fitting, ...spot });
  return layer === 'name' && targets.length === 1 && !((fitting[0] as Candidate).flags & (FLAG.context | FLAG.other))
    ? targets
    : [];
}

/** `otherwise`: names of something else; `longer`: parts of longer names. */
type Settled = { kept: Spot[]; otherwise: Spot[]; longer: Spot[]; near: Neighbours };

/** What the page says about the spots of one text: several bearers become one or none; what is named otherwise goes. */
function settle(
  gazetteer: Gazetteer,
  sense: Sense,
  field: Field,
  spots: readonly Spot[],
  sure: ReadonlySet<string>,
  acronyms: PageAcronyms,
): Settled {
  const near = neighbours(gazetteer, field, spots);
  const out: Settled = { kept: [], otherwise: [], longer: [], near };
  for (const spot of spots) {
    if (spot.layer === 'wording') {
      out.kept.push(spot);
      continue;
    }
    if (spot.fitting.some((one) => one.flags & FLAG.other)) continue;
    if (spot.rule === 'acronym' && !isAcronymHere(field, spot, acronyms)) continue;
    const other = otherSense(sense, field, spot, near);
    if (other) {
      (other.spreads ? out.otherwise : out.longer).push(spot);
      continue;
    }
    const targets = targetsOf(spot);
    const spokenFor = targets.filter((target) => sure.has(target));
    const fitting =
      targets.length > 1 && spokenFor.length === 1
        ? spot.fitting.filter((one) => one.target === spokenFor[0])
        : spot.fitting;
    const needsContext = fitting.every((one) => one.flags & FLAG.context && !isSpokenFor(gazetteer, one.target, sense, sure)); // biome-ignore format: one line
    if (!needsContext) out.kept.push({ ...spot, fitting });
  }
  return out;
}

/** Endings of place that packs may list with the name. */
const LISTED_ENDING = /(?:d[aə]n?|t[ae]n?|ում|ից|ში|დან)$/u;

/** The pack lists the name without the ending as well. */
function isListedForm(gazetteer: Gazetteer, field: Field, { start, end, fitting }: Spot): boolean {
  const written = field.text.slice(start, end);
  const bare = written.replace(LISTED_ENDING, '');
  return bare !== written && gazetteer.entriesFor(bare).some((one) => one.target === fitting[0]?.target);
}

const FEWEST_SPEAKERS = 2;
/**
 * Another name of the entity stands on the page, or two entities whose descriptions name it; and no place abroad that lends
 * its names from ours.
 */
const isSpokenFor = (gazetteer: Gazetteer, target: string, sense: Sense, sure: ReadonlySet<string>): boolean =>
  !sense.isAbroad &&
  (sure.has(target) || gazetteer.speakersFor(target).filter((speaker) => sure.has(speaker)).length >= FEWEST_SPEAKERS);

function neighbours(gazetteer: Gazetteer, field: Field, spots: readonly Spot[]): Neighbours {
  const names = spots.filter((spot) => spot.layer === 'name');
  const starts = new Set(names.map((spot) => spot.first));
  const within = new Uint8Array(field.tokens.count);
  for (const { first, last } of names) within.fill(1, first, last + 1);
  const wordings = new Set(
    spots.filter((spot) => spot.layer === 'wording').map((spot) => `${spot.first} ${spot.last}`),
  );
  return {
    begins: (token) => starts.has(token) || gazetteer.bearers(field.tokens.h1[token] as number).length > 0,
    isFound: (token) => within[token] === 1,
    isForm: (spot) => spot.rule === 'inflected' || isListedForm(gazetteer, field, spot),
    isWording: (spot) => wordings.has(`${spot.first} ${spot.last}`),
  };
}

/**
 * A name that stands for something else once on a page mostly does so again: its other mentions stay only where something
 * marks them as the place. Wordings that lie in a name of something else go with it.
 */
function inOneSense(fields: readonly Field[], settled: readonly Settled[]): Spot[][] {
  const others = new Set(settled.flatMap(({ otherwise }) => otherwise.flatMap(placesOf)));
  return settled.map(({ kept, otherwise, longer, near }, at) => {
    const gone = [...otherwise, ...longer];
    const stays = kept.filter((spot) => {
      if (!placesOf(spot).some((target) => others.has(target)) || isPlaceHere(fields[at] as Field, spot, near))
        return true;
      gone.push(spot);
      return false;
    });
    return stays.filter(
      (spot) => spot.layer === 'name' || !gone.some((other) => other.first <= spot.first && other.last >= spot.last),
    );
  });
}

const placesOf = ({ layer, fitting }: Spot): string[] =>
  layer === 'name' ? fitting.filter((one) => one.kind === 'place' && !one.common).map((one) => one.target) : [];

/** Not where the page gives the letters another meaning, and not a short word among words in capitals ("TELL US MORE"). */
function isAcronymHere(field: Field, { first, last, start, end }: Spot, { others, own }: PageAcronyms): boolean {
  const written = field.text.slice(start, end);
  if (others.has(written) || own.has(written)) return false;
  const amongCapitals = [first - 1, last + 1].some(
    (token) => token >= 0 && token < field.tokens.count && field.isShouted(token, 4),
  );
  return written.length > 3 || !amongCapitals;
}
