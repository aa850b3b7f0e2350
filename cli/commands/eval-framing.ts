/** `sidelight eval framing`: quotations, voices, verbs and wordings in labelled texts, and claims on a generated corpus. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { type ClaimRate, type ContrastClaims, measureClaims } from '../../tests/eval/framing/contrast-claims.ts';
import { type FramingMeasure, measureFraming, missedTargets, TARGETS } from '../../tests/eval/framing/measure.ts';
import { labelledTexts, TEXTS } from '../../tests/eval/framing/read-labels.ts';
import { openEngine } from '../engine.ts';
import { EXIT, InputFault } from '../exit.ts';
import { print, printJson, table } from '../output.ts';

type Options = { pack?: string[]; seeds: string; check?: boolean; json?: boolean; errors?: boolean };

export function evalFramingCommand(): Command {
  return new Command('framing')
    .description('Quotations, voices, verb classes and wordings, and how often a comparison claims what is not so.')
    .argument('[folder]', 'labelled texts', TEXTS)
    .option('--pack <path...>', 'pack source or built pack; the default pack without it')
    .option('--seeds <n>', 'generated corpora for the comparison of outlets; 0 leaves it out', '1000')
    .option('--check', 'end with 1 when a target is missed')
    .option('--errors', 'list every label that was not found, and everything found in vain')
    .option('--json', 'print the whole measure')
    .action(framing);
}

async function framing(folder: string, { pack, seeds, check, json, errors }: Options): Promise<void> {
  if (!existsSync(folder))
    throw new InputFault(`${folder}: there is no such folder. Give the folder of labelled texts.`);
  const draws = Number(seeds);
  if (!Number.isInteger(draws) || draws < 0)
    throw new InputFault(`--seeds ${seeds} is not a whole number from 0.`, EXIT.wrongUse);
  const measure = await measureFraming(await openEngine(pack ?? []), labelledTexts(folder));
  const claims = draws > 0 ? measureClaims(draws) : null;
  const missed = [...missedTargets(measure), ...(claims?.missed ?? [])];
  if (json) printJson({ ...measure, claims, missed });
  else print(describe(measure, claims, missed, errors ?? false));
  if (check && missed.length > 0) process.exitCode = EXIT.inputFault;
}

const rate = ({ k, n, low, high }: ClaimRate): string => `${k} of ${n} [${low.toFixed(3)}–${high.toFixed(3)}]`;

function describe(measure: FramingMeasure, claims: ContrastClaims | null, missed: string[], errors: boolean): string {
  const rows = Object.entries(measure.figures).map(([what, one]) => [
    what,
    one.f1.toFixed(3),
    `${one.low.toFixed(3)}–${one.high.toFixed(3)}`,
    one.precision.toFixed(3),
    one.recall.toFixed(3),
    `${one.right} right, ${one.extra} in vain, ${one.missed} missed`,
    TARGETS[what] === undefined ? '' : `≥ ${TARGETS[what]}`,
  ]);
  const traps = Object.entries(measure.traps).map(([kind, fell]) => `${kind} ${fell}`);
  const parts = [
    `${measure.texts} texts`,
    table(['what', 'F1', '95 %', 'precision', 'recall', 'count', 'target'], rows),
    `Traps fallen for: ${traps.join(', ')}.`,
  ];
  if (claims)
    parts.push(
      `Any false "more often" on a generated corpus: ${rate(claims.falseClaims)}; a planted difference found: ${rate(claims.found)}.`,
    );
  if (errors)
    parts.push(
      table(
        ['text', 'what', 'fault', 'words'],
        measure.faults.map((one) => [one.text, one.what, one.kind, one.words]),
      ),
    );
  else parts.push(`${measure.faults.length} faults: list them with --errors.`);
  parts.push(missed.length === 0 ? 'All targets met.' : `Missed: ${missed.join('; ')}.`);
  return parts.join('\n\n');
}
