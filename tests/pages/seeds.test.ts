/** The five seed articles as pages of their sites: what is read off each page, and every name and wording against hand labels. */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openEngine } from '../../cli/engine.ts';
import { buildPageContext } from '../../lib/context/page-context.ts';
import type { Span } from '../../lib/model/page-context.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { foldedTokens } from '../../lib/text/tokens.ts';

type Label = { in: Span['field']; text: string; nth: number; id: string };
type Known = Label & { kind: 'mention' | 'wording'; why: string };
type Linked = { id: string; is: 'same-story' | 'same-subject' | 'other'; found?: string; why?: string };
type Expected = {
  url: string;
  outlet: string;
  published: string | null;
  evidence: string;
  title: string;
  coverage: string[];
  references: Linked[];
  mentions: Label[];
  wordings: Label[];
  known: Known[];
};

const HERE = new URL('seeds/', import.meta.url);
const read = (path: string, root = HERE): string => readFileSync(new URL(path, root), 'utf8');
const pages = Object.entries(parse(read('expected.yaml')) as Record<string, Expected>).map(([id, one]) => ({
  id,
  ...one,
}));
const engine = await openEngine([]);

const bodyOf = (id: string): string =>
  /^---\n[\s\S]*?---\n\n([\s\S]*)\n$/.exec(read(`../../../seeds/caucasus/articles/${id}.md`))?.[1] ?? '';

async function open({ id, url }: { id: string; url: string }) {
  const { document } = parseHTML(read(`${id}.html`));
  const { page } = readPage(document as unknown as Document, url);
  return { page, context: await buildPageContext(engine, page) };
}

/** Which of the equal whole words of its field a span is, counted from 1. */
function nth(field: string, { start, text }: Span): number {
  const letters = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const all = field.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'gu'));
  return [...all].findIndex((match) => match.index === start) + 1;
}

const line = ({ in: field, text, nth: number, id }: Label): string => `${field} ${number}. ${text} = ${id}`;
const labelled = (labels: Label[], known: Known[], kind: Known['kind']): string[] => {
  const missed = known.filter((one) => one.kind === kind).map(line);
  return labels.map(line).filter((one) => !missed.includes(one));
};

/** Share of tokens that two texts have in common, each token as often as it stands. */
function tokenF1(a: string, b: string): number {
  const [left, right] = [foldedTokens(a), foldedTokens(b)];
  const counts = new Map<string, number>();
  for (const token of left) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of right) {
    const n = counts.get(token) ?? 0;
    if (n > 0) shared++;
    counts.set(token, n - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

describe.each(pages)('$id', (expected) => {
  const { id, url, outlet, published, evidence, title, mentions, wordings, known } = expected;

  test('says what it is: article, title, day and outlet, each only from what the page states', async () => {
    const { context } = await open(expected);
    const { isArticle, articleEvidence, ...page } = context.page;
    expect({ isArticle, articleEvidence }).toEqual({ isArticle: true, articleEvidence: evidence });
    expect(page).toMatchObject({ url, outlet, title, published, language: 'en' });
  });

  test('gives the article text: all of it in one piece, with next to nothing of the site', async () => {
    const { page } = await open(expected);
    const body = bodyOf(id).replace(/[^\S\n]+/g, ' ');
    expect(page.text).toContain(body);
    expect(tokenF1(page.text, body)).toBeGreaterThanOrEqual(0.98);
  });

  test('has exactly the labelled mentions, known misses aside', async () => {
    const { context } = await open(expected);
    const found = context.mentions.map((one) => {
      const field = (one.field === 'title' ? context.page.title : context.page.text) ?? '';
      return line({ in: one.field, text: one.text, nth: nth(field, one), id: one.entity.replace('caucasus:', '') });
    });
    expect(found).toEqual(labelled(mentions, known, 'mention'));
  });

  test('has exactly the labelled wordings, known misses aside', async () => {
    const { context } = await open(expected);
    const found = context.naming.map((one) => {
      const field = (one.field === 'title' ? context.page.title : context.page.text) ?? '';
      const target = `${one.referent.replace('caucasus:', '')}#${one.choice}`;
      return line({ in: one.field, text: one.text, nth: nth(field, one), id: target });
    });
    expect(found).toEqual(labelled(wordings, known, 'wording'));
  });

  test('is recognised as the article of the pack, and its coverage holds others only', async () => {
    const { context } = await open(expected);
    expect(context.page.article).toBe(`caucasus:${id}`);
    const articles = context.coverage.filter((one) => one.reference === null);
    expect(articles.map((one) => one.article)).toEqual(expected.coverage.map((one) => `caucasus:${one}`));
    for (const one of articles) {
      expect(one.relation).toBe('same-subject');
      expect(bodyOf(one.article.replace('caucasus:', ''))).toContain(one.quote);
      expect(one.quote.length).toBeGreaterThan(20);
    }
  });

  test('has the labelled references beside it, each related as labelled, known errors aside', async () => {
    const { context } = await open(expected);
    const links = context.coverage.filter((one) => one.reference !== null);
    const labels = new Map(expected.references.map((one) => [`caucasus:${one.id}`, one.found ?? one.is]));
    for (const one of links)
      expect(`${one.article} ${one.relation}`).toBe(`${one.article} ${labels.get(one.article) ?? 'not labelled'}`);
    // A page with many labelled links is given most of what there is room for.
    expect(links.length).toBeGreaterThanOrEqual(Math.min(9, Math.floor(labels.size / 2)));
    const primary = links.map((one) => one.reference?.primary === true);
    expect(primary).toEqual(primary.toSorted((one, other) => Number(other) - Number(one)));
    expect(links.filter((one) => one.quote !== '' || !one.summary)).toEqual([]);
  });

  test('is recognised by its text alone, under an address that no pack knows', async () => {
    const { page } = await open(expected);
    const moved = await buildPageContext(engine, { ...page, url: `https://${outlet}/another/address` });
    expect(moved.page.article).toBe(`caucasus:${id}`);
  });
});

describe('labels', () => {
  test.each(pages)('$id: every known miss is a label and says why', ({ known, mentions, wordings }) => {
    for (const one of known) {
      expect((one.kind === 'mention' ? mentions : wordings).map(line)).toContain(line(one));
      expect(one.why.length).toBeGreaterThan(20);
    }
  });

  test.each(pages)('$id: every reference related otherwise than labelled says why', ({ references }) => {
    for (const { is, found, why } of references) {
      if (is === 'other') expect(found).toBeDefined();
      expect(found).not.toBe(is);
      expect((why ?? '').length > 20).toBe(found !== undefined);
    }
  });

  test('decoy headlines round each article name entities that the article does not, so a leak would show', async () => {
    for (const page of pages) {
      const whole = { ...(await open(page)).page, text: parseHTML(read(`${page.id}.html`)).document.body.textContent };
      const leaky = await buildPageContext(engine, whole);
      const names = new Set(page.mentions.map((one) => `caucasus:${one.id}`));
      expect(leaky.mentions.filter((one) => !names.has(one.entity)).length).toBeGreaterThan(1);
    }
  });
});
