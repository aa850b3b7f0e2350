import { ENGINES } from '../browser/engines.ts';
import type { Engine } from '../browser/find.ts';

/** What a suite may be told: how many of the saved pages to open, where, and over how many articles to search. */
export type Options = { pages?: number; engine?: Engine; articles?: number };

export type Command = { suites: string[]; check: boolean; options: Options };

/** Reads the command line; a string says what is wrong with it. */
export function readArguments(args: readonly string[], known: readonly string[]): Command | string {
  const command: Command = { suites: [], check: false, options: {} };
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === '--check') command.check = true;
    else if (arg === '--pages') {
      const pages = Number(args[++at]);
      if (!Number.isInteger(pages) || pages < 1) return '--pages takes a number of pages, such as 20.';
      command.options.pages = pages;
    } else if (arg === '--articles') {
      const articles = Number(args[++at]);
      if (!Number.isInteger(articles) || articles < 1000)
        return '--articles takes a number from 1000 on, such as 37000.';
      command.options.articles = articles;
    } else if (arg === '--engine') {
      const engine = ENGINES.find((one) => one === args[at + 1]);
      if (!engine) return `--engine takes ${ENGINES.join(' or ')}.`;
      command.options.engine = engine;
      at++;
    } else if (known.includes(arg)) command.suites.push(arg);
    else return `There is no suite "${arg}". Suites: ${known.join(', ')}.`;
  }
  return command;
}
