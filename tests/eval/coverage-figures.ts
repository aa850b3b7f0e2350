/**
 * `node tests/eval/coverage-figures.ts`: runs the evaluations of coverage and search and writes their tables into
 * docs/coverage.md, between its two marks. Takes some minutes; without the articles it says so and changes nothing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURE_HEAD, type Measure, measureRow } from '../../cli/eval/intervals.ts';
import { DATA } from './data.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DOCUMENT = join(ROOT, 'docs', 'coverage.md');
const [START, END] = ['<!-- figures: node tests/eval/coverage-figures.ts -->', '<!-- end of figures -->'];
const articles = (name: string): string => join(DATA, 'coverage', `articles-${name}`);
const GOLD = articles('allsides-gold.jsonl');
const OTHERS = articles('allsides-background.jsonl.gz');

const RUNS: [string, string[]][] = [
  ['Same event, and “same story”', ['coverage', GOLD, '--distractors', OTHERS]],
  ['Across languages', ['coverage', articles('meantime.jsonl'), '--names', join(DATA, 'names', 'names-meantime.jsonl'), '--ask', 'es,it,nl', '--answer', 'en']], // biome-ignore format: one row
  ['Search', ['search', GOLD, OTHERS]],
];

if (!existsSync(GOLD)) {
  console.log('Skipped: the articles are not on this machine (SIDELIGHT_DATA names the folder of coverage/).');
  process.exit(0);
}
const tables = RUNS.map(([title, command]) => {
  const out = execFileSync(process.execPath, [join(ROOT, 'cli', 'main.ts'), 'eval', ...command, '--json'], { encoding: 'utf8' }); // biome-ignore format: one call
  const { measures } = JSON.parse(out) as { measures: Measure[] };
  const rows = [[...MEASURE_HEAD], MEASURE_HEAD.map(() => '---'), ...measures.map(measureRow)];
  return `### ${title}\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
});
const text = readFileSync(DOCUMENT, 'utf8');
const [before, after] = [text.slice(0, text.indexOf(START)), text.slice(text.indexOf(END))];
writeFileSync(DOCUMENT, `${before}${START}\n\n${tables.join('\n')}\n${after}`);
