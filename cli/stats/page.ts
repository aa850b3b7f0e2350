/** Figures as one HTML file: no script, nothing from elsewhere, light and dark, on paper and in a narrow window. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ComponentChild, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { bars, discs, number, tableOf } from './charts.ts';
import type { OutletFigures, Since, StatsFigures } from './figures.ts';

/** The look is the product's: its tokens, and a sheet of this page's own. */
const SHEETS = [new URL('../../components/styles/tokens.css', import.meta.url), new URL('./page.css', import.meta.url)];
/** Rows of a chart; the table behind it has all. */
const MOST_ROWS = 40;
const MOST_IDS = 30;

export function statsPage(figures: StatsFigures, since: Since | null): string {
  const css = SHEETS.map((sheet) => readFileSync(sheet, 'utf8')).join('\n');
  const hash = createHash('sha256').update(css).digest('base64');
  const title = `${figures.title}, version ${figures.version}: what the pack holds`;
  const page = h('html', { lang: 'en' },
    h('head', null,
      h('meta', { charset: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'` }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', null, title),
      h('style', { dangerouslySetInnerHTML: { __html: css } }),
    ),
    h('body', { class: 'sl' }, h('main', null, sections(figures, since))),
  ); // biome-ignore format: markup
  return `<!doctype html>\n${renderToString(page)}\n`;
}

function sections(figures: StatsFigures, since: Since | null): ComponentChild {
  const { pack, version, date, title } = figures;
  return [
    h('header', null,
      h('p', { class: 'kicker' }, `Pack ${pack} · version ${version} · ${date}`),
      h('h1', null, title),
      h('p', { class: 'note' }, 'Counts of what the pack source holds. A length or a size is a number, and no order stands for worth: outlets are in alphabetical order.')),
    summary(figures),
    since && changes(since),
    overTime(figures),
    byOutlet(figures),
    languages(figures),
    kinds(figures),
    named(figures),
    figures.mostNamed.length > 0 && mostNamed(figures),
    figures.files.length > 0 && sizes(figures),
  ]; // biome-ignore format: sections in their order
}

const LABELS: [keyof StatsFigures['counts'], string][] = [
  ['articles', 'articles'], ['references', 'references'], ['outlets', 'outlets'], ['entities', 'entities'],
  ['aliases', 'spellings'], ['referents', 'contested wordings'], ['choices', 'their choices'], ['forms', 'their forms'],
  ['events', 'events'], ['facts', 'facts with a source'], ['factsNotFound', 'facts looked for and not found'],
]; // biome-ignore format: pairs

const summary = ({ counts }: StatsFigures): ComponentChild =>
  h('section', { 'aria-labelledby': 'summary' },
    h('h2', { id: 'summary' }, 'In numbers'),
    h('dl', { class: 'numbers' }, LABELS.map(([key, label]) => h('div', null, h('dt', null, label), h('dd', null, number(counts[key])))))); // biome-ignore format: markup

function changes({ label, version, changes: list }: Since): ComponentChild {
  const signed = (n: number): string => (n > 0 ? `+${number(n)}` : n < 0 ? `−${number(-n)}` : '0');
  const rows = list.map(({ thing, before, after, added, removed }) => [thing, before, after, signed(after - before), added.length, removed.length]); // biome-ignore format: one line
  const ids = (what: string, names: readonly string[]): ComponentChild =>
    names.length > 0 &&
    h('details', null, h('summary', null, `${number(names.length)} ${what}`),
      h('ul', null, names.slice(0, MOST_IDS).map((id) => h('li', null, id))),
      names.length > MOST_IDS && h('p', { class: 'note' }, `and ${number(names.length - MOST_IDS)} more`)); // biome-ignore format: markup
  return h('section', { 'aria-labelledby': 'changes' },
    h('h2', { id: 'changes' }, `What changed since ${label}`),
    h('p', { class: 'note' }, `Version ${version} beside this one: entries added and taken out. Entries that changed within are listed by "pack diff".`),
    h('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': 'What changed: table' },
      tableOf({ head: ['what', 'before', 'now', 'difference', 'added', 'taken out'], rows }, `Since ${label}`)),
    list.flatMap(({ thing, added, removed }) => [ids(`${thing} added`, added), ids(`${thing} taken out`, removed)]),
  ); // biome-ignore format: markup
}

/** The outlets with most articles, in alphabetical order as all lists of outlets are; the rest together. */
function shownOutlets(outlets: readonly OutletFigures[]): { shown: OutletFigures[]; rest: OutletFigures[] } {
  const most = new Set([...outlets].sort((a, b) => b.articles + b.references - a.articles - a.references).slice(0, MOST_ROWS)); // biome-ignore format: one line
  return { shown: outlets.filter((one) => most.has(one)), rest: outlets.filter((one) => !most.has(one)) };
}
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
const others = (rest: readonly OutletFigures[]): string => `${rest.length} other outlets`;

function overTime({ outlets, periods }: StatsFigures): ComponentChild {
  const withArticles = outlets.filter(({ articles }) => articles > 0);
  const anyUndated = withArticles.some(({ undated }) => undated > 0);
  const columns = [...periods, ...(anyUndated ? ['no date'] : [])];
  const valuesOf = (one: OutletFigures): number[] => [...periods.map((period) => one.periods[period] ?? 0), ...(anyUndated ? [one.undated] : [])]; // biome-ignore format: one line
  const { shown, rest } = shownOutlets(withArticles);
  const rows = shown.map((one) => ({ label: one.name, values: valuesOf(one) }));
  if (rest.length > 0) rows.push({ label: others(rest), values: columns.map((_, at) => sum(rest.map((one) => valuesOf(one)[at] as number))) }); // biome-ignore format: one line
  return discs(
    {
      id: 'time', title: 'Articles by outlet and time',
      note: 'The area of a disc is the number beside it; a small ring is none. References, which have no text, are not counted here.',
      table: { head: ['outlet', ...columns], rows: withArticles.map((one) => [one.name, ...valuesOf(one)]) },
    },
    columns, rows,
  ); // biome-ignore format: one chart
}

function byOutlet({ outlets }: StatsFigures): ComponentChild {
  const { shown, rest } = shownOutlets(outlets);
  const rows = shown.map((one) => ({ label: one.name, parts: [one.articles, one.references] }));
  if (rest.length > 0) rows.push({ label: others(rest), parts: [sum(rest.map(({ articles }) => articles)), sum(rest.map(({ references }) => references))] }); // biome-ignore format: one line
  return bars(
    {
      id: 'outlets', title: 'Articles and references by outlet',
      note: 'Filled: articles with their text. Hatched: references, known by their link.',
      table: { head: ['outlet', 'articles', 'references', 'words'], rows: outlets.map((one) => [one.name, one.articles, one.references, one.words]) },
    },
    rows, ['articles', 'references'],
  ); // biome-ignore format: one chart
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
const languageName = (code: string): string => (code === 'und' ? 'not known' : (languageNames.of(code) ?? code));

const languages = ({ languages: list }: StatsFigures): ComponentChild =>
  bars(
    {
      id: 'languages', title: 'Languages', note: 'Filled: articles. Hatched: references.',
      table: { head: ['language', 'articles', 'references'], rows: list.map((one) => [languageName(one.language), one.articles, one.references]) },
    },
    list.map((one) => ({ label: languageName(one.language), parts: [one.articles, one.references] })), ['articles', 'references'],
  ); // biome-ignore format: one chart

const kinds = ({ entities }: StatsFigures): ComponentChild =>
  bars(
    {
      id: 'kinds', title: 'Entities by kind', note: 'How many the pack lists; the table has their spellings too.',
      table: { head: ['kind', 'entities', 'spellings'], rows: entities.map((one) => [one.kind, one.entities, one.spellings]) },
    },
    entities.map((one) => ({ label: one.kind, parts: [one.entities] })), ['entities'],
  ); // biome-ignore format: one chart

function named({ entities }: StatsFigures): ComponentChild {
  const columns = entities[0]?.bands.map(({ band }) => band) ?? [];
  return discs(
    {
      id: 'named', title: 'Entities by the articles that name them',
      note: 'Columns: in how many articles an entity is named. An entity that none names is there for the pages of readers.',
      table: { head: ['kind', ...columns], rows: entities.map(({ kind, bands }) => [kind, ...bands.map((one) => one.entities)]) },
    },
    columns, entities.map(({ kind, bands }) => ({ label: kind, values: bands.map((one) => one.entities) })),
  ); // biome-ignore format: one chart
}

const mostNamed = ({ mostNamed: list }: StatsFigures): ComponentChild =>
  bars(
    {
      id: 'most-named', title: 'Named in most articles', note: 'Articles that name the entity at least once.',
      table: { head: ['entity', 'kind', 'articles'], rows: list.map((one) => [one.name, one.kind, one.articles]) },
    },
    list.map((one) => ({ label: one.name, parts: [one.articles] })), ['articles'],
  ); // biome-ignore format: one chart

function sizes({ files }: StatsFigures): ComponentChild {
  const kB = (bytes: number): number => Math.ceil(bytes / 1000);
  return bars(
    {
      id: 'sizes', title: 'Size of the source', note: 'Kilobytes by file or folder, as they lie on the disk.',
      table: { head: ['file or folder', 'files', 'kB'], rows: files.map((one) => [one.file, one.files, kB(one.bytes)]) },
    },
    files.map((one) => ({ label: one.file, parts: [kB(one.bytes)] })), ['kB'],
  ); // biome-ignore format: one chart
}
