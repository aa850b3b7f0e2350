/** `sidelight pack check`: errors, warnings and what was accepted, and whether the pack reads back as it was written. */
import { Command } from 'commander';
import type { Corpus } from '../../lib/model/corpus.ts';
import { buildPack } from '../../lib/packs/build/build.ts';
import { checkCorpus } from '../../lib/packs/source/check.ts';
import { byFileAndLine, formatProblem, type Problem } from '../../lib/packs/source/problem.ts';
import { type ReadSource, readSource } from '../../lib/packs/source/read.ts';
import { roundTrip } from '../../lib/packs/source/round-trip.ts';
import { ACCEPTED_FILE, type Accepted, checkWarnings } from '../../lib/packs/source/warnings.ts';
import { EXIT } from '../exit.ts';
import { print, printJson, table } from '../output.ts';
import { DEFAULT_PACK, sourceFiles } from '../packs.ts';

/** Up to here the pack is built in memory and read back without being asked to: it takes a second or two. */
const SMALL = 1000;

type Flags = { roundTrip?: boolean; strict?: boolean; accepted?: boolean; json?: boolean };

export const checkCommand = (): Command =>
  new Command('check')
    .description('Report all errors and warnings of a pack source at once, with file, line and remedy.')
    .argument('[source]', 'folder that holds pack.yaml', DEFAULT_PACK)
    .option('--round-trip', `build in memory and read back, also where there are more than ${SMALL} articles`)
    .option('--no-round-trip', 'do not build')
    .option('--strict', 'end with 1 on warnings too')
    .option('--accepted', `list the warnings that ${ACCEPTED_FILE} accepts, with the reasons`)
    .option('--json', 'print {source, errors, warnings, accepted, roundTrip}')
    .action(check);

type Checked = { problems: Problem[]; accepted: Accepted[]; roundTrip: 'same' | 'different' | 'not tried' };

async function check(source: string, flags: Flags): Promise<void> {
  const files = sourceFiles(source);
  const read = readSource(files);
  const warned = checkWarnings(read, files.get(ACCEPTED_FILE));
  const checked: Checked = {
    problems: [...read.problems, ...checkCorpus(read), ...warned.problems],
    accepted: warned.accepted,
    roundTrip: 'not tried',
  };
  if (read.corpus && !checked.problems.some(isError) && wantsRoundTrip(read.corpus, flags))
    await tryRoundTrip(read, read.corpus, checked);
  const errors = checked.problems.filter(isError);
  const warnings = checked.problems.filter((one) => !isError(one));
  const { accepted, roundTrip: wayBack } = checked;
  if (flags.json) printJson({ source, errors, warnings, accepted, roundTrip: wayBack });
  else print(describe(source, read.corpus, checked, errors, warnings, flags));
  if (errors.length > 0 || (flags.strict && warnings.length > 0)) process.exitCode = EXIT.inputFault;
}

const isError = ({ warning }: Problem): boolean => warning === undefined;

const wantsRoundTrip = ({ articles }: Corpus, { roundTrip: asked }: Flags): boolean =>
  asked ?? articles.length <= SMALL;

async function tryRoundTrip({ origins }: ReadSource, corpus: Corpus, checked: Checked): Promise<void> {
  const { data } = await buildPack(corpus, () => []);
  const differences = await roundTrip(corpus, data);
  checked.roundTrip = differences.length === 0 ? 'same' : 'different';
  for (const { id, message } of differences) {
    const origin = origins.get(id);
    const fix = 'This is a fault of the build, not of the source: report it with this entry.';
    checked.problems.push(origin ? origin.file.problem(origin.path, message, fix) : { file: 'pack.yaml', line: 1, message: `${id}: ${message}`, fix }); // biome-ignore format: one problem
  }
}

function describe(
  source: string,
  corpus: Corpus | null,
  { accepted, roundTrip: wayBack }: Checked,
  errors: readonly Problem[],
  warnings: readonly Problem[],
  { accepted: listAccepted }: Flags,
): string {
  const parts = [...errors, ...warnings].sort(byFileAndLine).map(formatProblem);
  if (parts.length > 0) parts.push('');
  if (listAccepted && accepted.length > 0)
    parts.push(table(['where', 'rule', 'reason'], accepted.map((one) => [`${one.file}:${one.line}`, one.warning ?? '', one.reason]), 100), ''); // biome-ignore format: one table
  const of = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
  if (errors.length === 0 && corpus)
    parts.push(
      `${source}: ${corpus.articles.length} articles, ${corpus.outlets.length} outlets, ${corpus.entities.length} entities, ${corpus.referents.length} contested wordings.`,
    );
  const back = { same: ' Built and read back: the same.', different: '', 'not tried': '' }[wayBack];
  const skipped = errors.length === 0 && wayBack === 'not tried' ? ' Not built and read back: --round-trip does.' : '';
  const kept = accepted.length > 0 ? `, ${of(accepted.length, 'warning')} accepted with a reason (--accepted lists them)` : ''; // biome-ignore format: one line
  const found =
    errors.length + warnings.length === 0
      ? `No problems${kept}.`
      : `${of(errors.length, 'problem')}, ${of(warnings.length, 'warning')}${kept} in ${source}.`;
  parts.push(`${found}${back}${skipped}`);
  return parts.join('\n');
}
