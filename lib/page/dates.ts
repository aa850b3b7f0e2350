/** When a page was published and last changed: by its statements first, then by what it prints near the headline. */
import { dayOfPath, printedDay, statedDay } from './day.ts';
import type { HeadLine } from './headline.ts';
import { articleType, type Statement, stringField, typesOf } from './json-ld.ts';
import type { Metas } from './metas.ts';
import { attribute, query } from './safe-dom.ts';

const PUBLISHED = [
  'article:published_time', 'article:published', 'og:article:published_time', 'og:published_time', 'datepublished', 'date_published',
  'publishdate', 'publish-date', 'publish_date', 'published_date', 'published-date', 'publication_date', 'publication-date', 'pubdate',
  'pub_date', 'originalpublicationdate', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'dc.date.issued',
  'dcterms.issued', 'dcterms.created', 'dc.date.created', 'dcterms.date', 'dc.date', 'bt:pubdate', 'rnews:datepublished',
  'shareaholic:article_published_time', 'article:create_at', 'ptime', 'article.published', 'date', 'date.available',
]; // biome-ignore format: a list of names
const MODIFIED = [
  'article:modified_time', 'article:modified', 'og:article:modified_time', 'datemodified', 'date_modified', 'modified_date', 'dc.date.modified',
  'dcterms.modified', 'bt:moddate', 'rnews:datemodified', 'og:updated_time', 'last-modified', 'lastmod', 'revised',
]; // biome-ignore format: a list of names
const TIMES =
  'time[itemprop~="datePublished"], [itemprop~="datePublished"][content], time[pubdate][datetime], article time[datetime]';
const UPDATED =
  /updat|revis|modifi|correct|actuali[sz]|atualiza|aggiorn|mis(?:e)? à jour|aktualis|güncel|yenilən|dəyiş|обновл|измен|оновл|թարմաց|განახლ|zaktual/iu;

export type DateSources = {
  statements: Statement[];
  metas: Metas;
  lines: readonly HeadLine[];
  url: string | null;
  language: string | null;
};

/** The day on which the article was published, in the page's own time zone: the one its readers saw. */
export function publishedDate(document: Document, sources: DateSources): string | null {
  const { statements, metas, lines, url, language } = sources;
  const stated =
    firstDay([
      fieldOf(statements, 'datePublished', (one) => articleType(one) !== null),
      ...PUBLISHED.map((name) => metas.get(name)),
      ...lines.filter(({ text }) => !UPDATED.test(text)).map(({ datetime }) => datetime),
    ]) ?? firstDay([timeOf(document), fieldOf(statements, 'datePublished', isOfPage)]);
  const printed = firstOf(lines, ({ text }) => printedDay(text.split(UPDATED)[0] as string, language));
  const path = dayOfPath(url);
  if (!stated) return printed ?? path;
  // A statement in universal time may name the day before or after the one that readers saw, and the page printed.
  return [path, printed].find((day) => day !== null && isSameMoment(stated, day)) ?? dayOf(stated);
}

export function modifiedDate({ statements, metas }: Pick<DateSources, 'statements' | 'metas'>): string | null {
  const stated = firstDay([
    fieldOf(statements, 'dateModified', (one) => articleType(one) !== null),
    ...MODIFIED.map((name) => metas.get(name) ?? null),
    fieldOf(statements, 'dateModified', isOfPage),
  ]);
  return stated && dayOf(stated);
}

const isOfPage = (statement: Statement): boolean => typesOf(statement).some((type) => type.endsWith('Page'));

function timeOf(document: Document): string | null {
  const element = query(document, TIMES);
  return element && (attribute(element, 'datetime') ?? attribute(element, 'content'));
}

const fieldOf = (statements: Statement[], name: string, fits: (one: Statement) => boolean): string | null =>
  statements.filter(fits).reduce<string | null>((found, one) => found ?? stringField(one, name), null);

/** The first of some texts that states a day. */
const firstDay = (texts: readonly (string | null | undefined)[]): string | null =>
  texts.find((text): text is string => text != null && dayOf(text) !== null) ?? null;

const dayOf = (text: string): string | null => statedDay(text) ?? printedDay(text, null);

function firstOf<T>(items: readonly T[], read: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = read(item);
    if (found) return found;
  }
  return null;
}

/** Whether a moment stated in universal time falls on this day somewhere where people live. */
function isSameMoment(stated: string, day: string): boolean {
  const match = /T(\d{2}):?\d{2}.*(?:Z|[+-]00:?00)$/i.exec(stated.trim());
  const hour = Number(match?.[1]);
  const apart = (Date.parse(`${day}T00:00Z`) - Date.parse(`${dayOf(stated)}T00:00Z`)) / 86_400_000;
  return match !== null && ((apart === 1 && hour >= 11) || (apart === -1 && hour < 12));
}
