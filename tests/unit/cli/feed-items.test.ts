/** Feeds of four formats, and what is no feed. */
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../cli/add/read/feed-items.ts';

const items = (text: string, address = 'https://example.am/feeds/all.xml') => {
  const read = readFeed(text, address);
  if (!read.ok) throw new Error(read.error);
  return read;
};
const rss = (item: string, language = 'en-us'): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><language>${language}</language>${item}</channel></rss>`;

describe('formats', () => {
  it('reads RSS: plain texts, the language without its region, the day as the feed dates it', () => {
    const { items: found } = items(
      rss(`<item><title>Talks &amp; &lt;b&gt;roads&lt;/b&gt;</title><link>https://example.am/1?utm_source=rss&amp;id=7#top</link>
        <pubDate>Mon, 02 Oct 2023 23:30:00 +0400</pubDate><description><![CDATA[<p>A  road.</p>]]></description></item>`),
    );
    expect(found).toEqual([
      {
        url: 'https://example.am/1?id=7',
        title: 'Talks & roads',
        teaser: 'A road.',
        published: '2023-10-02',
        language: 'en',
        author: null,
        content: null,
      },
    ]);
  });

  it('reads Atom, with a link relative to the feed', () => {
    const { items: found } = items(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="hy"><title>F</title><entry><title type="html">Ճանապարհ</title>
       <link rel="self" href="/self"/><link rel="alternate" href="/2"/><published>2023-10-02T23:30:00+04:00</published></entry></feed>`,
    );
    expect(found[0]).toEqual({
      url: 'https://example.am/2',
      title: 'Ճանապարհ',
      teaser: '',
      published: '2023-10-02',
      language: 'hy',
      author: null,
      content: null,
    });
  });

  it('reads JSON Feed and RDF', () => {
    const json = items(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'F',
        language: 'ru',
        items: [{ id: '3', url: 'https://example.am/3', title: 'Дорога', date_published: '2023-10-02T01:00:00Z' }],
      }),
    );
    expect(json.items[0]).toMatchObject({ url: 'https://example.am/3', published: '2023-10-02', language: 'ru' });
    const rdf = items(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel rdf:about="https://example.am/"><title>F</title><link>https://example.am/</link></channel>
       <item rdf:about="https://example.am/4"><title>Road</title><link>https://example.am/4</link><dc:date>2023-10-02T05:00:00+04:00</dc:date></item></rdf:RDF>`,
    );
    expect(rdf.items[0]).toMatchObject({ url: 'https://example.am/4', published: '2023-10-02' });
  });
});

describe('full texts', () => {
  const long = 'A sentence of the text. '.repeat(20);
  it.each([
    ['RSS', rss(`<item><title>T</title><link>https://example.am/1</link><dc:creator>A B</dc:creator><content:encoded><![CDATA[<p>${long}</p>]]></content:encoded></item>`)],
    ['Atom', `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title>T</title><link href="https://example.am/1"/><author><name>A B</name></author><content type="html">&lt;p&gt;${long}&lt;/p&gt;</content></entry></feed>`],
    ['JSON Feed', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'F', items: [{ id: '1', url: 'https://example.am/1', title: 'T', authors: [{ name: 'A B' }], content_text: long.trim() }] })],
  ])('%s holds one with its author', (_format, feed) => {
    expect(items(feed).items[0]).toMatchObject({ author: 'A B', content: expect.stringContaining('<p>A sentence') });
  });

  it('a teaser in its place is none', () => {
    const feed = rss('<item><title>T</title><link>https://example.am/1</link><content:encoded><![CDATA[<p>Read more</p>]]></content:encoded></item>');
    expect(items(feed).items[0]?.content).toBeNull();
  });
}); // biome-ignore format: a feed a line

describe('what cannot be used', () => {
  it.each(['', '<html><body>Not found</body></html>', '{"version":1}', '\0\0\0'])(
    '%j is no feed, and says so',
    (text) => {
      const read = readFeed(text, 'https://example.am/');
      expect(read.ok ? 'a feed' : read.error).toMatch(/no RSS, Atom, RDF or JSON feed/);
    },
  );

  it('counts items without a headline or a web address', () => {
    const found = items(
      rss(`<item><title>No link</title></item><item><title>Script</title><link>javascript:alert(1)</link></item>
        <item><link>https://example.am/5</link></item><item><title>Kept</title><link>https://example.am/6</link></item>`),
    );
    expect([found.items.map((item) => item.title), found.unusable]).toEqual([['Kept'], 3]);
  });

  it('takes no day from a date that could be read in two ways, or that the calendar does not have', () => {
    const day = (date: string): string | null | undefined =>
      items(rss(`<item><title>T</title><link>https://example.am/7</link><pubDate>${date}</pubDate></item>`)).items[0]
        ?.published;
    expect([day('02/07/2021'), day('2023-02-30T00:00:00Z'), day('soon'), day('13.02.2025')]).toEqual([
      null,
      null,
      null,
      '2025-02-13',
    ]);
  });

  it('drops control and direction characters from texts', () => {
    const { items: found } = items(rss('<item><title>A\u202Eb\u0007c</title><link>https://example.am/8</link></item>'));
    expect(found[0]?.title).toBe('Ab c');
  });
});
