/** `node tests/eval/copies.ts [--check]`: made copies that are found as such, and other articles that are wrongly called copies. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { engineOver, outletOf, readRecords } from '../../cli/eval/articles.ts';
import { isMissed, MEASURE_HEAD, measure, measureRow } from '../../cli/eval/intervals.ts';
import { print, table } from '../../cli/output.ts';
import { pageCoverage } from '../../lib/context/coverage.ts';
import { namesOnPage } from '../../lib/context/page-context.ts';
import { DATA } from './data.ts';
import { makeCopies } from './make-copies.ts';

const ORIGINALS = 150;
const OTHERS = 4000;
const LEAST_WORDS = 150;

const file = join(DATA, 'coverage', 'articles-allsides-background.jsonl.gz');
if (!existsSync(file)) {
  print('Skipped: the articles are not on this machine (SIDELIGHT_DATA names the folder of coverage/).');
  process.exit(0);
}
const all = readRecords(file).map((one) => ({ ...one, cluster: null }));
const long = all.filter(({ text }) => text.split(/\s+/).length >= LEAST_WORDS);
const originals = long.filter((_, at) => at % Math.floor(long.length / ORIGINALS) === 0).slice(0, ORIGINALS);
const copies = makeCopies(originals, 3);
const chosen = new Set(originals.map(({ id }) => id));
const others = all.filter(({ id }) => !chosen.has(id)).slice(0, OTHERS);
const engine = await engineOver([...originals, ...others, ...copies.map(({ record }) => record)], []);
const found = new Map<string, number>();
const wrong: string[] = [];
let called = 0;
for (const original of originals) {
  const page = { url: null, isArticle: true, articleEvidence: 'evaluation', title: original.title, published: original.date, modified: null, byline: null, language: original.language, text: original.text }; // biome-ignore format: one record
  const { mentions, naming } = namesOnPage(engine, page);
  // As a page of an outlet that the pack does not know: its own article is one more that carries the text.
  const { items } = await pageCoverage(engine, page, null, mentions, naming);
  const own = new Map(
    copies.filter(({ of }) => of === original.id).map(({ record, edit }) => [outletOf(record), edit]),
  );
  const outlets = items.filter(({ relation }) => relation === 'copy').flatMap(({ outlet, carriedBy = [] }) => [outlet ?? '', ...carriedBy]); // biome-ignore format: one step
  for (const outlet of outlets) {
    if (outlet === outletOf(original)) continue;
    called++;
    const edit = own.get(outlet);
    if (edit) found.set(edit, (found.get(edit) ?? 0) + 1);
    else wrong.push(`${original.id} (${outletOf(original)}: ${original.title}) with ${outlet}`);
  }
}
const right = [...found.values()].reduce((sum, one) => sum + one, 0);
const measures = [
  measure('called a copy and is one', right, called, 0.98),
  measure('made copies that are called so', right, copies.length, 0.9),
  ...['cut', 'headline', 'credit', 'reworded'].map((edit) =>
    measure(`  of those ${edit}`, found.get(edit) ?? 0, originals.length),
  ),
];
print(table(MEASURE_HEAD, measures.map(measureRow), 80));
for (const line of wrong) print(`called a copy and not made one: ${line}`);
if (process.argv.includes('--check') && measures.some(isMissed)) process.exitCode = 1;
