/** `npm run bench -- [suite…] [--check]`: prints each figure with its target; `--check` exits 1 where one is missed. */
import { browser } from './browser.ts';
import { matching } from './matching.ts';
import { missed, type Row, table } from './report.ts';
import { search } from './search.ts';
import { size } from './size.ts';

const SUITES = new Map<string, () => Row[] | Promise<Row[]>>([
  ['matching', matching],
  ['search', search],
  ['size', size],
  ['browser', browser],
]);

const args = process.argv.slice(2);
const check = args.includes('--check');
const wanted = args.filter((arg) => arg !== '--check');
const unknown = wanted.filter((name) => !SUITES.has(name));
if (unknown.length > 0) {
  console.error(`There is no suite "${unknown.join('", "')}". Suites: ${[...SUITES.keys()].join(', ')}.`);
  process.exit(2);
}
let misses = 0;
for (const [name, run] of SUITES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  try {
    const rows = await run();
    console.log(table(rows));
    misses += rows.filter(missed).length;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    misses++;
  }
}
console.log(`\n${misses === 0 ? 'All targets met.' : `${misses} missed.`}`);
if (check && misses > 0) process.exitCode = 1;
