/** `sidelight eval mentions`: how well names and wordings are found in texts labelled by hand. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import {
  type Measure,
  measureMentions,
  missedTargets,
  type Scores,
  type Share,
} from '../../tests/eval/mentions/measure.ts';
import { readTexts, TEXTS } from '../../tests/eval/mentions/read-labels.ts';
import { openEngine } from '../engine.ts';
import { EXIT, InputFault } from '../exit.ts';
import { print, printJson, table } from '../output.ts';
import { evalFramingCommand } from './eval-framing.ts';

type Options = { pack?: string[]; check?: boolean; json?: boolean; errors?: boolean };

export function evalCommand(): Command {
  return new Command('eval')
    .description('Measure against texts labelled by hand, with 95 % intervals.')
    .addCommand(
      new Command('mentions')
        .description('Names and wordings: strong spans by language, type and rule, and what was confused with what.')
        .argument('[folder]', 'labelled texts', TEXTS)
        .option('--pack <path...>', 'pack source or built pack; the default pack without it')
        .option('--check', 'end with 1 when a target is missed')
        .option('--errors', 'list every span that was not right')
        .option('--json', 'print the whole measure')
        .action(mentions),
    )
    .addCommand(evalFramingCommand());
}

async function mentions(folder: string, { pack, check, json, errors }: Options): Promise<void> {
  if (!existsSync(folder))
    throw new InputFault(`${folder}: there is no such folder. Give the folder of labelled texts.`);
  const measure = await measureMentions(await openEngine(pack ?? []), readTexts(folder));
  const missed = missedTargets(measure);
  if (json) printJson({ ...measure, missed });
  else print(describe(measure, missed, errors ?? false));
  if (check && missed.length > 0) process.exitCode = EXIT.inputFault;
}

const figure = ({ share, low, high, k, n }: Share): string =>
  n === 0 ? '–' : `${share.toFixed(3)} [${low.toFixed(3)}–${high.toFixed(3)}] ${k}/${n}`;
const row = (what: string, { precision, recall, f1 }: Scores): string[] => [
  what,
  figure(precision),
  figure(recall),
  f1.toFixed(3),
];

function describe(measure: Measure, missed: readonly string[], errors: boolean): string {
  const group = (title: string, list: Record<string, Scores>): string[][] =>
    Object.entries(list).map(([name, one]) => row(`${title} ${name}`, one));
  const parts = [
    `${measure.texts} texts`,
    table(
      ['what', 'precision [95 %]', 'recall [95 %]', 'F1'],
      [
        row('mentions', measure.mentions),
        ...group('language', measure.byLanguage),
        ...group('type', measure.byType),
        row('wordings', measure.wordings),
        ...group('wordings,', measure.wordingsByLanguage),
      ],
    ),
    table(
      ['rule', 'precision [95 %]'],
      [
        ...Object.entries(measure.byRule).map(([rule, one]) => [rule, figure(one)]),
        ['NIL left alone', figure(measure.nil)],
      ],
    ),
  ];
  if (errors)
    parts.push(
      table(
        ['text', 'span', 'expected', 'found', 'rule', 'around'],
        measure.confusions.map((one) => [one.text, one.span, one.expected, one.found, one.rule, one.around]),
      ),
    );
  else parts.push(`${measure.confusions.length} spans not right: list them with --errors.`);
  parts.push(missed.length === 0 ? 'All targets met.' : `Missed: ${missed.join('; ')}.`);
  return parts.join('\n\n');
}
