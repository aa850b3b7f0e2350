/** What only this page calls its entities: acronyms that it defines, and surnames of those whom it names in full. */
import { foldedTokens } from '../../text/fold.ts';
import { type AliasRow, FLAG } from '../alias-row.ts';
import { buildGazetteer } from '../build.ts';
import { Gazetteer } from '../gazetteer.ts';
import { scan } from '../scan.ts';
import { scanInflected } from '../scan-inflected.ts';
import type { PageAcronyms } from './acronyms.ts';
import { toSpot } from './find-spots.ts';
import { differByGender } from './fits.ts';
import { isInLongerName } from './longer-name.ts';
import type { Field } from './read-field.ts';
import type { Spot } from './spot.ts';
import { isOtherFirstName, type Named, namedPersons, unrivalled, withInitials } from './surnames.ts';
import { GOVERNS_GENITIVE, isGenitiveRole } from './words.ts';

/** Spots of each text by the names that the page itself gives. */
export function pageNames(
  gazetteer: Gazetteer,
  fields: readonly Field[],
  settled: readonly Spot[][],
  acronyms: PageAcronyms,
  known: readonly { target: string; text: string }[],
): Spot[][] {
  const persons = [...namedPersons(settled, fields), ...knownPersons(gazetteer, known)];
  const local = localRows(unrivalled(gazetteer, fields, persons), acronyms);
  if (local.rows.length === 0) return fields.map(() => []);
  const own = adoptLocal(local.rows);
  return fields.map((_, at) => localSpots(own, fields, at, local.persons));
}

/** Persons linked on the page before this text came: their full names stand above all of it. */
function knownPersons(gazetteer: Gazetteer, known: readonly { target: string; text: string }[]): Named[] {
  const spots = known.flatMap(({ target, text }) => {
    const one = gazetteer.entriesFor(text).find((entry) => entry.target === target && !entry.wording);
    return one ? [{ layer: 'name', first: 0, last: 0, start: -1, end: -1, rule: 'exact', fitting: [one] } as Spot] : [];
  });
  return namedPersons([spots], []);
}

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
