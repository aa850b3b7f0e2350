import type { NamingUse, PageContext } from '../lib/model/page-context.ts';

/** Longer cells are cut. */
const WIDEST = 60;

/** What was found on the page, as text tables for a terminal. */
export function describe(context: PageContext): string {
  const { page, mentions, naming, coverage, framing, outlet } = context;
  const packs = context.packs.map((pack) => `${pack.id} version ${pack.version}`).join(', ');
  const where = `${outlet?.name ?? 'unknown outlet'} · ${page.published ?? 'no date'} · pack: ${packs || 'none'}`;
  const names = grouped(mentions, (mention) => mention.name);
  const wordings = grouped(naming, (use) => choiceName(context, use));
  const articles = coverage.map((item) => [
    item.relation,
    item.outlet ?? '?',
    item.published ?? '?',
    item.title ?? '(no title)',
  ]);
  const voices = framing.voices.map((voice) => [voice.name, voice.mode, String(voice.count)]);
  return [
    `${page.title ?? '(no title)'}\n${where}`,
    section('Names', ['name', 'times', 'as written'], names),
    section('Wordings', ['choice', 'times', 'as written'], wordings),
    section('Coverage', ['relation', 'outlet', 'date', 'headline'], articles),
    // "Voices: none" would read as if nobody were quoted on the page.
    ...(voices.length > 0 ? [section('Voices', ['who', 'how', 'times'], voices)] : []),
  ].join('\n\n');
}

function choiceName({ referents }: PageContext, use: NamingUse): string {
  const referent = referents.find(({ id }) => id === use.referent);
  return referent?.choices.find(({ id }) => id === use.choice)?.name ?? use.choice;
}

/** One row for each label, in the order of first appearance: label, how often, the different forms. */
function grouped<T extends { text: string }>(items: T[], labelOf: (item: T) => string): string[][] {
  const forms = new Map<string, string[]>();
  for (const item of items) {
    const label = labelOf(item);
    forms.set(label, [...(forms.get(label) ?? []), item.text]);
  }
  return [...forms].map(([label, texts]) => [label, String(texts.length), [...new Set(texts)].join(', ')]);
}

/** A titled table with aligned columns. */
function section(title: string, head: string[], rows: string[][]): string {
  if (rows.length === 0) return `${title}: none`;
  const cut = [head, ...rows].map((row) => row.map(shorten));
  const widths = head.map((_, column) => Math.max(...cut.map((row) => (row[column] ?? '').length)));
  const lines = cut.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const table = lines.toSpliced(1, 0, rule).map((line) => `  ${line.trimEnd()}`);
  return [`${title} (${rows.length})`, ...table].join('\n');
}

function shorten(cell: string): string {
  return cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1)}…` : cell;
}
