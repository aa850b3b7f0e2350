/**
 * From possible mentions to mentions: a span is linked to one entity, or to none (NIL) where the evidence is thin.
 *
 *   texts ─tokens─▶ exact scan ┐
 *                   inflected  ├─▶ spots ─▶ conditions of the entry ─▶ no overlaps ─▶ evidence of the whole page ─▶ linked or NIL
 *                   near       ┘           (case, credit, gender)
 *
 * A wrong name is worse than a missed one, so every doubt ends in NIL. What the whole page tells: which of several bearers
 * of a spelling is meant, what an acronym stands for, whose bare surname it is, and that a name is part of a longer one.
 * Title and body are read together: a headline's surname is resolved by the full name below it.
 */
import type { MentionRule } from '../model/page-context.ts';
import { foldedTokens } from '../text/fold.ts';
import { type AliasRow, FLAG } from './alias-row.ts';
import { buildGazetteer } from './build.ts';
import { type Candidate, Gazetteer } from './gazetteer.ts';
import { type PageAcronyms, pageAcronyms } from './link/acronyms.ts';
import { differByGender, fits, isOtherGender } from './link/fits.ts';
import { isInLongerName } from './link/longer-name.ts';
import { Field } from './link/read-field.ts';
import { type Spot, targetsOf, withoutOverlaps } from './link/spot.ts';
import { isOtherFirstName, type Named, namedPersons, unrivalled } from './link/surnames.ts';
import { isGenitiveRole } from './link/words.ts';
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
export type Linked = { spans: LinkedSpan[]; nil: Nil[] };

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

  const settled = fields.map((field, at) => settle(gazetteer, field, found[at] as Spot[], sure, acronyms));
  for (const [at, field] of fields.entries()) field.cover(settled[at] as Spot[]);
  const persons = [...namedPersons(settled), ...knownPersons(gazetteer, known)];
  const local = localRows(unrivalled(gazetteer, fields, persons), acronyms);
  const more = local.rows.length === 0 ? null : adoptLocal(local.rows);
  return fields.map((field, at) => {
    const spots = settled[at] as Spot[];
    const all = more ? [...spots, ...localSpots(more, fields, at, local.persons)] : spots;
    return toLinked(withoutOverlaps(all, field.tokens.count));
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
  return withoutOverlaps(
    spots.filter((spot) => !isListedOtherwise(spot, spots)),
    tokens.count,
  );
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
  return (spot.fitting[0] as Candidate).flags & FLAG.role ? surnameOnly(field, spot) : spot;
}

/** Of several spellings of the same entity that fold alike, the one printed on the page. */
const closestFirst = (fitting: Candidate[], written: string): Candidate[] =>
  [...fitting].sort((a, b) => Number(b.text === written) - Number(a.text === written));

function ruleOf(alias: Candidate, written: string): MentionRule {
  if (alias.flags & FLAG.acronym) return 'acronym';
  if (alias.flags & FLAG.generated) return 'transliterated';
  return alias.text === written ? 'exact' : 'folded';
}

/** "President Aliyev": the role tells who is meant, the name is what is marked. */
const surnameOnly = (field: Field, spot: Spot): Spot => ({
  ...spot,
  first: spot.last,
  start: field.tokens.start[spot.last] as number,
  rule: 'surname',
});

/** Entities that a spot speaks for by itself. */
function evidenceOf({ layer, fitting, ...spot }: Spot): string[] {
  const targets = targetsOf({ layer, fitting, ...spot });
  return layer === 'name' && targets.length === 1 && !((fitting[0] as Candidate).flags & (FLAG.context | FLAG.other))
    ? targets
    : [];
}

/** What the page says about the spots of one text: several bearers become one or none, and what is part of another name goes. */
function settle(
  gazetteer: Gazetteer,
  field: Field,
  spots: readonly Spot[],
  sure: ReadonlySet<string>,
  acronyms: PageAcronyms,
): Spot[] {
  const starts = new Set(spots.filter((spot) => spot.layer === 'name').map((spot) => spot.first));
  const begins = (token: number): boolean =>
    starts.has(token) || gazetteer.bearers(field.tokens.h1[token] as number).length > 0;
  return spots.flatMap((spot) => {
    if (spot.layer === 'wording') return [spot];
    if (spot.fitting.some((one) => one.flags & FLAG.other)) return [];
    if (spot.rule === 'acronym' && !isAcronymHere(field, spot, acronyms)) return [];
    if (isInLongerName(field, spot, begins)) return [];
    const targets = targetsOf(spot);
    const spokenFor = targets.filter((target) => sure.has(target));
    const fitting =
      targets.length > 1 && spokenFor.length === 1
        ? spot.fitting.filter((one) => one.target === spokenFor[0])
        : spot.fitting;
    const needsContext = fitting.every((one) => one.flags & FLAG.context && !sure.has(one.target));
    return needsContext ? [] : [{ ...spot, fitting }];
  });
}

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
  return namedPersons([spots]);
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
    flags: FLAG.capital,
  }));
  for (const [acronym, target] of own)
    if (!others.has(acronym)) rows.push({ target, layer: 'name', text: acronym, language: '', flags: FLAG.acronym });
  return { rows, persons: new Map(persons.map((one) => [one.target, one])) };
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
    if (isInLongerName(field, { ...spot, fitting: [{ ...candidate, kind: 'person' }] }, () => false)) continue;
    spots.push({ ...spot, rule: 'surname', fitting: [{ ...candidate, kind: 'person', prior: named.prior }] });
  }
  return spots;
}

/** After the full name (a headline's stands above it), and nobody else's. */
function mayBeSurname(fields: readonly Field[], spot: Spot, number: number, named: Named): boolean {
  const field = fields[number] as Field;
  const isHeadline = number < named.field;
  const isAfter = number > named.field || (number === named.field && spot.start > named.at);
  if (!(isHeadline || isAfter) || isOtherFirstName(fields, field, spot.first, named)) return false;
  // "Алиева" is a woman's name, unless a role in the genitive says that it is a man's.
  const isWomans = differByGender(field.folded(spot.last), foldedTokens(named.surname).at(-1) ?? '');
  return !isWomans || (field.follows(spot.first) && isGenitiveRole(field.folded(spot.first - 1)));
}

function toLinked(spots: readonly Spot[]): Linked {
  const out: Linked = { spans: [], nil: [] };
  for (const { layer, start, end, rule, fitting } of spots) {
    const targets = [...new Set(fitting.map((one) => one.target))];
    const alias = fitting[0] as Candidate;
    if (targets.length > 1) out.nil.push({ start, end, targets });
    else out.spans.push({ layer, start, end, target: alias.target, alias: alias.text, rule });
  }
  return out;
}
