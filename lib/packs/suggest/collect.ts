/** Names of a whole corpus, counted: how often, in how many articles and by how many outlets, in which spellings, and where. */
import { CALENDAR } from '../../matching/link/words.ts';
import { withoutEnding } from '../../matching/translit/endings.ts';
import type { Article, EntityKind } from '../../model/corpus.ts';
import { foldedTokens, foldText } from '../../text/fold.ts';
import { hashOf } from '../../text/tokens.ts';
import { Capitals } from './capitals.ts';
import { countryOf } from './countries.ts';
import { type Cue, isHeadlineCase, type NameUse, proseOf, readNames, wordsOf } from './read-names.ts';
import { isUncased, readUncased, SoundIndex } from './uncased.ts';
import { ARTICLE } from './words.ts';

/** Where a name stands: enough to print the sentence. */
export type Place = { article: number; field: 'title' | 'text'; start: number; end: number };
export type Candidate = {
  /** Folded words without their likeliest endings: forms of one name in one script share it. */
  key: string;
  /** Spelling → language → times. */
  forms: Map<string, { language: string; times: number }>;
  times: number;
  articles: number;
  outlets: Set<string>;
  cues: Map<string, Cue & { times: number }>;
  places: Place[];
  lastArticle: number;
  /** How often "the" stands before it. */
  definite: number;
};

const MOST_PLACES = 3;
const MOST_WORDS = 8;
/** Above this many candidates those seen once and long ago are let go: they would be left out in the end (lossy counting). */
const MANY = 120_000;

export type Progress = (stage: string, done: number, total: number) => void;
export type Collected = { candidates: Map<string, Candidate>; acronyms: Map<string, Acronym> };
type State = Collected & {
  /** Sentences read before: agency copy and the furniture of a site are read once. */
  seen: Set<number>;
};

/** `listed`: names that the pack has, which texts without capitals are compared with too. */
export function collectNames(
  articles: readonly Article[],
  progress: Progress = () => {},
  listed: readonly string[] = [],
): Collected {
  const capitals = new Capitals();
  for (const [number, { text, language }] of articles.entries()) {
    for (const { start, end } of proseOf(text, language)) capitals.add(text, wordsOf(text, start, end));
    if (number % 200 === 0) progress('count words', number, articles.length);
  }
  const out: State = { candidates: new Map(), acronyms: new Map(), seen: new Set() };
  for (const [number, article] of articles.entries()) {
    readArticle(out, article, number, capitals);
    if (out.candidates.size > MANY) dropRare(out.candidates, number);
    if (number % 200 === 0) progress('read names', number, articles.length);
  }
  progress('read names', articles.length, articles.length);
  readAllUncased(out, articles, listed);
  return { candidates: out.candidates, acronyms: out.acronyms };
}

/** After all others: a name without a capital is known by those with one. */
function readAllUncased({ candidates }: State, articles: readonly Article[], listed: readonly string[]): void {
  if (!articles.some(({ text }) => isUncased(text))) return;
  const index = new SoundIndex();
  for (const name of listed) index.add(name);
  for (const { forms } of candidates.values()) for (const name of forms.keys()) index.add(name);
  for (const [number, article] of articles.entries()) {
    const { text, language } = article;
    if (!isUncased(text)) continue;
    for (const use of readUncased(text, proseOf(text, language), index))
      count(candidates, keyOf(use.text, language), use, article, number, 'text');
  }
}

function readArticle(out: State, article: Article, number: number, capitals: Capitals): void {
  const { title, text, language } = article;
  const own: string[] = [];
  const fields: [field: Place['field'], text: string, spans: { start: number; end: number }[]][] = [
    ['text', text, proseOf(text, language)],
  ];
  if (title !== null && !isHeadlineCase(wordsOf(title, 0, title.length)))
    fields.unshift(['title', title, [{ start: 0, end: title.length }]]);
  for (const [field, words, spans] of fields) {
    const fresh = spans.filter(({ start, end }) => {
      const { h1, h2 } = hashOf(words.slice(start, end));
      const key = h1 * 0x200000 + (h2 & 0x1fffff);
      return out.seen.has(key) ? false : out.seen.add(key);
    });
    for (const use of readNames(words, fresh, capitals)) {
      const key = keyOf(use.text, language);
      if (!isCandidate(use, key, capitals)) continue;
      own.push(use.text);
      count(out.candidates, key, use, article, number, field);
    }
  }
  for (const use of countriesInLists(text, fields.flatMap(([field, , spans]) => (field === 'text' ? spans : [])), language)) // biome-ignore format: one line
    count(out.candidates, keyOf(use.text, language), use, article, number, 'text');
  noteAcronyms(out.acronyms, own, text);
}

/** Words without the endings that a language of cases puts on them; English, French and the like are taken as they are. */
export function keyOf(text: string, language: string): string {
  const all = foldedTokens(text);
  const tokens = all.length > 1 && all[0] === ARTICLE ? all.slice(1) : all;
  const inflects = language === 'az' || language === 'tr' || /[^\p{Script=Latin}\p{N}\p{P}\s]/u.test(text);
  return (inflects ? tokens.map(withoutEnding) : tokens).join(' ');
}

function isCandidate({ text }: NameUse, key: string, capitals: Capitals): boolean {
  const words = text.split(/\s+/);
  if (key === '' || words.length > MOST_WORDS) return false;
  if (words.every((word) => CALENDAR.has(foldText(word)) || /^\p{N}+$/u.test(word))) return false;
  // NGOs, IDPs: an acronym in the plural is a common noun, and so is one that is as often a plain word: VIDEO.
  if (/^\p{Lu}{2,}s$|^\p{Lu}-\p{Lu}/u.test(text)) return false;
  return words.length > 1 || !/^\p{Lu}+$/u.test(text) || capitals.small(foldText(text)) === 0;
}

function count(
  candidates: Map<string, Candidate>,
  key: string,
  { text, start, end, cues, definite }: NameUse,
  { outlet, language }: Article,
  article: number,
  field: Place['field'],
): void {
  let one = candidates.get(key);
  if (!one) {
    one = { key, forms: new Map(), times: 0, articles: 0, outlets: new Set(), cues: new Map(), places: [], lastArticle: -1, definite: 0 }; // biome-ignore format: one record
    candidates.set(key, one);
  }
  const form = one.forms.get(text);
  if (form) form.times++;
  else one.forms.set(text, { language, times: 1 });
  one.times++;
  if (definite) one.definite++;
  if (one.lastArticle !== article) {
    one.articles++;
    one.lastArticle = article;
    if (one.places.length < MOST_PLACES) one.places.push({ article, field, start, end });
  }
  one.outlets.add(outlet);
  for (const cue of cues) {
    const id = `${cue.kind}\n${cue.why}`;
    const known = one.cues.get(id);
    if (known) known.times++;
    else if (one.cues.size < 20) one.cues.set(id, { ...cue, times: 1 });
  }
}

function dropRare(candidates: Map<string, Candidate>, article: number): void {
  for (const [key, { times, lastArticle }] of candidates)
    if (times === 1 && article - lastArticle > 300) candidates.delete(key);
}

/** Countries in lists of names and addresses, where nothing else is read: a country is no person. */
function* countriesInLists(
  text: string,
  prose: readonly { start: number; end: number }[],
  language: string,
): Generator<NameUse> {
  let at = 0;
  for (const { start, end } of [...prose, { start: text.length, end: text.length }]) {
    for (const match of text.slice(at, start).matchAll(/(?<=,\s)\p{Lu}[\p{L} ’'-]+$/gmu))
      if (countryOf(match[0], language)) {
        const from = at + match.index;
        yield { text: match[0], start: from, end: from + match[0].length, sentence: { start: from, end: from + match[0].length }, cues: [] }; // biome-ignore format: one record
      }
    at = end;
  }
}

/** An acronym and the long form that its letters begin, met in one article; `articles` is how many have both. */
export type Acronym = { text: string; long: Map<string, number> };

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');

function noteAcronyms(acronyms: Map<string, Acronym>, names: readonly string[], text: string): void {
  const short = new Set(names.filter((name) => /^\p{Lu}{2,8}$/u.test(name)));
  for (const match of text.matchAll(/\((\p{Lu}{2,8})\)/gu)) short.add(match[1] as string);
  if (short.size === 0) return;
  for (const name of new Set(names)) {
    const initials = initialsOf(name);
    if (!short.has(initials) || initials === name || !/\s/.test(name)) continue;
    const known = acronyms.get(initials) ?? { text: initials, long: new Map<string, number>() };
    known.long.set(name, (known.long.get(name) ?? 0) + 1);
    acronyms.set(initials, known);
  }
}

/** Below this share of its mentions a cue is an accident of the sentence. */
const CUE_SHARE = 0.04;
/** Above this share of mentions with "the", no person is meant. */
const DEFINITE_SHARE = 0.3;

/** The kind that most of the cues speak for, with the words that say so; null where none does or two speak as loud. */
export function kindOf({ cues, times, definite }: Candidate): Cue | null {
  const votes = new Map<EntityKind, { strong: number; weak: number }>();
  for (const { kind, weak, times: n } of cues.values()) {
    if (kind === 'person' && definite > DEFINITE_SHARE * times) continue;
    const vote = votes.get(kind) ?? { strong: 0, weak: 0 };
    vote[weak ? 'weak' : 'strong'] += n;
    votes.set(kind, vote);
  }
  const counted = [...votes].flatMap(([kind, { strong, weak }]) => {
    const sum = strong + (weak * 2 >= times ? weak : 0);
    return sum > 0 && sum >= CUE_SHARE * times ? [{ kind, sum, weak: strong === 0 }] : [];
  });
  const [best, next] = counted.sort((a, b) => b.sum - a.sum);
  if (!best || best.sum === next?.sum) return null;
  const own = [...cues.values()].filter(({ kind, weak }) => kind === best.kind && (best.weak || !weak));
  const said = own.sort((a, b) => b.times - a.times).slice(0, 2).map(({ why, times: n }) => (n > 1 ? `${why}, ${n} times` : why)); // biome-ignore format: one line
  return { kind: best.kind, why: said.join('; ') };
}
