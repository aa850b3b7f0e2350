/** Credits between publishers over the default pack: what is no credit must not become one. */
import { expect, test } from 'vitest';
import { openEngine } from '../../../cli/engine.ts';
import { publisherLinks } from '../../../lib/context/publisher-links.ts';

const engine = await openEngine([]);
const links = async (outlet: string) =>
  (await publisherLinks(engine, outlet)).map(({ direction, name, quote }) => `${direction} ${name}: ${quote.outlet}`);

test('JAMnews credits Turan, and Turan is credited by JAMnews, in the words of the article', async () => {
  expect(await links('jam-news.net')).toEqual(['credits Turan: JAMnews']);
  expect(await links('turan.az')).toEqual(['credited-by JAMnews: JAMnews']);
  const [link] = await publisherLinks(engine, 'turan.az');
  expect(link?.quote.text).toContain('Turan reported');
});

test('"organized by" names no source, a publisher that credits itself is no link, and an unknown outlet has none', async () => {
  expect(await links('irfs.org')).toEqual([]);
  expect(await links('trend.az')).toEqual([]);
  expect(await links('nobody.example')).toEqual([]);
});
