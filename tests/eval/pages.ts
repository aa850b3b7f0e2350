/** `npm run eval`, or `node tests/eval/pages.ts --worst N`: detection, body, segments and dates over the saved pages, parsed in Node. */
import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { mendParsed } from '../../lib/page/mend.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { savedPages } from './data.ts';
import { holds, mean, tokenScore, wilson } from './scores.ts';

const pages = savedPages();
if (!pages) {
  console.log('Skipped: the saved pages are not on this machine (set SIDELIGHT_DATA to the folder that holds pages/).');
  process.exit(0);
}
const worst = Number(process.argv[process.argv.indexOf('--worst') + 1]) || 0;

type Result = {
  id: string;
  isArticle: boolean;
  evidence: string;
  f1: number | null;
  must: [number, number];
  mustNot: [number, number];
  date: boolean | null;
  ms: number;
};
const results: Result[] = pages.map(({ id, url, html, gold }) => {
  const { document } = parseHTML(html);
  const started = performance.now();
  const { page } = readPage(mendParsed(document as unknown as Document), url);
  const ms = performance.now() - started;
  const must = gold?.must ?? [];
  const mustNot = gold?.mustnot ?? [];
  return {
    id,
    isArticle: page.isArticle,
    evidence: page.articleEvidence,
    f1: gold?.text ? tokenScore(page.text, gold.text).f1 : null,
    must: [must.filter((segment) => holds(page.text, segment)).length, must.length],
    mustNot: [mustNot.filter((segment) => !holds(page.text, segment)).length, mustNot.length],
    date: gold?.published ? page.published === gold.published.slice(0, 10) : null,
    ms,
  };
});

const share = (k: number, n: number): string => {
  const [low, high] = wilson(k, n);
  return `${(k / n).toFixed(3)} (${k} of ${n}, 95 % ${low.toFixed(3)}–${high.toFixed(3)})`;
};
const sum = (pick: (one: Result) => number): number => results.reduce((total, one) => total + pick(one), 0);
const scored = results.flatMap(({ f1 }) => (f1 === null ? [] : [f1]));
const dated = results.filter(({ date }) => date !== null);
const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
console.log(`articles detected     ${share(results.filter((one) => one.isArticle).length, results.length)}`);
console.log(`body token F1, mean   ${mean(scored).toFixed(4)} over ${scored.length} pages`);
// A rule that only fits the pages it was made on helps one half and not the other: the halves are fixed by the page's id.
const halfOf = (id: string): number => (createHash('md5').update(id).digest()[0] as number) & 1;
for (const half of [0, 1]) {
  const own = results.flatMap(({ id, f1 }) => (f1 !== null && halfOf(id) === half ? [f1] : []));
  console.log(`  half ${half}              ${mean(own).toFixed(4)} over ${own.length} pages`);
}
console.log(
  `must segments         ${share(
    sum((one) => one.must[0]),
    sum((one) => one.must[1]),
  )}`,
);
console.log(
  `must-not segments     ${share(
    sum((one) => one.mustNot[0]),
    sum((one) => one.mustNot[1]),
  )}`,
);
console.log(`date right            ${share(dated.filter((one) => one.date).length, dated.length)}`);
console.log(
  `time in Node          p50 ${times[times.length >> 1]?.toFixed(0)} ms, p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(0)} ms`,
);
if (worst > 0) {
  console.log('\nnot taken for articles');
  for (const one of results.filter((result) => !result.isArticle)) console.log(`  ${one.id}: ${one.evidence}`);
  console.log('\nworst bodies');
  for (const one of results
    .filter((result) => result.f1 !== null)
    .sort((a, b) => (a.f1 ?? 0) - (b.f1 ?? 0))
    .slice(0, worst))
    console.log(`  ${one.id}: ${one.f1?.toFixed(3)} (${one.evidence})`);
  console.log('\nsegments missed');
  for (const one of results.filter(
    (result) => result.must[0] < result.must[1] || result.mustNot[0] < result.mustNot[1],
  ))
    console.log(`  ${one.id}: must ${one.must.join(' of ')}, must not ${one.mustNot.join(' of ')}`);
  console.log('\ndates wrong');
  for (const one of dated.filter((result) => !result.date)) console.log(`  ${one.id}`);
}
