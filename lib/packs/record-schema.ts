/**
 * The form of every record of a segment. Strings of a pack are hostile until they have passed here: whole characters, no
 * control characters, in names no character that turns the direction of the text around it, addresses http or https.
 * A field that is not known here is let through: a later builder may add some, and nothing here reads them.
 */
import * as v from 'valibot';
import { issueText } from './json.ts';
import type { SegmentKind } from './manifest.ts';

const NAME_MOST = 2_000;
const PROSE_MOST = 20_000;
const LIST_MOST = 20_000;

/** C0 and C1 controls but for tab and line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
/** Overrides and embeddings; isolates and marks are harmless and common in real names. */
const TURNS_DIRECTION = /[\u202a-\u202e]/;

export const isPlain = (text: string): boolean => text.isWellFormed() && !CONTROL.test(text);

const name = v.pipe(
  v.string(),
  v.maxLength(NAME_MOST),
  v.check((text) => isPlain(text) && !TURNS_DIRECTION.test(text), 'control or direction characters'),
);
const prose = v.pipe(v.string(), v.maxLength(PROSE_MOST), v.check(isPlain, 'control characters'));
const id = v.pipe(v.string(), v.maxLength(300), v.regex(/^[^\s"<>]+$/));
const address = v.pipe(v.string(), v.maxLength(2048), v.check(isWebAddress, 'not a web address'));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const list = <T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.maxLength(LIST_MOST));

/** Empty, or http(s) without a user name or password in it. */
function isWebAddress(text: string): boolean {
  if (text === '') return true;
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

const fact = v.looseObject({
  field: name, value: v.nullable(prose), source: name, url: address, asOf: name, kind: name, quoted: v.boolean(),
}); // biome-ignore format: one record, read as one line

const alias = { text: name, language: name, acronym: v.optional(v.boolean()), credit: v.optional(v.boolean()), anyCase: v.optional(v.boolean()) }; // biome-ignore format: one record
const source = v.looseObject({ title: name, url: address });

const SCHEMAS = {
  articles: v.looseObject({
    id, outlet: id, title: v.nullable(prose), published: v.nullable(name),
    publishedBounds: v.nullable(v.looseObject({ after: v.optional(name), before: v.optional(name) })),
    author: v.nullable(name), url: v.nullable(address), language: name, provenance: prose,
    body: v.looseObject({ start: count, end: count }),
  }),
  outlets: v.looseObject({
    id, name, shortName: name, kind: name, country: v.nullable(name), languages: list(name), hosts: list(id), feeds: v.optional(list(address), []),
    facts: list(fact),
  }),
  entities: v.looseObject({
    id, name, kind: name, description: prose, common: v.boolean(), aliases: list(v.looseObject(alias)), sameAs: list(id),
    outlet: v.nullable(id), facts: list(fact),
  }),
  aliases: v.looseObject({ target: id, layer: v.picklist(['name', 'wording']), text: name, language: name, flags: count }),
  wordings: v.looseObject({
    id, label: name, kind: name, status: name, entity: v.nullable(id),
    choices: list(v.looseObject({
      id, name, note: v.nullable(prose),
      forms: list(v.looseObject({ text: name, language: name, anyCase: v.optional(v.boolean()) })),
    })),
    sources: list(source),
  }),
  references: v.looseObject({
    id, subjects: list(name), outlet: id, outletName: name, copyOf: v.nullable(name), title: v.nullable(prose),
    published: v.nullable(name), url: address, opened: v.boolean(), language: name, kind: name, summary: v.nullable(prose),
    entities: list(id),
    forms: list(v.looseObject({ referent: id, choice: id, form: name, context: v.nullable(prose) })),
    voices: list(v.looseObject({ name, role: name, mode: name })),
    credits: list(v.looseObject({ outlet: name, phrase: prose })),
  }),
  events: v.looseObject({
    id, date: name, end: v.nullable(name), title: prose, entities: list(id), sources: list(source),
  }),
  tombstones: v.looseObject({ part: count, articles: v.array(count) }),
} satisfies Partial<Record<SegmentKind, v.GenericSchema>>; // biome-ignore format: one record, one paragraph

const articleStats = v.looseObject({
  article: id,
  length: count,
  entities: list(v.strictTuple([id, count, v.boolean()])),
  choices: list(v.strictTuple([id, id, count, count, v.boolean()])),
});
const subjectCount = v.looseObject({ subject: id, outlet: id, articles: count, times: count });

/** What is wrong with a record of a kind, in words; null where nothing is. */
export function wrongWithRecord(
  kind: Exclude<SegmentKind, 'bodies' | 'postings'>,
  part: number | null,
  record: unknown,
): string | null {
  const schema = kind === 'stats' ? (part === null ? subjectCount : articleStats) : SCHEMAS[kind];
  const result = v.safeParse(schema, record);
  if (result.success) return null;
  return issueText(result.issues[0]);
}
