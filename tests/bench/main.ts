/**
 * `npm run bench -- [suite…] [--check] [--pages N] [--engine firefox] [--articles N]`: prints each figure with its target; `--check` exits
 * 1 where one is missed. Pages and engine are for the suite `weight`, articles (one size alone) for `search-corpus`.
 */
import { browser } from './browser.ts';
import { framing } from './framing.ts';
import { matching } from './matching.ts';
import { type Options, readArguments } from './options.ts';
import { packs } from './packs.ts';
import { missed, type Row, table } from './report.ts';
import { search } from './search.ts';
import { searchBrowser } from './search-browser.ts';
import { searchCorpus } from './search-corpus.ts';
import { size } from './size.ts';
import { suggest } from './suggest.ts';
import { weight } from './weight/weight.ts';
import { workshop } from './workshop.ts';

const SUITES = new Map<string, (options: Options) => Row[] | Promise<Row[]>>([
  ['matching', matching],
  ['search', search],
  ['search-corpus', searchCorpus],
  ['search-browser', searchBrowser],
  ['framing', framing],
  ['size', size],
  ['browser', browser],
  ['weight', weight],
  ['packs', packs],
  ['workshop', workshop],
  ['suggest', suggest],
]);

const command = readArguments(process.argv.slice(2), [...SUITES.keys()]);
if (typeof command === 'string') {
  console.error(command);
  process.exit(2);
}
const { suites, check, options } = command;
let misses = 0;
for (const [name, run] of SUITES) {
  if (suites.length > 0 && !suites.includes(name)) continue;
  console.log(`\n${name}`);
  try {
    const rows = await run(options);
    if (rows.length > 0) console.log(table(rows));
    misses += rows.filter(missed).length;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    misses++;
  }
}
console.log(`\n${misses === 0 ? 'All targets met.' : `${misses} missed.`}`);
if (check && misses > 0) process.exitCode = 1;
