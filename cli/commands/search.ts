/** `sidelight search`: the popup's search. */
import { existsSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { searchEngine } from '../../lib/context/search.ts';
import type { SearchAnswer } from '../../lib/model/page-context.ts';
import { openEngine } from '../engine.ts';
import { EXIT, InputFault } from '../exit.ts';
import { print, printJson, printJsonLine, table } from '../output.ts';

type Options = { pack?: string[]; limit: string; queries?: string; json?: boolean; jsonl?: boolean };

export function searchCommand(): Command {
  return new Command('search')
    .description('Search people, outlets, wordings and articles, as the popup does.')
    .argument('[query]', 'half a name, a typo, any script')
    .option('--pack <path...>', 'pack source or built pack; the default pack without it')
    .option('--limit <n>', 'at most this many hits', '10')
    .option('--queries <file>', 'one query a line')
    .option('--json', 'print the SearchAnswer')
    .option('--jsonl', 'print one SearchAnswer a line')
    .action(search);
}

async function search(query: string | undefined, { pack, limit, queries, json, jsonl }: Options): Promise<void> {
  if ((query === undefined) === (queries === undefined))
    throw new InputFault('Give either a query or --queries FILE.', EXIT.wrongUse);
  if (queries !== undefined && !existsSync(queries)) throw new InputFault(`${queries}: there is no such file.`);
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 1)
    throw new InputFault(`--limit ${limit} is not a whole number above 0.`, EXIT.wrongUse);
  const engine = await openEngine(pack ?? []);
  const list =
    query === undefined
      ? readFileSync(queries as string, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '')
      : [query];
  for (const one of list) {
    const answer = await searchEngine(engine, one, most);
    if (jsonl) printJsonLine(answer);
    else if (json) printJson(answer);
    else print(describe(answer));
  }
}

function describe({ query, ms, hits }: SearchAnswer): string {
  if (hits.length === 0) return `${query}: nothing found. Try fewer letters, another script, or one word of a title.`;
  return `${query}: ${hits.length} hits in ${ms} ms\n${table(
    ['kind', 'title', 'outlet', 'score', 'id'],
    hits.map((hit) => [hit.kind, hit.title, hit.outlet ?? '', hit.score.toFixed(2), hit.id]),
  )}`;
}
