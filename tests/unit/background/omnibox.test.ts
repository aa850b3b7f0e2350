/** The keyword of the address bar, its two events pressed as a browser presses them. */
import { beforeEach, expect, test, vi } from 'vitest';
import { openEngine } from '../../../cli/engine.ts';
import type { Corpus } from '../../../entrypoints/background/corpus.ts';

type Lines = { content: string; description: string }[];
const heard = vi.hoisted(() => ({
  typed: (_text: string, _answer: (lines: Lines) => void) => {},
  entered: (_words: string) => {},
  opened: [] as string[],
  session: {} as Record<string, unknown>,
  hint: '',
}));

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    runtime: { getURL: (path: string) => `chrome-extension://x${path}` },
    tabs: { create: async ({ url }: { url: string }) => void heard.opened.push(url) },
    storage: { session: { set: async (items: object) => void Object.assign(heard.session, items) } },
    omnibox: {
      setDefaultSuggestion: ({ description }: { description: string }) => { heard.hint = description; },
      onInputChanged: { addListener: (run: typeof heard.typed) => { heard.typed = run; } },
      onInputEntered: { addListener: (run: typeof heard.entered) => { heard.entered = run; } },
    },
  },
})); // biome-ignore format: the browser in a few lines

const { followAddressBar } = await import('../../../entrypoints/background/omnibox.ts');
const engine = await openEngine([]);
const corpusOf = (source: unknown): Corpus => ({ search: async () => source }) as Corpus;
const suggest = (text: string): Promise<Lines> => new Promise((answer) => heard.typed(text, answer));

beforeEach(() => {
  heard.opened.length = 0;
  followAddressBar(corpusOf(engine));
});

test('suggests names and articles with whose they are, at most six and none twice', async () => {
  const names = await suggest('stepanakert');
  expect(names[0]?.description).toMatch(/^Khankendi · Stepanakert · /);
  expect(new Set(names.map(({ content }) => content)).size).toBe(names.length);
  expect(names.length).toBeLessThanOrEqual(6);
  expect((await suggest('embassy rally')).map(({ description }) => description).join('\n')).toMatch(
    /Human rights activists rally.* · JAMnews · 2022-03-04/,
  );
});

test('titles are text to the browser, never markup', async () => {
  for (const { description } of await suggest('armenia')) expect(description).not.toMatch(/[<>'"]|&(?!\w+;)/);
  expect((await suggest('civil societies denounce'))[0]?.description).toContain('Armenia&apos;s');
});

test('filters work there too; nothing typed and no pack suggest nothing', async () => {
  expect((await suggest('outlet:trend lachin')).every(({ description }) => description.includes(' · Trend · '))).toBe(
    true,
  );
  expect(await suggest(' ')).toEqual([]);
  followAddressBar(corpusOf(null));
  expect(await suggest('lachin')).toEqual([]);
});

test('what is sent off is left for the search, which opens in a tab', async () => {
  heard.entered('lachin   road');
  await vi.waitFor(() => expect(heard.opened).toEqual(['chrome-extension://x/sidepanel.html']));
  expect(heard.session.lookup).toBe('lachin road');
});
