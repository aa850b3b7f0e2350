/** HTML in, the article of it out: what one thread does with one page. */
import { parseHTML } from 'linkedom';
import { MAX_TEXT } from '../../../lib/model/page-text.ts';
import { mendParsed } from '../../../lib/page/mend.ts';
import { metasOf } from '../../../lib/page/metas.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { attribute, query, SHOW_TEXT, walk } from '../../../lib/page/safe-dom.ts';
import { TextMap } from '../../../lib/page/text-map.ts';
import type { Page, TextDraft } from '../document.ts';
import { decode } from '../read/decode.ts';
import { plainBody, plainLine } from '../read/plain.ts';
import { webAddress } from '../read/records.ts';

export type Extracted = { ok: true; draft: TextDraft } | { ok: false; why: string };

/** Comments that browsers and tools leave in what they save: `saved from url=(0042)https://…`, SingleFile's `url: https://…`. */
const SAVED_FROM = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s>]+)/i;

export function extract({ html, charset, url, retrieved, published, item }: Page): Extracted {
  const text = decode(html, charset);
  if (item) return fromItem(text, { url, published, item });
  const { document } = parse(text);
  const own = url ?? webAddress(SAVED_FROM.exec(text.slice(0, 4096))?.[1] ?? null) ?? statedAddress(document);
  const { page } = readPage(document, own);
  if (!page.isArticle) return { ok: false, why: page.articleEvidence.replace(/^not: /, '') };
  return {
    ok: true,
    draft: {
      url: page.url,
      outlets: [],
      title: plainLine(page.title),
      published: page.published ?? published,
      language: page.language,
      author: plainLine(page.byline, 200),
      text: plainBody(page.text),
      retrieved,
      provenance: 'Saved page; headline, day, byline and body as its markup tells them',
    },
  };
}

const parse = (html: string): { document: Document } => {
  const { document } = parseHTML(html) as unknown as { document: Document };
  return { document: mendParsed(document) };
};

/** A body that a feed holds is all text: nothing round it has to be told apart. */
function fromItem(
  html: string,
  { url, published, item }: Pick<Page, 'url' | 'published'> & { item: NonNullable<Page['item']> },
): Extracted {
  const { document } = parse(`<html><body><article>${html}</article></body></html>`);
  const nodes = walk<Text>(document, document, SHOW_TEXT).filter((node) => !hidden(node));
  const text = plainBody(TextMap.of(document, nodes, MAX_TEXT).text);
  if (!/\p{L}/u.test(text)) return { ok: false, why: 'no text in the item of the feed' };
  return {
    ok: true,
    draft: {
      url,
      outlets: [],
      ...item,
      published,
      text,
      retrieved: null,
      provenance: 'Item of a feed; headline, day, byline and full text as the feed gives them',
    },
  };
}

const hidden = (node: Text): boolean =>
  /^(?:script|style|template|noscript|iframe)$/i.test(node.parentElement?.localName ?? '');

/** The address that a saved page calls its own. */
function statedAddress(document: Document): string | null {
  const link = query(document, 'link[rel="canonical"]');
  return webAddress((link && attribute(link, 'href')) || metasOf(document).get('og:url') || null);
}
