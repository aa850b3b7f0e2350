/** `sidelight pack build`, `check`, `stats` and `aliases`; the commands that sign and publish stand beside this file. */
import { Command } from 'commander';
import { generatedAliases } from '../../lib/packs/build/generated/generate.ts';
import { byFileAndLine, formatProblem } from '../../lib/packs/source/problem.ts';
import { countCorpus } from '../../lib/packs/source/stats.ts';
import { EXIT, InputFault } from '../exit.ts';
import { print, printJson, table } from '../output.ts';
import { checkSource, DEFAULT_PACK } from '../packs.ts';
import { addCommand } from './add.ts';
import { buildCommand, cacheCommand } from './build.ts';
import { diffCommand } from './pack-diff.ts';
import { publishCommand, serveCommand, verifyCommand } from './pack-publish.ts';
import { keygenCommand, refreshCommand, signCommand } from './pack-sign.ts';
import { previewCommand } from './preview.ts';

export function packCommand(): Command {
  return new Command('pack')
    .description('Turn a pack source into a pack, sign it and publish it.')
    .addCommand(addCommand())
    .addCommand(buildCommand())
    .addCommand(cacheCommand())
    .addCommand(previewCommand())
    .addCommand(
      new Command('check')
        .description('Report all problems of a pack source at once, with file and line.')
        .argument('[source]', 'folder that holds pack.yaml', DEFAULT_PACK)
        .option('--json', 'print the problems as JSON')
        .action(check),
    )
    .addCommand(
      new Command('stats')
        .description('Count what a pack source holds.')
        .argument('[source]', 'folder that holds pack.yaml', DEFAULT_PACK)
        .option('--json', 'print {counts}')
        .action(stats),
    )
    .addCommand(
      new Command('aliases')
        .description(
          'List the spellings made by rule, for review. List one under `never` of its entity to take it out.',
        )
        .argument('[source]', 'folder that holds pack.yaml', DEFAULT_PACK)
        .option('--json', 'print them as JSON')
        .action(aliases),
    )
    .addCommand(keygenCommand())
    .addCommand(signCommand())
    .addCommand(verifyCommand())
    .addCommand(publishCommand())
    .addCommand(refreshCommand())
    .addCommand(serveCommand())
    .addCommand(diffCommand());
}

function stats(source: string, { json }: { json?: boolean }): void {
  const { corpus } = checkSource(source);
  if (!corpus) throw new InputFault(`${source} cannot be read. See "sidelight pack check ${source}".`);
  const counts = countCorpus(corpus);
  if (json) printJson({ pack: corpus.pack.id, version: corpus.pack.version, counts });
  else
    print(
      table(
        ['what', 'how many'],
        Object.entries(counts).map(([name, n]) => [inWords(name), String(n)]),
      ),
    );
}

function aliases(source: string, { json }: { json?: boolean }): void {
  const { corpus } = checkSource(source);
  if (!corpus) throw new InputFault(`${source} cannot be read. See "sidelight pack check ${source}".`);
  const made = generatedAliases(corpus);
  if (json) {
    printJson(made);
    return;
  }
  print(
    table(
      ['entity', 'language', 'spelling', 'made from', 'rule'],
      made.map((one) => [one.target, one.language, one.text, one.from, one.rule]),
    ),
  );
  print(`${made.length} spellings made by rule.`);
}

/** `factsNotFound` → `facts not found`. */
const inWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function check(source: string, { json }: { json?: boolean }): void {
  const { corpus, problems } = checkSource(source);
  if (json) printJson({ source, problems });
  else if (problems.length > 0)
    print(
      `${[...problems].sort(byFileAndLine).map(formatProblem).join('\n')}\n\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${source}.`,
    );
  else if (corpus)
    print(
      `${source}: ${corpus.articles.length} articles, ${corpus.outlets.length} outlets, ${corpus.entities.length} entities, ${corpus.referents.length} contested wordings. No problems.`,
    );
  if (problems.length > 0) process.exitCode = EXIT.inputFault;
}
