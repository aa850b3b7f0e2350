/** `sidelight pack …`: the list of its commands, each in a file beside this one, and `aliases`. */
import { Command } from 'commander';
import { generatedAliases } from '../../lib/packs/build/generated/generate.ts';
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
import { statsCommand } from './stats.ts';
import { suggestCommand } from './suggest.ts';

export function packCommand(): Command {
  return new Command('pack')
    .description('Turn a pack source into a pack, sign it and publish it.')
    .addCommand(initCommand())
    .addCommand(addCommand())
    .addCommand(suggestCommand())
    .addCommand(checkCommand())
    .addCommand(statsCommand())
    .addCommand(previewCommand())
    .addCommand(buildCommand())
    .addCommand(cacheCommand())
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
