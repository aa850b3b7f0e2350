/** The pages of the bench: our own, which are always there, and the saved ones, which belong to their publishers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DEMO_URL } from '../../../demo/site.ts';
import { savedPages } from '../../eval/data.ts';
import { nonArticles } from '../../pages/non-articles/set.ts';

export type BenchPage = { id: string; url: string; html: string };

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

/** At most `most` of each kind. `skipped` says what is left out, and why. */
export function benchPages(most = Number.POSITIVE_INFINITY): { pages: BenchPage[]; skipped: string | null } {
  const saved = savedPages();
  return {
    // Articles of the default pack's own outlets come first: they have marks, which saved pages seldom have.
    pages: [marked(), nonArticles(), saved ?? []].flatMap((kind: BenchPage[]) => kind.slice(0, most)),
    skipped: saved
      ? null
      : 'Without the saved pages, which are not on this machine (set SIDELIGHT_DATA to the folder that holds pages/).',
  };
}

function marked(): BenchPage[] {
  const seeds = parse(read('tests', 'pages', 'seeds', 'expected.yaml')) as Record<string, { url: string }>;
  const demo = { id: 'demo', url: DEMO_URL, html: read('demo', 'page', 'two-names-one-city.html') };
  return [
    ...Object.entries(seeds).map(([id, { url }]) => ({ id, url, html: read('tests', 'pages', 'seeds', `${id}.html`) })),
    demo,
  ];
}
