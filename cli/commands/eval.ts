/** `sidelight eval`: measures with their 95 % intervals. */
import { Command } from 'commander';
import { evalCoverageCommand } from './eval-coverage.ts';
import { evalFramingCommand } from './eval-framing.ts';
import { evalMentionsCommand } from './eval-mentions.ts';
import { evalSearchCommand } from './eval-search.ts';
import { evalSuggestCommand } from './eval-suggest.ts';

export function evalCommand(): Command {
  return new Command('eval')
    .description('Measure what Sidelight finds, with 95 % intervals.')
    .addCommand(evalMentionsCommand())
    .addCommand(evalCoverageCommand())
    .addCommand(evalFramingCommand())
    .addCommand(evalSearchCommand())
    .addCommand(evalSuggestCommand());
}
