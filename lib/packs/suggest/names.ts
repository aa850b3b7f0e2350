/**
 * Names that the articles speak of and the pack does not know, or not in this spelling.
 *
 *   articles ─▶ candidates ─▶ groups ─▶ less what is known, declined, or signs ─▶ new entities │ new spellings of known ones
 *
 * Each says why: how often and where it stands, what its kind is guessed from, what joined its spellings, and with which
 * entries of the pack it could be mistaken. Nothing is decided here.
 */
import { buildGazetteer } from '../../matching/build.ts';
import { Gazetteer } from '../../matching/gazetteer.ts';
import { findMentions } from '../../matching/link.ts';
import { soundingLike } from '../../matching/near/by-sound.ts';
import { toLatin } from '../../matching/translit/latin.ts';
import type { Article, Corpus, Entity, EntityKind } from '../../model/corpus.ts';
import { compareText } from '../../model/order.ts';
import type { MentionRule } from '../../model/page-context.ts';
import { foldedTokens, foldText } from '../../text/fold.ts';
import { sentences } from '../../text/sentences.ts';
import { aliasRows } from '../build/aliases.ts';
import { type Candidate, collectNames, kindOf, type Progress } from './collect.ts';
import { countryOf } from './countries.ts';
import { byWeight, type Group, groupNames, nameOf } from './groups.ts';

export type Evidence = { article: string; sentence: string };
export type Spelling = { text: string; language: string; acronym: boolean; times: number; why: string | null };
type Counted = { times: number; articles: number; outlets: string[]; evidence: Evidence[]; clashes: string[] };
export type NewEntity = Counted & {
  id: string;
  name: string;
  kind: EntityKind | null;
  /** What the kind is guessed from. */
  kindWhy: string | null;
  outlet: string | null;
  aliases: Spelling[];
};
export type NewAlias = Counted & { entity: string; name: string; aliases: Spelling[] };
/** `left`: names with too little to show for themselves, counted and not listed. */
export type NameSuggestions = { entities: NewEntity[]; aliases: NewAlias[]; left: number };

export type NameOptions = {
  /** A name must stand in this many articles; without it, the more the larger the pack. */
  least?: number | undefined;
  /** New entities at most, those in most articles first. */
  most: number;
  /** Folded names that nobody wants suggested: declined before, or drafted and not decided yet. */
  skip: ReadonlySet<string>;
  progress?: Progress | undefined;
};

/** In how many articles a name must stand, by the number of all. */
export const leastArticles = (articles: number): number =>
  articles < 50 ? 1 : articles < 500 ? 2 : articles < 5000 ? 3 : 5;

const MOST_SENTENCE = 240;

export function suggestNames(corpus: Corpus, options: NameOptions): NameSuggestions {
  const { articles, outlets } = corpus;
  const { candidates, acronyms } = collectNames(
    articles,
    options.progress,
    corpus.entities.flatMap(({ aliases }) => aliases.map(({ text }) => text)),
  );
  const least = options.least ?? leastArticles(articles.length);
  const known = knownNames(corpus);
  const bylines = new Set(articles.flatMap(({ author }) => (author ? [foldText(author)] : [])));
  const out: NameSuggestions = { entities: [], aliases: [], left: 0 };
  // A spelling too rare to be suggested alone may still be another spelling of a frequent one.
  const groups = groupNames(worthGrouping(candidates, least), acronyms);
  const persons = namesOfPersons(groups);
  const ids = new Set<string>(corpus.entities.map(({ id }) => id.slice(id.indexOf(':') + 1)));
  const outletNames = new Map(outlets.flatMap(({ id, name, shortName }) => [[foldText(name), id], [foldText(shortName), id]])); // biome-ignore format: one line
  for (const group of groups) {
    const members = group.members.filter((one) => !options.skip.has(foldText(nameOf(one).text)) && !bylines.has(foldText(nameOf(one).text))); // biome-ignore format: one line
    const owners = ownersOf(members, known);
    const fresh = members.filter((one) => !known.whole(nameOf(one).text));
    if (fresh.length === 0) continue;
    const counted = count(fresh, articles);
    if (counted.articles < least) {
      out.left++;
      continue;
    }
    if (owners.length === 0 && isShortForPerson(fresh[0] as Candidate, persons)) {
      out.left++;
      continue;
    }
    const clashes = clashesOf(group, owners, known);
    const [owner] = owners;
    if (owner !== undefined)
      out.aliases.push({ ...counted, clashes, entity: owner, name: known.nameOf(owner), aliases: fresh.map((one) => spellingOf(one, group)) }); // biome-ignore format: one record
    else if (out.entities.length < options.most)
      out.entities.push(entityOf(fresh, group, { ...counted, clashes }, ids, outletNames)); // biome-ignore format: one line
    else out.left++;
  }
  out.aliases.sort((a, b) => compareText(a.entity, b.entity));
  return out;
}

/** Surnames and first names of those named in full, with how many articles do so. */
function namesOfPersons(groups: readonly Group[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const { members } of groups) {
    const [first] = members;
    const words = first?.key.split(' ') ?? [];
    if (!first || words.length < 2 || words.length > 3 || (kindOf(first)?.kind ?? 'person') !== 'person') continue;
    for (const word of [words[0] as string, words.at(-1) as string])
      out.set(word, (out.get(word) ?? 0) + first.articles);
  }
  return out;
}

/** "Trump" beside "Donald Trump": found by itself after the full name, and shared by others of that name. */
const isShortForPerson = ({ key, articles }: Candidate, persons: ReadonlyMap<string, number>): boolean =>
  !key.includes(' ') && (persons.get(key) ?? 0) * 5 >= articles;

function worthGrouping(candidates: ReadonlyMap<string, Candidate>, least: number): Map<string, Candidate> {
  const floor = least > 1 ? 2 : 1;
  return new Map([...candidates].filter(([, { articles, times }]) => articles >= floor || times > floor));
}

function entityOf(
  fresh: readonly Candidate[],
  group: Group,
  counted: Counted,
  ids: Set<string>,
  outlets: ReadonlyMap<string, string>,
): NewEntity {
  const first = fresh[0] as Candidate;
  const { text: name, language } = nameOf(first);
  const outlet = fresh.map((one) => outlets.get(foldText(nameOf(one).text))).find((one) => one !== undefined) ?? null;
  const country = countryOf(name, language);
  const guess = outlet
    ? { kind: 'organisation' as const, why: `it is called as the outlet ${outlet}` }
    : country
      ? { kind: 'place' as const, why: `Unicode CLDR lists it as the country ${country}` }
      : kindOf(first);
  return {
    ...counted,
    id: slug(name, ids),
    name,
    kind: guess?.kind ?? null,
    kindWhy: guess?.why ?? null,
    outlet,
    aliases: fresh.map((one) => spellingOf(one, group)),
  };
}

const spellingOf = (one: Candidate, { why }: Group): Spelling => {
  const { text, language } = nameOf(one);
  return { text, language, acronym: /^\p{Lu}{2,8}$/u.test(text), times: one.times, why: why.get(one) ?? null };
};

/** Lower-case Latin letters, digits and hyphens; another number behind it where it is taken. */
function slug(name: string, taken: Set<string>): string {
  const base = foldedTokens(name).map(toLatin).join('-').replace(/[^a-z0-9-]/g, '').replace(/^-+|-+$|-(?=-)/g, '') || 'name'; // biome-ignore format: one line
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

/** Sums over spellings; an article with two of them counts for each, which the maintainer is told by the word "mentions". */
function count(members: readonly Candidate[], articles: readonly Article[]): Counted {
  const outlets = new Set(members.flatMap((one) => [...one.outlets]));
  return {
    times: members.reduce((sum, { times }) => sum + times, 0),
    articles: Math.max(...members.map((one) => one.articles)),
    outlets: [...outlets].sort(compareText),
    evidence: [...members].sort(byWeight).flatMap((one) => one.places.slice(0, members.length > 1 ? 1 : 2)).slice(0, 4).map((place) => sentenceAt(articles, place)), // biome-ignore format: one line
    clashes: [],
  };
}

/** The sentence a name stands in, cut around it where it is long. */
export function sentenceAt(
  articles: readonly Article[],
  { article, field, start, end }: Candidate['places'][number],
): Evidence {
  const { id, title, text, language } = articles[article] as Article;
  const whole = field === 'title' ? (title ?? '') : text;
  const own = field === 'title' ? { start: 0, end: whole.length } : sentences(paragraphAt(whole, start), language).map(shifted(whole, start)).find((one) => one.start <= start && start < one.end); // biome-ignore format: one line
  const { start: from, end: to } = own ?? { start, end };
  const room = Math.max(0, MOST_SENTENCE - (end - start)) >> 1;
  const [a, b] = [Math.max(from, start - room), Math.min(to, end + room)];
  const cut = whole.slice(a, b).replace(/\s+/g, ' ').trim();
  return { article: id, sentence: `${a > from ? '…' : ''}${cut}${b < to ? '…' : ''}` };
}

const paragraphStart = (text: string, at: number): number => text.lastIndexOf('\n\n', at) + 1;
const paragraphAt = (text: string, at: number): string => {
  const end = text.indexOf('\n\n', at);
  return text.slice(paragraphStart(text, at), end < 0 ? text.length : end);
};
const shifted =
  (text: string, at: number) =>
  ({ start, end }: { start: number; end: number }): { start: number; end: number } => {
    const by = paragraphStart(text, at);
    return { start: start + by, end: end + by };
  };

const LETTERS: ReadonlySet<MentionRule> = new Set(['exact', 'folded', 'inflected', 'acronym']);

type Known = {
  /** Whether a whole text is a name or wording of the pack, in any form that the matcher links. */
  whole: (text: string) => boolean;
  /** Entities that a text is, or sounds like, a name of. */
  owners: (text: string) => string[];
  nameOf: (id: string) => string;
  surnames: ReadonlyMap<string, Entity[]>;
};

function knownNames(corpus: Corpus): Known {
  const entities = new Map<string, Entity>(corpus.entities.map((entity) => [entity.id, entity]));
  const rows = aliasRows(corpus);
  const adopted = rows.length > 0 ? Gazetteer.adopt(buildGazetteer(rows)) : null;
  const gazetteer = adopted?.ok ? adopted.value : null;
  const surnames = Map.groupBy(
    corpus.entities.filter(({ kind }) => kind === 'person'),
    ({ name }) => foldedTokens(name).at(-1) ?? '',
  );
  // A spelling that is only found by its sound is worth listing: a listed one is found for sure.
  const spansOf = (text: string): { start: number; end: number }[] =>
    gazetteer ? findMentions(gazetteer, text, () => true).spans.filter(({ rule }) => LETTERS.has(rule)) : [];
  return {
    surnames,
    nameOf: (id) => entities.get(id)?.name ?? id,
    whole: (text) =>
      gazetteer !== null &&
      (gazetteer.entriesFor(text).length > 0 ||
        spansOf(text).some(({ start, end }) => start === 0 && end === text.length)),
    owners: (text) => {
      if (!gazetteer) return [];
      const exact = gazetteer.entriesFor(text).map(({ target }) => target);
      const near = exact.length > 0 ? [] : soundingLike(gazetteer, foldedTokens(text)).map(({ target }) => target);
      return [...new Set([...exact, ...near])].filter((id) => entities.has(id));
    },
  };
}

const ownersOf = (members: readonly Candidate[], known: Known): string[] => [
  ...new Set(members.flatMap((one) => known.owners(nameOf(one).text))),
];

/** Entries that the name could be mistaken for. */
function clashesOf({ members }: Group, owners: readonly string[], known: Known): string[] {
  const out = owners.slice(1).map((id) => `also like ${known.nameOf(id)} (${id}): decide whose spelling it is`);
  const name = nameOf(members[0] as Candidate).text;
  const words = foldedTokens(name);
  if (owners.length === 0 && words.length > 1)
    for (const entity of known.surnames.get(words.at(-1) ?? '') ?? [])
      out.push(`shares its last word with ${entity.name} (${entity.id}): never list that word alone`);
  return out.slice(0, 3);
}
