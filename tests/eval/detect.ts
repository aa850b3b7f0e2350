/**
 * `node tests/eval/detect.ts`: is it an article? Saved article pages that are detected, and pages of the non-article set that
 * are wrongly taken, by the verdict of the detector alone and by what `readPage` makes of it.
 */
import { parseHTML } from 'linkedom';
import { detectArticle } from '../../lib/page/detect.ts';
import { jsonLd } from '../../lib/page/json-ld.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { nonArticles } from '../pages/non-articles/set.ts';
import { savedPages } from './data.ts';
import { wilson } from './scores.ts';

type Page = { id: string; url: string; html: string };
type Result = { id: string; verdict: boolean; evidence: string; read: boolean; readEvidence: string; ms: number };

function judge({ id, url, html }: Page): Result {
  const document = parseHTML(html).document as unknown as Document;
  const started = performance.now();
  const { isArticle, evidence } = detectArticle(document, url, jsonLd(document));
  const ms = performance.now() - started;
  const { page } = readPage(document, url);
  return { id, verdict: isArticle, evidence, read: page.isArticle, readEvidence: page.articleEvidence, ms };
}

const share = (k: number, n: number): string => {
  const [low, high] = wilson(k, n);
  return `${(k / n).toFixed(3)} (${k} of ${n}, 95 % ${low.toFixed(3)}–${high.toFixed(3)})`;
};

function report(title: string, pages: readonly Page[], wanted: boolean): void {
  const results = pages.map(judge);
  const count = (pick: (one: Result) => boolean): number => results.filter(pick).length;
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(1);
  console.log(title);
  console.log(
    `  by detectArticle  ${share(
      count((one) => one.verdict),
      results.length,
    )}`,
  );
  console.log(
    `  by readPage       ${share(
      count((one) => one.read),
      results.length,
    )}`,
  );
  console.log(`  time in Node      p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`);
  list('evidence', results, ({ evidence }) => evidence, false);
  const wrong = results.filter((one) => one.verdict !== wanted);
  list('errors of detectArticle', wrong, ({ evidence }) => evidence, true);
  const later = results.filter((one) => one.read !== wanted && one.verdict === wanted);
  list('right here, lost in readPage', later, ({ readEvidence }) => readEvidence, true);
}

function list(title: string, results: readonly Result[], by: (one: Result) => string, names: boolean): void {
  if (results.length === 0) return;
  console.log(`  ${title}`);
  const groups = [...Map.groupBy(results, by)].sort((a, b) => b[1].length - a[1].length);
  for (const [evidence, group] of groups)
    console.log(`    ${group.length}  ${evidence}${names ? `: ${group.map(({ id }) => id).join(', ')}` : ''}`);
}

const saved = savedPages();
if (saved) report('articles taken for articles (target at least 0.970)', saved, true);
else
  console.log('Articles skipped: the saved pages are not on this machine (SIDELIGHT_DATA names the folder of pages/).');
report('\nother pages wrongly taken (target at most 0.050)', nonArticles(), false);
