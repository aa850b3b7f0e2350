/** A saved page as a reader's browser would read it, over linkedom. A task for threads: a page takes tens of milliseconds. */
import { parseHTML } from 'linkedom';
import type { PageText } from '../lib/model/page-text.ts';
import { mendParsed } from '../lib/page/mend.ts';
import { readPage } from '../lib/page/read-page.ts';
import { threadTask } from './threads/pool.ts';

export type HtmlPage = { html: string; url: string | null };

export function readHtml({ html, url }: HtmlPage): PageText {
  const { document } = parseHTML(html);
  mendParsed(document as unknown as Document);
  return readPage(document as unknown as Document, url).page;
}

export const READ_HTML = threadTask(import.meta.url, readHtml);
