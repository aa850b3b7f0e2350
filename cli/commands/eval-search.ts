/** `sidelight eval search`: is the article that a searcher has in mind among the first ten, however it is typed? */
import { Command } from 'commander';
import { searchEngine } from '../../lib/context/search.ts';
import { engineOver, readRecords } from '../eval/articles.ts';
import { isMissed, MEASURE_HEAD, measure, measureRow } from '../eval/intervals.ts';
import { KINDS, titleQueries } from '../eval/title-queries.ts';
import { EXIT, InputFault } from '../exit.ts';
import { print, printJson, table } from '../output.ts';

type Options = { queries: string; seed: string; check?: boolean; json?: boolean };

const TOP = 10;
const TARGET = 0.95;
const KIND_NAMES = { exact: 'as they are', typo: 'one typo', cut: 'last word cut', both: 'typo and cut' };

export function evalSearchCommand(): Command {
  return new Command('search')
    .description('Measure search: three words of a title, with a typo, with the last word cut, with both.')
    .argument('<articles...>', 'JSONL of {id, outlet, title, text}, .gz too')
    .option('--queries <n>', 'queries of each kind', '200')
    .option('--seed <n>', 'which titles and which typos', '5')
    .option('--check', 'exit 1 when a target is missed')
    .option('--json', 'print one JSON value')
    .action(run);
}

async function run(files: string[], { queries, seed, check, json }: Options): Promise<void> {
  const [each, start] = [Number(queries), Number(seed)];
  if (!Number.isInteger(each) || each < 1 || !Number.isInteger(start))
    throw new InputFault(`--queries ${queries} and --seed ${seed} must be whole numbers.`, EXIT.wrongUse);
  const records = files.flatMap(readRecords).map((one) => ({ ...one, cluster: null }));
  if (!records.some(({ title }) => (title?.split(/\s+/).length ?? 0) > 3))
    throw new InputFault(`${files.join(', ')}: no article has a title of three words, so nothing can be asked.`);
  const engine = await engineOver(records, []);
  const hits = new Map<string, number>();
  for (const { kind, text, wanted } of titleQueries(records, each, start)) {
    const { hits: found } = await searchEngine(engine, text, TOP);
    const article = records[wanted];
    // An article with the same headline is as right.
    const right = found.some(({ id, title }) => id === article?.id || title === article?.title);
    if (right) hits.set(kind, (hits.get(kind) ?? 0) + 1);
  }
  const measures = KINDS.map((kind) =>
    measure(`three words of a title, ${KIND_NAMES[kind]}: in the first ${TOP}`, hits.get(kind) ?? 0, each, TARGET),
  );
  if (json) printJson({ measures });
  else print(table(MEASURE_HEAD, measures.map(measureRow), 80));
  if (check && measures.some(isMissed)) process.exitCode = EXIT.inputFault;
}
