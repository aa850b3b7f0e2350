/** What the maintainer gave the preview, as the text of a page. Never its HTML: the page shows paragraphs of plain text. */
import * as v from 'valibot';
import { MAX_TEXT, type PageText } from '../../lib/model/page-text.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { PoliteFetch } from '../add/polite-fetch.ts';
import { READ_HTML } from '../html.ts';
import { givenText } from '../pages.ts';
import { mapThreads } from '../threads/pool.ts';
import type { PageRequest } from './types.ts';

/** A page that takes longer to read than this would freeze a browser. */
const READ_MS = 15_000;
const READ_MB = 512;

const Request: v.GenericSchema<unknown, PageRequest> = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), title: v.string(), text: v.string(), url: v.string() }),
  v.strictObject({ kind: v.literal('html'), html: v.string(), url: v.string() }),
  v.strictObject({ kind: v.literal('url'), url: v.string() }),
]);

const polite = new PoliteFetch();

export async function readRequest(given: unknown): Promise<Result<PageText, string>> {
  const request = v.safeParse(Request, given);
  if (!request.success) return fail('The page asked for something that the preview does not know. Load it again.');
  const asked = request.output;
  const url = asked.url.trim() === '' ? null : webAddress(asked.url.trim());
  if (url === undefined)
    return fail(`“${asked.url.trim()}” is no address of a web page: it begins with http:// or https://.`);
  if (asked.kind === 'text') {
    const text = asked.text.trim().slice(0, MAX_TEXT);
    return text === '' ? fail('There is no text to show.') : ok(givenText(text, asked.title.trim() || null, url));
  }
  if (asked.kind === 'html') return readHtml(asked.html, url);
  if (url === null) return fail('Give the address of a page.');
  const fetched = await polite.text(url);
  return fetched.ok ? readHtml(fetched.text, fetched.url) : fail(fetched.error);
}

/** undefined for what is no address of a web page. */
function webAddress(text: string): string | undefined {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
}

async function readHtml(html: string, url: string | null): Promise<Result<PageText, string>> {
  for await (const read of mapThreads(READ_HTML, [{ html, url }], {
    threads: 1,
    memory: READ_MB,
    timeLimit: READ_MS,
  })) {
    if (!read.ok) return fail(`The page could not be read. ${read.error.message}`);
    const page = read.value;
    return page.isArticle
      ? ok(page)
      : fail(
          `A reader would see nothing here: the page is no article (${page.articleEvidence}). Paste its text to see it marked all the same.`,
        );
  }
  return fail('The page could not be read.');
}
