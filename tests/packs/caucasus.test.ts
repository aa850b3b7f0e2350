/** The default pack source: file form, article bodies against the source texts, and the ground rules for names and facts. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { cleanArticle } from '../../lib/packs/clean/clean-article.ts';

type Spelling = string | { text: string; acronym?: boolean; credit?: boolean; anyCase?: boolean };
type Spellings = Record<string, Spelling[]>;
type Fact = { field: string; value: string | null; source: string; url: string; asOf: string; kind: string };
type Entity = { id: string; name: string; kind: string; aliases: Spellings; outlet?: string; facts: Fact[] };
type Choice = { id: string; name: string; forms: Spellings };
type Referent = {
  id: string;
  kind: string;
  status: string;
  entity: string | null;
  choices: Choice[];
  sources: unknown[];
};
type Outlet = { id: string; hosts: string[]; facts: Fact[] };
type Front = { outlet: string; source: string; title: string | null; author: string | null; published: string | null };

const ROOT = new URL('../../seeds/caucasus/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const load = <T>(path: string): T => parse(read(path)) as T;

const ENTITY_FILES = readdirSync(new URL('entities/', ROOT))
  .sort()
  .map((file) => `entities/${file}`);
const YAML_FILES = ['pack.yaml', 'outlets.yaml', 'wordings.yaml', 'references.yaml', 'events.yaml', ...ENTITY_FILES];
const entities = ENTITY_FILES.flatMap((file) => load<Entity[]>(file));
const referents = load<Referent[]>('wordings.yaml');
const outlets = load<Outlet[]>('outlets.yaml');

const articles = readdirSync(new URL('articles/', ROOT))
  .sort()
  .map((file) => {
    const [, front = '', body = ''] = /^---\n([\s\S]*?)---\n\n([\s\S]*)\n$/.exec(read(`articles/${file}`)) ?? [];
    const data = parse(front) as Front;
    const raw = readFileSync(new URL(`../documents/${data.source}`, ROOT), 'utf8');
    return { file, front, data, body, raw };
  });

const textOf = (spelling: Spelling): string => (typeof spelling === 'string' ? spelling : spelling.text);
const textsOf = (spellings: Spellings): string[] => Object.values(spellings).flat().map(textOf);
/** Straight and curly apostrophes are the same letter to a reader. */
const plain = (text: string): string => text.replaceAll('’', "'");

/** Whether a text has these letters as whole words: "Russia" is not in "Russian". */
function hasWords(text: string, words: string): boolean {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

/** Numbers of the source texts that have one of these spellings, such as `02 04`. */
function seedsWith(spellings: string[]): string {
  const found = articles.filter(({ data, body }) => {
    const text = plain(`${data.title ?? ''}\n${body}`);
    return spellings.some((words) => hasWords(text, words));
  });
  return found
    .map(({ data }) => data.source.slice(1, 3))
    .sort()
    .join(' ');
}

describe('files', () => {
  test.each(YAML_FILES)('%s is the same bytes after reading and writing', (file) => {
    expect(String(parseDocument(read(file)).toString({ lineWidth: 0 }))).toBe(read(file));
  });

  test.each(articles)('front matter of $file is the same bytes after reading and writing', ({ front }) => {
    expect(String(parseDocument(front).toString({ lineWidth: 0 }))).toBe(front);
  });

  // A sentence stands on one line: broken over several it would not be the same bytes after reading and writing.
  test.each(YAML_FILES)('%s keeps lines short, addresses and sentences aside', (file) => {
    const lines = read(file).split('\n');
    expect(
      lines.filter((line) => line.length > 140 && !/^\s*(?:- )?(?:url|summary|value|title|text): /.test(line)),
    ).toEqual([]);
  });
});

describe('articles', () => {
  test('are the five source texts', () => {
    expect(articles.map(({ data }) => data.source).sort()).toEqual(readdirSync(new URL('../documents/', ROOT)).sort());
  });

  test.each(articles)('$file has the cleaned text, title and byline of its source', ({ data, body, raw }) => {
    const cleaned = cleanArticle(raw);
    expect(body).toBe(cleaned.body);
    expect({ title: data.title, published: data.published, author: data.author }).toEqual({
      title: cleaned.title,
      published: cleaned.published,
      author: cleaned.author,
    });
  });

  test.each(articles)('$file has its fields in the fixed order', ({ data }) => {
    const order = 'outlet title published publishedBounds author url urlProvenance language source provenance'.split(
      ' ',
    );
    const keys = Object.keys(data);
    expect(keys).toEqual(order.filter((key) => keys.includes(key)));
    expect(keys.includes('publishedBounds')).toBe(data.published === null);
    expect(outlets.map((outlet) => outlet.id)).toContain(data.outlet);
  });
});

/** Source texts that name each entity by one of its aliases. An entity without a row is one that no text names. */
const NAMED_IN: Record<string, string> = {
  aghdam: '02',
  'aghdam-khankendi-road': '02',
  'amnesty-international': '01',
  armenia: '02 04',
  azerbaijan: '00 01 02 03 04',
  baku: '00 01 02 03 04',
  'bakhtiyar-hajiyev': '03',
  'charles-michel': '02',
  'covid-19-pandemic': '00',
  dagestan: '00',
  'david-melkumyan': '04',
  'european-council': '02',
  ghana: '02',
  goris: '04',
  icj: '02',
  'icj-order-2023-07-06': '02',
  icrc: '02',
  'ilham-aliyev': '',
  india: '02',
  indonesia: '02',
  irfs: '00',
  karabakh: '01 02 04',
  kenya: '02',
  'khankendi-stepanakert': '02 04',
  khojaly: '02 04',
  lachin: '02 04',
  'lachin-road': '02',
  london: '01',
  nakhchivan: '02',
  'nso-group': '01',
  pakistan: '02',
  'presidential-administration-azerbaijan': '04',
  'ramin-mammadov': '04',
  russia: '03',
  'russia-azerbaijan-border': '00',
  'russian-embassy-baku': '03',
  'sergey-martirosyan': '04',
  'shahin-mustafayev': '04',
  'shusha-shushi': '02',
  'statement-2020-11-10': '02',
  trend: '02 04',
  turan: '00 03',
  ukraine: '03',
  'united-states': '02',
  'war-2020': '01',
  yevlakh: '04',
};

describe('entities', () => {
  test.each(entities)('$id is named in the texts it should be named in', ({ id, aliases }) => {
    expect(seedsWith(textsOf(aliases))).toBe(NAMED_IN[id] ?? '');
  });

  test('stand once each, and all that the table names are here', () => {
    const ids = entities.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(Object.keys(NAMED_IN).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each(entities)('$id has its name among its aliases, and its outlet in the pack', ({ name, aliases, outlet }) => {
    expect(textsOf(aliases)).toContain(name);
    if (outlet !== undefined) expect(outlets.map((one) => one.id)).toContain(outlet);
  });

  test('hold no byline, no signatory and no bare surname', () => {
    const statement = articles.find(({ data }) => data.source.startsWith('002'))?.body ?? '';
    const signatories = (statement.split('\n\n').at(-1) ?? '').split('\n').map((line) => line.split(',')[0] ?? '');
    expect(signatories).toHaveLength(14);
    const bylines = articles.flatMap(({ data }) => data.author ?? []);
    expect(bylines).toHaveLength(2);
    const names = entities.flatMap(({ aliases }) => textsOf(aliases));
    expect(names.filter((name) => [...signatories, ...bylines].includes(name))).toEqual([]);

    const people = entities.filter(({ kind }) => kind === 'person').flatMap(({ aliases }) => textsOf(aliases));
    expect(people.filter((name) => !name.includes(' '))).toEqual([]);
    expect(names).not.toContain('AI');
  });

  test('that are outlets with ordinary words for names count in credit lines only', () => {
    const short = entities.flatMap(({ aliases }) => Object.values(aliases).flat());
    const risky = short.filter((spelling) => ['Trend', 'Turan', 'Тренд', 'Туран', 'Թուրան'].includes(textOf(spelling)));
    expect(risky.every((spelling) => typeof spelling !== 'string' && spelling.credit === true)).toBe(true);
  });
});

/** Choices of each referent that the texts use, with the texts. All other choices, and referents without a row, no text has. */
const WORDED_IN: Record<string, Record<string, string>> = {
  'name-khankendi-stepanakert': { khankendi: '02 04' },
  'name-shusha-shushi': { shusha: '02' },
  'name-goris': { gorus: '04' },
  'name-karabakh': {
    'azerbaijans-karabakh': '04',
    'karabakh-economic-region': '04',
    'karabakh-region-of-azerbaijan': '02 04',
  },
  'name-war-2020': { '44-day-war': '01', 'war-in-2020': '02' },
  'departure-2023': { 'forcibly-evicted': '04', 'voluntarily-left': '04' },
  'karabakh-authorities': { 'remnants-of-the-illegal-regime': '02' },
  'karabakh-armenians': {
    'armenian-population-of-karabakh': '04',
    'armenian-residents-of-karabakh': '02 04',
    'armenian-residents-of-the-karabakh-region-of-azerbaijan': '02 04',
    'armenians-of-karabakh': '02',
    'karabakh-armenians': '04',
    'karabakhs-armenian-people': '02',
  },
  'name-lachin-road': { 'lachin-road': '02' },
  'name-lachin-checkpoint': { 'lachin-border-checkpoint': '04' },
  'war-in-ukraine': { 'russian-aggression': '03', 'war-of-occupation': '03' },
  'name-statement-2020': { 'statement-of-10-november': '02' },
  'name-icj-order-july-2023': { rejected: '02' },
  'name-aghdam-road': { 'aghdam-khankendi-road': '02' },
  'name-surrounding-districts': { 'surrounding-districts': '01' },
  'name-return-of-azerbaijanis': { 'return-of-former-idps': '02' },
  'name-aghdam': { aghdam: '02' },
  'name-lachin': { lachin: '02 04' },
  'name-khojaly': { khojaly: '02 04' },
  'name-closed-links': { 'blockade-of-nakhchivan': '02' },
  'name-nakhchivan': { nakhchivan: '02' },
};

const contested = referents.filter(({ status }) => status === 'contested');

describe('wordings', () => {
  test.each(referents)('$id is worded as the texts word it', ({ id, choices }) => {
    const used = choices.map((choice) => [choice.id, seedsWith(textsOf(choice.forms))]);
    expect(Object.fromEntries(used.filter(([, seeds]) => seeds !== ''))).toEqual(WORDED_IN[id] ?? {});
  });

  test('stand once each, and all that the table words are here', () => {
    const ids = referents.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(Object.keys(WORDED_IN).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each(referents)('$id has its choices in alphabetical order, and a source', ({ choices, sources }) => {
    const order = new Intl.Collator('en', { sensitivity: 'base' });
    const names = choices.map((choice) => choice.name);
    expect(names).toEqual([...names].sort(order.compare));
    expect(sources.length).toBeGreaterThan(0);
  });

  test.each(referents)('$id names an entity of the pack or none, and is of a known kind', ({ kind, entity }) => {
    if (entity !== null) expect(entities.map(({ id }) => id)).toContain(entity);
    expect('City Region War Departure Document Event Operation Authorities People Road Town'.split(' ')).toContain(
      kind,
    );
  });

  // A word that only one side's language could find would count that side alone.
  test.each(contested)('$id is found in English whichever choice a page makes', ({ choices }) => {
    expect(choices.filter(({ forms }) => (forms.en ?? []).length === 0).map(({ id }) => id)).toEqual([]);
  });

  // What the press of both sides writes in Russian as well: with one choice alone, every Russian page would seem to make it.
  test.each(contested)('$id has rival choices in Russian', ({ id, choices }) => {
    const worded = choices.filter(({ forms }) => forms.ru).length;
    // No Russian page was seen that writes Gorus.
    expect(worded).toBeGreaterThan(id === 'name-goris' ? 0 : 1);
  });

  test.each(contested)('$id has forms in Armenian and in Azerbaijani, or in neither', ({ id, choices }) => {
    const has = (language: string): boolean => choices.some(({ forms }) => forms[language]);
    // Not between the two: nothing in Armenian was seen about the border of Dagestan.
    if (id !== 'name-kullar-2020') expect(has('hy')).toBe(has('az'));
  });

  test('made of ordinary words count in any letter case', () => {
    const forms = referents.flatMap(({ choices }) => choices.flatMap((choice) => Object.values(choice.forms).flat()));
    // Georgian has no capitals in running text.
    const words = forms.filter((form) => /^(?!\p{Script=Georgian})\p{Ll}/u.test(textOf(form)));
    expect(words.filter((form) => typeof form === 'string' || form.anyCase !== true)).toEqual([]);
  });
});

describe('spellings and facts', () => {
  test('every alias and form is in Unicode form NFC, without stray white space', () => {
    const choices = referents.flatMap((referent) => referent.choices);
    const all = [...entities.map(({ aliases }) => aliases), ...choices.map(({ forms }) => forms)].flatMap(textsOf);
    expect(all.filter((text) => text !== text.normalize('NFC').trim().replace(/\s+/g, ' '))).toEqual([]);
  });

  test('every fact has a source, an address and a date, or says that it was not found', () => {
    const facts = [...outlets, ...entities].flatMap((one) => one.facts);
    const open = facts.filter(({ value, source, url, asOf, kind }) => {
      const sourced = value !== null && source !== '' && /^https?:\/\//.test(url) && kind !== 'not-found';
      const notFound = value === null && source === '' && url === '' && kind === 'not-found';
      return !/^\d{4}(-\d{2}){0,2}$/.test(asOf) || !(sourced || notFound);
    });
    expect(facts.length).toBeGreaterThan(20);
    expect(open).toEqual([]);
  });

  test('outlets are the four publishers and others met beside them, in order, each among its own hosts', () => {
    const ids = outlets.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(articles.map(({ data }) => data.outlet))).toEqual(
      new Set(['irfs.org', 'jam-news.net', 'trend.az', 'turan.az']),
    );
    expect(ids).toEqual(expect.arrayContaining(articles.map(({ data }) => data.outlet)));
    expect(outlets.every(({ id, hosts }) => hosts.includes(id))).toBe(true);
  });
});
