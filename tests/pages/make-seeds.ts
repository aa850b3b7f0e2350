/**
 * Writes the five seed articles as pages of their sites: `node tests/pages/make-seeds.ts`. The article text stands as it
 * is; round it stands what each site puts there, with headlines of other articles that name entities of the pack.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Article, irfs, jamnews, trend, turan } from './sites.ts';

function article(id: string): Article {
  const file = readFileSync(new URL(`../../seeds/caucasus/articles/${id}.md`, import.meta.url), 'utf8');
  const [, front = '', body = ''] = /^---\n([\s\S]*?)---\n\n([\s\S]*)\n$/.exec(file) ?? [];
  return { ...(parse(front) as Omit<Article, 'body'>), body };
}

const PAGES: [string, (article: Article) => string][] = [
  ['turan-2020-06-22-citizens-return', turan],
  ['irfs-2022-amnesty-report', irfs],
  [
    'trend-2023-08-01-civil-society-statement',
    (one) => trend(one, { machine: 'T18:03:00+04:00', shown: '1 August 2023 18:03 (UTC +04:00)' }),
  ],
  ['jamnews-2022-03-04-embassy-rally', jamnews],
  [
    'trend-2023-09-30-departure',
    (one) => trend(one, { machine: 'T11:26:00+04:00', shown: '30 September 2023 11:26 (UTC +04:00)' }),
  ],
];

for (const [id, page] of PAGES) writeFileSync(new URL(`seeds/${id}.html`, import.meta.url), page(article(id)));
