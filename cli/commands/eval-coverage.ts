/** `sidelight eval coverage`: is what stands first the same event, and is "same story" said rightly? */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { CoverageWeights } from '../../lib/coverage/weights.ts';
import { compileKept } from '../build/compile-kept.ts';
import { engineOver, readNames, readRecords } from '../eval/articles.ts';
import { type Answer, ask, hitsAt, makeQueries, type Query } from '../eval/coverage-queries.ts';
import { fitWeights } from '../eval/fit-coverage.ts';
import { isMissed, MEASURE_HEAD, type Measure, measure, measureRow } from '../eval/intervals.ts';
import { readVerdicts, storiesOf, storyMeasures, toJudge } from '../eval/stories.ts';
import { EXIT, InputFault } from '../exit.ts';
import { print, printJson, table } from '../output.ts';
import { DEFAULT_PACK } from '../packs.ts';

type Options = {
  distractors?: string[];
  names?: string;
  seed: string;
  ask?: string;
  answer?: string;
  fit?: boolean;
  stories?: string;
  judged: string;
  check?: boolean;
  json?: boolean;
};

/** Verdicts given once, by hand. */
const JUDGED = join(import.meta.dirname, '..', '..', 'tests', 'eval', 'stories', 'judged.jsonl');

/** What a release must reach on the held-out half of a set of dated news with distractors. */
const TARGETS = {
  dated: { 1: 0.75, 5: 0.92, 10: 0.96 },
  hidden: { 1: 0.62 },
  precision: 0.95,
  recall: 0.5,
  languages: 0.6,
};

export function evalCoverageCommand(): Command {
  return new Command('coverage')
    .description('Measure related coverage on articles of which those with the same "cluster" tell of the same event.')
    .argument('<articles...>', 'JSONL of {id, outlet, date?, title?, text, language?, cluster}')
    .option('--distractors <file...>', 'more articles (JSONL, .gz too) that are no right answers')
    .option('--names <file>', 'entities to know, JSONL of {id, canonical, aliases: {language: [name]}}')
    .option('--seed <n>', 'which half of the clusters weights are fitted on', '1')
    .option('--ask <languages>', 'only pages in these languages, such as es,it,nl')
    .option('--answer <language>', 'only articles in this language are answers')
    .option('--fit', 'fit the weights on one half first and report with them')
    .option('--stories <file>', 'write the pairs called "same story" that are no labelled pair, to be judged by hand')
    .option('--judged <file>', 'verdicts on such pairs, JSONL of {page, called, right}', JUDGED)
    .option('--check', 'exit 1 when a target is missed')
    .option('--json', 'print one JSON value')
    .action(run);
}

async function run(files: string[], options: Options): Promise<void> {
  const seed = Number(options.seed);
  if (!Number.isInteger(seed)) throw new InputFault(`--seed ${options.seed} is not a whole number.`, EXIT.wrongUse);
  const given = files.flatMap(readRecords);
  const asked = options.ask?.split(',') ?? null;
  const pool = given.filter(({ language }) => options.answer === undefined || language === options.answer);
  const records = [
    ...pool,
    ...(options.distractors ?? []).flatMap(readRecords).map((one) => ({ ...one, cluster: null })),
  ];
  const clusters = Map.groupBy(
    pool.filter((one) => one.cluster !== null),
    (one) => one.cluster as string,
  );
  const pages = given.filter(
    (one) =>
      one.cluster !== null &&
      (asked === null || asked.includes(one.language)) &&
      (clusters.get(one.cluster) ?? []).some((other) => other.id !== one.id),
  );
  if (pages.length === 0)
    throw new InputFault(`${files.join(', ')}: no two articles have the same "cluster", so nothing can be asked.`);
  const entities =
    options.names === undefined ? (await compileKept(DEFAULT_PACK)).data.entities : readNames(options.names);
  const engine = await engineOver(records, entities);
  const clusterOf = new Map(records.map((one) => [one.id, one.cluster]));
  const isRight = ({ record }: Query, id: string): boolean => clusterOf.get(id) === record.cluster;
  const queries = makeQueries(engine, pages, seed);
  const fitHalf = queries.filter(({ half }) => half === 'fit');
  const weights = options.fit
    ? fitWeights(engine, fitHalf, isRight, (line) => process.stderr.write(`${line}\n`))
    : undefined;
  const answer = (hideDates: boolean): Map<Query, Answer[]> =>
    new Map(queries.map((query) => [query, ask(engine, query, hideDates, weights)]));
  const [dated, hidden] = [answer(false), answer(true)];
  const acrossLanguages = asked !== null && options.answer !== undefined;
  const stories = storiesOf(dated, isRight, records);
  const verdicts = options.judged !== JUDGED || existsSync(JUDGED) ? readVerdicts(options.judged) : [];
  const measures = [
    ...halves(queries, dated, isRight, 'dated', acrossLanguages ? null : TARGETS.dated),
    ...halves(queries, hidden, isRight, 'dates hidden', acrossLanguages ? { 1: TARGETS.languages } : TARGETS.hidden),
    ...(acrossLanguages ? [] : storyMeasures(stories, verdicts, TARGETS)),
  ];
  if (options.stories !== undefined) writeFileSync(options.stories, toJudge(stories, verdicts));
  report(measures, weights, options);
}

function halves(
  queries: readonly Query[],
  answers: ReadonlyMap<Query, Answer[]>,
  isRight: (query: Query, id: string) => boolean,
  label: string,
  targets: { [at: number]: number } | null,
): Measure[] {
  // Nothing is fitted on pages asked across languages, so all of them count.
  const whole = label === 'dates hidden' && targets !== null && targets[1] === TARGETS.languages;
  const parts: [string, Query[]][] = [
    ['all', [...queries]],
    ['held-out half', queries.filter(({ half }) => half === 'held-out')],
  ];
  return parts.flatMap(([part, own]) => {
    const hits = hitsAt(own, (query) => answers.get(query) ?? [], isRight);
    const counts = part === (whole ? 'all' : 'held-out half');
    return ([1, 5, 10] as const).map((at) =>
      measure(
        `${label}, ${part}: right one in the first ${at}`,
        hits[at],
        own.length,
        counts ? (targets?.[at] ?? null) : null,
      ),
    );
  });
}

function report(measures: Measure[], weights: CoverageWeights | undefined, { json, check }: Options): void {
  if (json) printJson({ measures, ...(weights && { weights }) });
  else {
    print(table(MEASURE_HEAD, measures.map(measureRow), 80));
    if (weights) print(`\nfitted weights: ${JSON.stringify(weights)}`);
  }
  if (check && measures.some(isMissed)) process.exitCode = EXIT.inputFault;
}
