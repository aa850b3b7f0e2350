/** `sidelight pack build`, `check`, `stats` and `aliases`; the commands that sign and publish stand beside this file. */
import { Command } from 'commander';
import { generatedAliases } from '../../lib/packs/build/generated/generate.ts';
import { countCorpus } from '../../lib/packs/source/stats.ts';
import { InputFault } from '../exit.ts';
import { print, printJson, table } from '../output.ts';
import { checkSource, DEFAULT_PACK } from '../packs.ts';
import { addCommand } from './add.ts';
import { buildCommand, cacheCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { initCommand } from './init.ts';
import { diffCommand } from './pack-diff.ts';
import { publishCommand, serveCommand, verifyCommand } from './pack-publish.ts';
import { keygenCommand, refreshCommand, signCommand } from './pack-sign.ts';
import { previewCommand } from './preview.ts';
import { suggestCommand } from './suggest.ts';

export function packCommand(): Command {
  return new Command('pack')
    .description('Turn a pack source into a pack, sign it and publish it.')
    .addCommand(initCommand())
    .addCommand(addCommand())
    .addCommand(buildCommand())
    .addCommand(cacheCommand())
    .addCommand(previewCommand())
    .addCommand(suggestCommand())
    .addCommand(checkCommand())
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
