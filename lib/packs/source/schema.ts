/** Shapes of the files of a pack source, as a maintainer writes them. See the README of `seeds/` for the format in words. */
import * as v from 'valibot';

const text = v.pipe(
  v.string(),
  v.nonEmpty('must not be empty'),
  v.check((value) => value === value.normalize('NFC'), 'must be in Unicode form NFC'),
  v.check((value) => value === value.trim() && !/\s\s/.test(value), 'must not start, end or double with white space'),
  v.check(
    (value) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(value),
    'must hold no control or direction characters',
  ),
);
const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens'),
);
const host = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'must be a host such as trend.az'));
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be a language code such as az'));
const date = v.pipe(
  v.string(),
  v.regex(
    /^(?:1[6-9]|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a date such as "2023-09-30"',
  ),
);
const webUrl = v.pipe(
  v.string(),
  v.maxLength(2048),
  v.check((value) => {
    try {
      const url = new URL(value);
      return (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
    } catch {
      return false;
    }
  }, 'must be an http or https address without a user name'),
);

/** What `pack suggest` writes where a person has to decide; no pack is built while it stands. */
export const UNDECIDED = 'undecided';

export const FactSource = v.strictObject({
  field: slug,
  value: v.nullable(text),
  source: v.string(),
  url: v.union([v.literal(''), webUrl]),
  asOf: date,
  kind: v.picklist(['self-description', 'third-party', 'registry', 'news-report', 'not-found']),
  quoted: v.boolean(),
});

export const PackSource = v.strictObject({
  id: slug,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  date,
  title: text,
  publisher: text,
  contact: webUrl,
  licence: text,
  languages: v.array(language),
});

export const OutletSource = v.strictObject({
  id: host,
  name: text,
  shortName: text,
  kind: v.picklist([
    'news-agency',
    'news-site',
    'broadcaster',
    'advocacy-org',
    'aggregator',
    'official',
    'unidentified',
  ]),
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be a country code such as AZ'))),
  languages: v.array(language),
  hosts: v.pipe(v.array(host), v.minLength(1, 'must name at least one host')),
  feeds: v.optional(v.array(webUrl)),
  facts: v.array(FactSource),
});

export type OutletEntry = v.InferOutput<typeof OutletSource>;

const spelling = <T extends v.ObjectEntries>(marks: T) => v.union([text, v.strictObject({ text, ...marks })]);
const yes = v.optional(v.boolean());
const byLanguage = <T extends v.GenericSchema>(item: T) => v.record(language, v.array(item));

export const EntitySource = v.strictObject({
  id: slug,
  name: text,
  kind: v.picklist(
    ['person', 'organisation', 'place', 'event', 'document'],
    'must be decided: person, organisation, place, event or document',
  ),
  description: v.pipe(
    text,
    v.check((value) => value !== UNDECIDED, 'must be written: one neutral line, for a person the public role'),
  ),
  common: yes,
  aliases: byLanguage(spelling({ acronym: yes, credit: yes, anyCase: yes, context: yes })),
  never: v.optional(v.array(text)),
  sameAs: v.array(v.pipe(v.string(), v.regex(/^wikidata:Q\d+$/, 'must look like wikidata:Q123'))),
  outlet: v.optional(host),
  facts: v.array(FactSource),
});

export const ReferentSource = v.strictObject({
  id: slug,
  label: text,
  kind: text,
  status: v.picklist(['contested', 'former-name', 'spelling']),
  entity: v.nullable(slug),
  choices: v.pipe(
    v.array(
      v.strictObject({ id: slug, name: text, note: v.nullable(text), forms: byLanguage(spelling({ anyCase: yes })) }),
    ),
    v.minLength(2, 'must have at least two choices: one name alone is not contested'),
  ),
  sources: v.array(v.strictObject({ title: text, url: webUrl })),
});

const sourceLink = v.strictObject({ title: text, url: webUrl });
const words = (most: number) =>
  v.check((value: string) => value.split(/\s+/).length <= most, `must have at most ${most} words`);

export const ReferenceSource = v.strictObject({
  id: slug,
  subjects: v.array(slug),
  outlet: host,
  outletName: text,
  copyOf: v.nullable(text),
  title: v.nullable(text),
  published: v.nullable(date),
  url: webUrl,
  opened: v.boolean(),
  language,
  kind: v.picklist(['news', 'statement', 'report', 'opinion', 'primary-document']),
  summary: v.nullable(text),
  entities: v.array(slug),
  forms: v.array(
    v.strictObject({ referent: slug, choice: slug, form: text, context: v.nullable(v.pipe(text, words(8))) }),
  ),
  voices: v.array(v.strictObject({ name: text, role: text, mode: v.picklist(['quoted', 'paraphrased']) })),
  credits: v.array(v.strictObject({ outlet: text, phrase: v.pipe(text, words(6)) })),
});

export type ReferenceEntry = v.InferOutput<typeof ReferenceSource>;

export const EventSource = v.strictObject({
  id: slug,
  date,
  end: v.nullable(date),
  title: text,
  entities: v.array(slug),
  sources: v.pipe(v.array(sourceLink), v.minLength(1, 'must name at least one source')),
});

const articleFields = {
  outlet: host,
  title: v.nullable(text),
  published: v.nullable(date),
  publishedBounds: v.optional(v.strictObject({ after: v.optional(date), before: v.optional(date) })),
  author: v.nullable(text),
  url: v.nullable(webUrl),
  urlProvenance: v.optional(text),
  language,
  source: text,
  provenance: text,
  /** Under which licence, or by whose permission, the text is in the pack. */
  licence: v.optional(text),
  /** The day it was fetched or saved. */
  retrieved: v.optional(date),
};

export const ArticleSource = v.strictObject(articleFields);
export type ArticleFront = v.InferOutput<typeof ArticleSource>;

/** A line of `articles.jsonl`. What a line does not say is null; its language is then `und` (not known). */
export const ArticleLine = v.strictObject({
  ...articleFields,
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'must be letters, digits, dots and hyphens')),
  published: v.optional(v.nullable(date), null),
  author: v.optional(v.nullable(text), null),
  url: v.optional(v.nullable(webUrl), null),
  language: v.optional(language, 'und'),
  source: v.optional(text),
  provenance: v.optional(text),
  text: v.string(),
});
