/** `sidelight pack diff`: what one version changes over another, for a reviewer. */
import { Command, Option } from 'commander';
import { diffPacks, type FieldChange, type PackChange, type PackDiff } from '../../lib/packs/diff.ts';
import { InputFault } from '../exit.ts';
import { openPacks } from '../opened.ts';
import { print, printJson } from '../output.ts';

export const diffCommand = (): Command =>
  new Command('diff')
    .description(
      'List what pack B changes over pack A. Each is a source, a built or published folder, or a .sidelight file.',
    )
    .argument('<a>', 'the earlier one')
    .argument('<b>', 'the later one')
    .addOption(new Option('--format <form>', 'how to print it').choices(['text', 'markdown']).default('text'))
    .option('--json', 'print the changes as JSON')
    .action(diff);

async function diff(a: string, b: string, { format, json }: { format: string; json?: boolean }): Promise<void> {
  const [before, after] = await Promise.all([openPacks(a), openPacks(b)]);
  const diffs = await Promise.all(
    after.flatMap((now) => {
      const was = before.find(({ manifest }) => manifest.packId === now.manifest.packId);
      return was ? [diffPacks(was, now)] : [];
    }),
  );
  const [first] = diffs;
  if (!first) throw new InputFault(`${a} and ${b} have no pack in common.`);
  if (json) printJson(diffs.length === 1 ? first : diffs);
  else print(diffs.map((one) => (format === 'markdown' ? markdown(one) : text(one))).join('\n'));
}

const summary = ({ counts: { added, removed, changed } }: PackDiff): string =>
  `${added} added, ${removed} removed, ${changed} changed`;
const SIGN = { added: '+', removed: '−', changed: '~' } as const;

function text(diff: PackDiff): string {
  const lines = diff.changes.flatMap(({ what, how, id, name, fields }) => [
    `${SIGN[how]} ${what} ${name} (${id})`,
    ...(how === 'changed' ? fields.map((one) => `    ${inText(one)}`) : []),
  ]);
  return [`Version ${diff.from.version} → ${diff.to.version}: ${summary(diff)}`, ...lines].join('\n');
}

function inText({ field, before, after, source }: FieldChange): string {
  const cite = source ? ` [${source.title}, ${source.url}]` : '';
  if (before === null) return `+ ${field}: ${after}${cite}`;
  if (after === null) return `− ${field}: ${before}`;
  return `${field}: ${before} → ${after}${cite}`;
}

function markdown(diff: PackDiff): string {
  const of = (how: PackChange['how']): string[] => {
    const list = diff.changes.filter((one) => one.how === how);
    if (list.length === 0) return [];
    const lines = list.flatMap(({ what, name, id, fields }) => [
      `- ${what} **${escaped(name)}** (\`${id}\`)`,
      ...(how === 'changed' ? fields.map((one) => `  - ${inMarkdown(one)}`) : []),
    ]);
    return ['', `### ${how[0]?.toUpperCase()}${how.slice(1)}`, '', ...lines];
  };
  return [
    `## Version ${diff.to.version} over version ${diff.from.version}`,
    '',
    `${summary(diff)}.`,
    ...of('changed'),
    ...of('added'),
    ...of('removed'),
  ].join('\n');
}

function inMarkdown({ field, before, after, source }: FieldChange): string {
  const was = before === null ? '' : `~~${escaped(before)}~~ `;
  const cite = source ? ` ([${escaped(source.title)}](${encodeURI(source.url)}))` : '';
  return `${escaped(field)}: ${was}${after === null ? '' : escaped(after)}${cite}`;
}

const escaped = (words: string): string => words.replace(/[\\`*_[\]<>~|]/g, '\\$&');
