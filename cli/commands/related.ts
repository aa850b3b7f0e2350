/** `sidelight related`: ranked coverage of articles of a pack. */
import { Command } from 'commander';
import { articleContext } from '../../lib/context/article-context.ts';
import type { Engine } from '../../lib/context/engine.ts';
import type { CoverageItem } from '../../lib/model/page-context.ts';
import { openEngine } from '../engine.ts';
import { EXIT, InputFault } from '../exit.ts';
import { print, printJson, printJsonLine, table } from '../output.ts';

type Options = { pack?: string[]; article?: string; all?: boolean; limit: string; json?: boolean; jsonl?: boolean };
type Related = { article: string; related: Pick<CoverageItem, 'article' | 'relation' | 'score'>[] };

export function relatedCommand(): Command {
  return new Command('related')
    .description('Print the articles of a pack that are related to one article, or to each.')
    .option('--pack <path...>', 'pack source or built pack; the default pack without it')
    .option('--article <id>', 'one article, for example caucasus:trend-2023-09-30-departure')
    .option('--all', 'every article')
    .option('--limit <n>', 'at most this many each', '10')
    .option('--json', 'print one JSON value')
    .option('--jsonl', 'print {article, related} a line')
    .action(related);
}

async function related({ pack, article, all, limit, json, jsonl }: Options): Promise<void> {
  if ((article === undefined) === !all) throw new InputFault('Give either --article ID or --all.', EXIT.wrongUse);
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 1)
    throw new InputFault(`--limit ${limit} is not a whole number above 0.`, EXIT.wrongUse);
  const engine = await openEngine(pack ?? []);
  const ids = article === undefined ? [...engine.articles.keys()] : [article];
  const answers: Related[] = [];
  for (const id of ids) {
    const coverage = await coverageOf(engine, id, most);
    const answer = {
      article: id,
      related: coverage.map(({ article: other, relation, score }) => ({ article: other, relation, score })),
    };
    if (jsonl) printJsonLine(answer);
    else if (json) answers.push(answer);
    else
      print(
        `${id}\n${
          coverage.length === 0
            ? '  nothing related'
            : table(
                ['article', 'relation', 'score', 'why'],
                coverage.map((one) => [one.article, one.relation, one.score.toFixed(3), one.why.join(', ')]),
              )
        }\n`,
      );
  }
  if (json) printJson(article === undefined ? answers : answers[0]);
}

async function coverageOf(engine: Engine, id: string, most: number): Promise<CoverageItem[]> {
  const context = await articleContext(engine, id);
  if (!context)
    throw new InputFault(
      `There is no article "${id}". The pack has: ${[...engine.articles.keys()].slice(0, 20).join(', ')}.`,
    );
  return context.coverage.slice(0, most);
}
