/** Messages are checked where they arrive: the sender may be a compromised page process. */
import * as v from 'valibot';
import { MAX_TEXT } from '../model/page-text.ts';
import { Match } from '../settings/hidden.ts';
import { Reading } from '../settings/reading.ts';
import { packSchemas } from './pack-schemas.ts';
import type { ContentToBackground, PageToBackground } from './table.ts';

const line = v.pipe(v.string(), v.maxLength(2048));
const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const nothing = v.strictObject({});
const host = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/), v.maxLength(253));

const pageText = v.strictObject({
  url: v.nullable(line),
  isArticle: v.boolean(),
  articleEvidence: line,
  title: v.nullable(v.pipe(v.string(), v.maxLength(10_000))),
  published: v.nullable(line),
  modified: v.nullable(line),
  byline: v.nullable(line),
  language: v.nullable(line),
  // A node is read whole, so the text may run a little over.
  text: v.pipe(v.string(), v.maxLength(2 * MAX_TEXT)),
});

const kind = v.picklist(['entity', 'wording']);

const cardRequest = v.strictObject({
  kind,
  id: line,
  form: line,
  rule: line,
  alias: v.exactOptional(line),
  onPage: v.record(v.pipe(v.string(), v.maxLength(200)), v.number()),
  self: v.nullable(line),
});

const subject = v.strictObject({ kind: v.picklist(['entity', 'wording']), id: line });

/** Payload schemas of what a content script may ask. */
export const contentSchemas: {
  [K in keyof ContentToBackground]: v.GenericSchema<unknown, ContentToBackground[K]['ask']>;
} = {
  'content>background page.read': v.strictObject({ page: pageText }),
  'content>background page.extend': v.strictObject({ text: v.pipe(v.string(), v.maxLength(2 * MAX_TEXT)) }),
  'content>background card.get': v.strictObject({ request: cardRequest }),
  'content>background panel.open': v.strictObject({ subject }),
  'content>background match.hide': v.strictObject({
    kind,
    id: line,
    form: line,
    scope: v.picklist(['page', 'site', 'everywhere']),
  }),
  'content>background match.show': v.strictObject({ id: line }),
};

/** Payload schemas of what the extension's own pages may ask. */
export const pageSchemas: { [K in keyof PageToBackground]: v.GenericSchema<unknown, PageToBackground[K]['ask']> } = {
  ...packSchemas,
  'page>background status.get': nothing,
  'page>background import.retry': nothing,
  'page>background tab.get': v.strictObject({ tabId }),
  'page>background tab.read-once': v.strictObject({ tabId }),
  'page>background site.forget': v.strictObject({ host }),
  'page>background welcome.answered': nothing,
  'page>background site.switch': v.strictObject({
    host,
    on: v.boolean(),
    tabId: v.nullable(tabId),
  }),
  'page>background outlets.list': nothing,
  'page>background lookup.take': nothing,
  'page>background search.run': v.strictObject({
    query: v.pipe(v.string(), v.maxLength(500)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  }),
  'page>background subject.get': v.strictObject({ request: cardRequest }),
  'page>background subjects.list': v.strictObject({ tabId }),
  'page>background subject.view': v.strictObject({ subject, tabId: v.nullable(tabId) }),
  'page>background makers.list': nothing,
  'page>background compare.view': v.strictObject({ tabId, article: line }),
  'page>background article.get': v.strictObject({ id: line }),
  'page>background outlet.get': v.strictObject({ id: line }),
  'page>background reading.change': v.strictObject({ reading: Reading }),
  'page>background hidden.show': v.strictObject({ id: line }),
  'page>background hidden.hide': v.strictObject({ match: Match }),
  'page>background data.erase': nothing,
};
