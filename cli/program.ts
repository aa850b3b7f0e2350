/** `sidelight`: the maintainers' tool, over the same functions as the extension. */
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { BrokenPack } from '../lib/packs/files-reader.ts';
import { evalCommand } from './commands/eval.ts';
import { inspectCommand } from './commands/inspect.ts';
import { packCommand } from './commands/pack.ts';
import { relatedCommand } from './commands/related.ts';
import { searchCommand } from './commands/search.ts';
import { EXIT, InputFault } from './exit.ts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

const program = new Command('sidelight')
  .description('Source context for news pages: inspect a page, search a pack, build a pack.')
  .version(version)
  .showSuggestionAfterError()
  .addCommand(inspectCommand())
  .addCommand(relatedCommand())
  .addCommand(searchCommand())
  .addCommand(packCommand())
  .addCommand(evalCommand());

/** A wrong use ends with our exit code, in sub-commands too: they do not take it over by themselves. */
function overrideExit(command: Command): void {
  command.exitOverride();
  for (const inner of command.commands) overrideExit(inner);
}
overrideExit(program);

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof BrokenPack) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.inputFault;
  } else if (error instanceof InputFault) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  } else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  else throw error;
}
