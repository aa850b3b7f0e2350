/** The same code reads a page in a browser and in Node: body, title, date and language of the seed pages agree to the letter. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { readContext } from '../../demo/read-context.ts';
import { readPage } from '../../lib/page/read-page.ts';
import type { Hosts } from '../browser/proxy.ts';
import { inEachBrowser, openMarked } from './support.ts';

const FOLDER = join(import.meta.dirname, '..', 'pages', 'seeds');
const PAGES = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
/** The institute's own host is on the browsers' list of https-only sites, so its page is served under another. */
const HOST_OF = new Map([['irfs', 'www.turan.az'], ['jamnews', 'jam-news.net'], ['trend', 'en.trend.az'], ['turan', 'turan.az']]); // biome-ignore format: one table

const hostOf = (file: string): string => HOST_OF.get(file.split('-')[0] ?? '') ?? 'turan.az';
const html = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

function hosts(): Hosts {
  const handler: Hosts[string] = ({ url }) => {
    const file = PAGES.find((one) => url.pathname === `/seed/${one}`);
    return file ? html(file) : null;
  };
  return Object.fromEntries([...HOST_OF.values()].map((host) => [host, handler]));
}

inEachBrowser({ hosts }, (test) => {
  for (const file of PAGES) {
    test(`${file} reads as in Node`, async (browser) => {
      const url = `http://${hostOf(file)}/seed/${file}`;
      const { document } = parseHTML(html(file));
      const inNode = readPage(document as unknown as Document, url).page;
      const page = await openMarked(browser, url);
      const context = await readContext(browser, url);
      assert.ok(context.ok, context.ok ? '' : context.error);
      const { text, title, published, language, isArticle, articleEvidence } = context.value.page;
      assert.equal(text, inNode.text);
      assert.deepEqual(
        { title, published, language, isArticle, articleEvidence },
        {
          title: inNode.title,
          published: inNode.published,
          language: inNode.language,
          isArticle: inNode.isArticle,
          articleEvidence: inNode.articleEvidence,
        },
      );
      // Offsets: what is marked is what the text says at that place.
      for (const { field, start, end, text: written } of context.value.mentions)
        if (field === 'body') assert.equal(text.slice(start, end), written);
      await page.close();
    });
  }
});
