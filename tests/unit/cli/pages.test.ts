/** Pages in threads: a page that hangs is really ended, and what is read of a page is what it says. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../cli/add/document.ts';
import { inOrder } from '../../../cli/add/in-order.ts';
import { extract } from '../../../cli/add/pages/extract.ts';
import { PagePool } from '../../../cli/add/pages/page-pool.ts';

const page = (html: string, more: Partial<Page> = {}): Page => ({
  html: Buffer.from(html),
  charset: null,
  url: null,
  retrieved: null,
  published: null,
  item: null,
  ...more,
});
const SENTENCE = 'The committee met on the road by the river and heard what the drivers had to say about it. ';
const article = (head: string, above = '', lang = ' lang="en"'): string =>
  `<!DOCTYPE html><html${lang}><head><meta property="og:type" content="article"><title>T</title>${head}</head>
   <body><article><h1>Talks on a road</h1>${above}${`<p>${SENTENCE.repeat(4)}</p>`.repeat(6)}</article></body></html>`;

describe('PagePool', () => {
  const pool = new PagePool(1, 2, new URL('./support/hanging-worker.ts', import.meta.url));
  afterAll(() => pool.close());

  it('ends what hangs or eats its memory, and reads the pages beside and behind it', async () => {
    const texts = ['first', 'pattern', 'loop', 'second', 'memory', 'last'];
    const answers = await Promise.all(texts.map((text) => pool.read(page(text))));
    expect(answers).toEqual([
      { ok: false, why: 'first' },
      { ok: false, bad: 'The page was not read within 1 seconds and was given up.' },
      { ok: false, bad: 'The page was not read within 1 seconds and was given up.' },
      { ok: false, why: 'second' },
      { ok: false, bad: expect.stringMatching(/not read within|memory/) },
      { ok: false, why: 'last' },
    ]);
  });
});

describe('extract', () => {
  const draft = (...args: Parameters<typeof page>) => {
    const read = extract(page(...args));
    if (!read.ok) throw new Error(read.why);
    return read.draft;
  };

  it.each([
    ['a canonical link', article('<link rel="canonical" href="https://example.org/road">')],
    ['og:url', article('<meta property="og:url" content="https://example.org/road">')],
    ['what a browser left', `<!-- saved from url=(0024)https://example.org/road -->${article('')}`],
    ['what SingleFile left', `<!--\n Page saved with SingleFile \n url: https://example.org/road \n-->${article('')}`],
  ])('takes the address from %s', (_what, html) => {
    expect(draft(html)).toMatchObject({ url: 'https://example.org/road', title: 'Talks on a road', language: 'en' });
  });

  it('believes no address that is none, and keeps the one it was given', () => {
    expect(draft(article('<link rel="canonical" href="javascript:x">')).url).toBeNull();
    expect(
      draft(article('<link rel="canonical" href="https://other.example/x">'), { url: 'https://example.org/1' }).url,
    ).toBe('https://example.org/1');
  });

  it.each([
    ['04/05/2023', '', null],
    ['04/05/2023', '<meta property="article:published_time" content="2023-05-04T09:00:00+04:00">', '2023-05-04'],
    ['Baku / 04.05.2023 / Agency', '', null],
    ['25/05/2023', '', '2023-05-25'],
    ['5 April 2023', '', '2023-04-05'],
  ])('the printed date %s with the statement "%s" is the day %s', (printed, head, day) => {
    expect(draft(article(head, `<p class="date">${printed}</p>`), { url: 'https://example.org/1' }).published).toBe(
      day,
    );
  });

  it('gives the reason why a page is none', () => {
    expect(extract(page('<html><body><p>Hello</p></body></html>'))).toEqual({ ok: false, why: expect.any(String) });
    expect(extract(page(''))).toMatchObject({ ok: false });
  });

  it('takes all text of an item of a feed, paragraphs parted, and nothing that is not shown', () => {
    const item = { title: 'T', language: 'en', author: null };
    const html = '<p>One <b>bold</b> word.</p><script>alert(1)</script><style>p{}</style><p>Two<br>lines.</p>';
    expect(draft(html, { item, url: 'https://example.org/1', published: '2023-10-02' })).toMatchObject({
      text: 'One bold word.\n\nTwo\nlines.',
      published: '2023-10-02',
      title: 'T',
    });
  });
});

it('inOrder answers in the order of the items, some steps ahead', async () => {
  let running = 0;
  let most = 0;
  const work = async (number: number): Promise<number> => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, (number % 3) * 3));
    running--;
    return number;
  };
  const items = Array.from({ length: 20 }, (_, at) => at);
  const given = async function* () {
    yield* items;
  };
  expect(await Array.fromAsync(inOrder(given(), work, 4))).toEqual(items);
  expect(most).toBeGreaterThan(2);
  expect(most).toBeLessThanOrEqual(5);
});
