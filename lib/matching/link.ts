/**
 * From possible mentions to mentions: a span is linked to one entity, or to none (NIL) where the evidence is thin.
 *
 *   texts ─tokens─▶ exact scan ┐
 *                   inflected  ├─▶ spots ─▶ conditions of the entry ─▶ no overlaps ─▶ evidence of the whole page ─▶ linked or NIL
 *                   near       ┘           (case, credit, gender)
 *
 * A wrong name is worse than a missed one, so every doubt ends in NIL. What the whole page tells: which of several bearers
 * of a spelling is meant, what an acronym stands for, whose bare surname it is, and that a name is part of a longer one.
 * Title and body are read together: a spelling that several bear, or an acronym, is resolved in the headline by the text.
 */
import type { MentionRule } from '../model/page-context.ts';
import { foldedTokens } from '../text/fold.ts';
import { type AliasRow, FLAG } from './alias-row.ts';
import { buildGazetteer } from './build.ts';
import { type Candidate, Gazetteer } from './gazetteer.ts';
import { type PageAcronyms, pageAcronyms } from './link/acronyms.ts';
import { differByGender, fits, isOtherGender } from './link/fits.ts';
import { isInLongerName } from './link/longer-name.ts';
import { isPlaceHere, type Neighbours, otherSense, type Sense, senseOf } from './link/other-sense.ts';
import { Field } from './link/read-field.ts';
import { type Spot, targetsOf, withoutOverlaps } from './link/spot.ts';
import { isOtherFirstName, type Named, namedPersons, unrivalled, withInitials } from './link/surnames.ts';
import { GOVERNS_GENITIVE, isGenitiveRole } from './link/words.ts';
import { nearSpots, possibleSpots } from './near/scan-near.ts';
import { type Match, scan } from './scan.ts';
import { type InflectedMatch, scanInflected } from './scan-inflected.ts';

export type LinkedSpan = {
  layer: Match['layer'];
  start: number;
  end: number;
  target: string;
  alias: string;
  rule: MentionRule;
};
/** Letters that fit several entries of the packs: shown as "not linked", never guessed. */
export type Nil = { start: number; end: number; targets: string[] };
/** `possible`: one word that is a slip of the pen from a name: worth a question, never a mark. */
export type Linked = { spans: LinkedSpan[]; nil: Nil[]; possible: LinkedSpan[] };

/** Tells whether the span of `text` stands in a credit line; given by the caller, who knows the patterns. */
export type CreditTest = (text: string, start: number, end: number) => boolean;

/** Mentions of one text. */
export const findMentions = (gazetteer: Gazetteer, text: string, isCredit: CreditTest): Linked =>
  findMentionsIn(gazetteer, [text], isCredit)[0] as Linked;

/**
 * Mentions of the texts of one page, title first: each is read with the evidence of all. `known` are mentions of the page
 * that were linked before, for a text that came later.
 */
export function findMentionsIn(
  gazetteer: Gazetteer,
  texts: readonly string[],
  isCredit: CreditTest,
  known: readonly { target: string; text: string }[] = [],
): Linked[] {
  const fields = texts.map((text) => new Field(text));
  const found = fields.map((field) => spotsOf(gazetteer, field, isCredit));
  const acronyms = pageAcronyms(texts.join('\n\n'), shifted(found, texts));
  const sure = new Set(found.flatMap((spots) => spots.flatMap((spot) => evidenceOf(spot))));
  for (const { target } of known) sure.add(target);

  const sense = senseOf(fields);
  const settled = inOneSense(
    fields,
    fields.map((field, at) => settle(gazetteer, sense, field, found[at] as Spot[], sure, acronyms)),
  );
  const persons = [...namedPersons(settled, fields), ...knownPersons(gazetteer, known)];
  const local = localRows(unrivalled(gazetteer, fields, persons), acronyms);
  const more = local.rows.length === 0 ? null : adoptLocal(local.rows);
  return fields.map((field, at) => {
    const spots = settled[at] as Spot[];
    const all = more ? [...spots, ...localSpots(more, fields, at, local.persons)] : spots;
    return toLinked(withoutOverlaps(all, field.tokens.count), possibleSpots(gazetteer, field));
  });
}

/** Spots of a text by every way of finding, each with the entries whose own conditions are met. */
function spotsOf(gazetteer: Gazetteer, field: Field, isCredit: CreditTest): Spot[] {
  const { text, tokens } = field;
  const spots: Spot[] = [];
  const add = (match: Match & { inflected?: number }): void => {
    const spot = toSpot(gazetteer, field, match, isCredit);
    if (spot) spots.push(spot);
  };
  for (const match of scan(gazetteer, text, tokens)) add(match);
  for (const match of scanInflected(gazetteer, text, tokens)) add(match);
  const found = withoutOverlaps(
    spots.filter((spot) => !isListedOtherwise(spot, spots)),
    tokens.count,
  );
  field.cover(found);
  const near = nearSpots(gazetteer, field);
  field.cover(near);
  return [...found, ...near].sort((a, b) => a.start - b.start);
}

/** An inflected wording whose letters the pack lists as a name and, with good reason, as no wording: Russian "Шуши". */
const isListedOtherwise = (spot: Spot, all: readonly Spot[]): boolean =>
  spot.layer === 'wording' &&
  spot.rule === 'inflected' &&
  all.some(
    (one) => one.layer === 'name' && one.rule !== 'inflected' && one.first === spot.first && one.last === spot.last,
  );

function toSpot(gazetteer: Gazetteer, field: Field, match: Match | InflectedMatch, isCredit: CreditTest): Spot | null {
  const { text } = field;
  const { layer, first, last, start, end, node } = match;
  const written = text.slice(start, end);
  const inflected = 'inflected' in match;
  const fitting = gazetteer
    .candidates(node)
    .filter((one) => one.wording === (layer === 'wording'))
    .filter((one) => fits(one, written, () => isCredit(text, start, end)))
    .filter((one) => !inflected || (!(one.flags & FLAG.acronym) && !isOtherGender(one, written)));
  if (fitting.length === 0) return null;
  const spot: Spot = { layer, first, last, start, end, rule: 'exact', fitting: closestFirst(fitting, written) };
  spot.rule = inflected ? 'inflected' : ruleOf(spot.fitting[0] as Candidate, written);
  return spot;
}

/** Of several spellings of the same entity that fold alike, the one printed on the page. */
const closestFirst = (fitting: Candidate[], written: string): Candidate[] =>
  [...fitting].sort((a, b) => Number(b.text === written) - Number(a.text === written));

function ruleOf(alias: Candidate, written: string): MentionRule {
  if (alias.flags & FLAG.acronym) return 'acronym';
  if (alias.flags & FLAG.generated) return 'transliterated';
  return alias.text === written ? 'exact' : 'folded';
}

/** Entities that a spot speaks for by itself. */
function evidenceOf({ layer, fitting, ...spot }: Spot): string[] {
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

/** Spots of all texts as if these were one, parted by blank lines. */
function shifted(found: readonly Spot[][], texts: readonly string[]): Spot[] {
  let shift = 0;
  return found.flatMap((spots, at) => {
    const moved = spots.map((spot) => ({ ...spot, start: spot.start + shift, end: spot.end + shift }));
    shift += (texts[at] as string).length + 2;
    return moved;
  });
}

/** Persons linked on the page before this text came: their full names stand above all of it. */
function knownPersons(gazetteer: Gazetteer, known: readonly { target: string; text: string }[]): Named[] {
  const spots = known.flatMap(({ target, text }) => {
    const one = gazetteer.entriesFor(text).find((entry) => entry.target === target && !entry.wording);
    return one ? [{ layer: 'name', first: 0, last: 0, start: -1, end: -1, rule: 'exact', fitting: [one] } as Spot] : [];
  });
  return namedPersons([spots], []);
}

/** What only this page calls its entities: acronyms it defines, and surnames of those it names in full. */
function localRows(
  persons: readonly Named[],
  { own, others }: PageAcronyms,
): { rows: AliasRow[]; persons: Map<string, Named> } {
  const rows: AliasRow[] = persons.map(({ target, surname }) => ({
    target,
    layer: 'name',
    text: surname,
    language: '',
    flags: /^\p{Lu}/u.test(surname) ? FLAG.capital : 0,
  }));
  for (const [acronym, target] of own)
    if (!others.has(acronym)) rows.push({ target, layer: 'name', text: acronym, language: '', flags: FLAG.acronym });
  return { rows, persons: new Map([...persons].reverse().map((one) => [one.target, one])) };
}

function adoptLocal(rows: readonly AliasRow[]): Gazetteer {
  const adopted = Gazetteer.adopt(buildGazetteer(rows));
  if (!adopted.ok) throw new Error(`A gazetteer just built cannot be read: ${adopted.error}`);
  return adopted.value;
}

function localSpots(
  local: Gazetteer,
  fields: readonly Field[],
  number: number,
  persons: ReadonlyMap<string, Named>,
): Spot[] {
  const field = fields[number] as Field;
  const spots: Spot[] = [];
  for (const match of [...scan(local, field.text, field.tokens), ...scanInflected(local, field.text, field.tokens)]) {
    const spot = toSpot(local, field, match, () => false);
    const candidate = spot?.fitting[0];
    if (!spot || !candidate) continue;
    if (candidate.flags & FLAG.acronym) {
      spots.push(spot);
      continue;
    }
    const named = persons.get(candidate.target);
    if (!named || !mayBeSurname(fields, spot, number, named)) continue;
    if (isInLongerName(field, { ...spot, fitting: [{ ...candidate, kind: 'person' }] }, () => false, false)) continue;
    const first = withInitials(field, spot.first);
    const start = field.tokens.start[first] as number;
    spots.push({
      ...spot,
      first,
      start,
      rule: 'surname',
      fitting: [{ ...candidate, kind: 'person', prior: named.prior }],
    });
  }
  return spots;
}

/** After the full name, the title being read first, and nobody else's. */
function mayBeSurname(fields: readonly Field[], spot: Spot, number: number, named: Named): boolean {
  const field = fields[number] as Field;
  const isAfter = number > named.field || (number === named.field && spot.start > named.at);
  if (!isAfter || isOtherFirstName(fields, field, spot.first, named)) return false;
  // "Алиева" is a woman, unless what stands before it wants a genitive: "президента Алиева", "по словам Алиева".
  const isWomans = differByGender(field.folded(spot.last), foldedTokens(named.surname).at(-1) ?? '');
  return !isWomans || (!hasWoman(fields, spot, field) && wantsGenitive(field, spot.first));
}

/** A first name before the same letters, anywhere on the page: somebody's full name. */
function hasWoman(fields: readonly Field[], spot: Spot, own: Field): boolean {
  const surname = own.folded(spot.last);
  return fields.some((field) =>
    Array.from({ length: field.tokens.count }, (_, token) => token).some(
      (token) =>
        field.folded(token) === surname && field.follows(token) && field.isUpper(token - 1) && /[аяa]$/u.test(field.folded(token - 1)) && !field.isNamed(token), // biome-ignore format: one line
    ),
  );
}

/** A noun in small letters right before it, or an initial: "помощник Алиева", "словам Э. Мамедова". */
const wantsGenitive = (field: Field, first: number): boolean =>
  field.follows(first) && (isGenitiveRole(field.folded(first - 1)) || GOVERNS_GENITIVE.test(field.folded(first - 1)));

function toLinked(spots: readonly Spot[], possible: readonly Spot[]): Linked {
  const out: Linked = { spans: [], nil: [], possible: [] };
  for (const [list, { layer, start, end, rule, fitting }] of [
    ...spots.map((one) => [out.spans, one] as const),
    ...possible.map((one) => [out.possible, one] as const),
  ]) {
    const targets = [...new Set(fitting.map((one) => one.target))];
    const alias = fitting[0] as Candidate;
    if (targets.length > 1) out.nil.push({ start, end, targets });
    else list.push({ layer, start, end, target: alias.target, alias: alias.text, rule });
  }
  return out;
}
