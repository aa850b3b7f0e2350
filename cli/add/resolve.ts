/** A document as found in, one with its text out: pages read in threads, links followed where that is allowed. */
import type { Found, Link, Page, TextDraft } from './document.ts';
import type { PagePool } from './pages/page-pool.ts';
import type { PoliteFetch } from './polite-fetch.ts';
import { detectFormat, HEAD_BYTES } from './read/detect-format.ts';

export type Resolved =
  | { kind: 'text'; draft: TextDraft }
  | { kind: 'link'; link: Link }
  | { kind: 'unread'; url: string }
  | { kind: 'refused'; why: string; url: string | null }
  | { kind: 'bad'; error: string };

export type Resolver = {
  pages: PagePool;
  polite: PoliteFetch | null;
  /** A link with a headline is enough, as for a reference. */
  links: boolean;
  today: string;
};

/** Resolves documents; links one after another, for a site is asked one thing at a time. */
export function resolver({ pages, polite, links, today }: Resolver): (found: Found) => Promise<Resolved> | Resolved {
  let fetching: Promise<unknown> = Promise.resolve();

  async function readPage(page: Page): Promise<Resolved> {
    const answer = await pages.read(page);
    if (answer.ok) return { kind: 'text', draft: answer.draft };
    return 'bad' in answer ? { kind: 'bad', error: answer.bad } : { kind: 'refused', why: answer.why, url: page.url };
  }

  async function fetchPage({ url, published }: Link, from: PoliteFetch): Promise<Resolved> {
    const answer = await from.bytes(url);
    if (!answer.ok) return { kind: 'bad', error: answer.error };
    const head = answer.bytes.subarray(0, HEAD_BYTES);
    if (detectFormat(head, answer.bytes.length <= HEAD_BYTES) !== 'html')
      return { kind: 'refused', why: 'the address leads to no HTML page', url };
    const { bytes: html, charset } = answer;
    return readPage({ html, charset, url: answer.url, retrieved: today, published, item: null });
  }

  return (found) => {
    if (found.kind === 'fault') return { kind: 'bad', error: found.error };
    if (found.kind === 'text') return { kind: 'text', draft: found.draft };
    if (found.kind === 'page') return readPage(found.page);
    if (found.kind === 'list') return { kind: 'unread', url: found.url };
    const { link } = found;
    if (links && link.title !== null) return { kind: 'link', link };
    if (!polite) return { kind: 'unread', url: link.url };
    const answer = fetching.then(() => fetchPage(link, polite));
    fetching = answer.catch(() => {});
    return answer;
  };
}
