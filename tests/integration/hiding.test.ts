/** A content script asks to hide: held against what the browser says of its page, and against that page's own answer. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openEngine } from '../../cli/engine.ts';
import { hideFromPage, showFromPage } from '../../entrypoints/background/hiding.ts';
import { buildPageContext } from '../../lib/context/page-context.ts';
import type { Sender } from '../../lib/messaging/server.ts';
import { loadHidden } from '../../lib/platform/hidden-store.ts';
import { rememberTab } from '../../lib/platform/tab-contexts.ts';

const engine = await openEngine([]);
const URL_A = 'https://hostile.example/a';
const sender: Sender = { kind: 'content', tabId: 7, url: URL_A, passing: false };
const wanted = {
  kind: 'entity' as const,
  id: 'caucasus:ramin-mammadov',
  form: 'Ramin Mammadov',
  scope: 'site' as const,
};

beforeEach(async () => {
  fakeBrowser.reset();
  const context = await buildPageContext(engine, {
    // What a page says of its own address counts for nothing here.
    url: 'https://trend.az/x',
    isArticle: true,
    articleEvidence: '',
    title: null,
    published: null,
    modified: null,
    byline: null,
    language: null,
    text: 'Ramin Mammadov was there.',
  });
  await rememberTab(7, { url: URL_A, context });
});

test('hides on the site that the browser names, not the one the page claims', async () => {
  const id = await hideFromPage(engine, wanted, sender);
  expect(await loadHidden()).toMatchObject([
    { id, text: 'Ramin Mammadov', where: { kind: 'site', host: 'hostile.example' }, page: URL_A, passing: false },
  ]);
});

test('hides nothing that does not stand on the page, or from a page that was left', async () => {
  expect(await hideFromPage(engine, { ...wanted, id: 'caucasus:trend', form: 'Trend' }, sender)).toBeNull();
  expect(await hideFromPage(engine, wanted, { ...sender, url: 'https://hostile.example/b' })).toBeNull();
  expect(await hideFromPage(engine, wanted, { ...sender, tabId: 8 })).toBeNull();
  expect(await hideFromPage(engine, wanted, { kind: 'page' })).toBeNull();
  expect(await loadHidden()).toEqual([]);
});

test('undoes what was hidden from this page, and nothing else', async () => {
  const id = (await hideFromPage(engine, { ...wanted, scope: 'everywhere' }, sender)) ?? '';
  expect(await showFromPage(id, { ...sender, url: 'https://other.example/' })).toBe(false);
  expect(await showFromPage('made up', sender)).toBe(false);
  expect(await loadHidden()).toHaveLength(1);
  expect(await showFromPage(id, sender)).toBe(true);
  expect(await loadHidden()).toEqual([]);
});
