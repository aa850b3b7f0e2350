/** One row of a benchmark: a figure, what it should be, and whether it is. */

export type Row = {
  what: string;
  figure: number;
  unit: string;
  /** `max`: the figure must not be above; `min`: not below. Without a target the figure is for information. */
  target?: { max: number } | { min: number };
};

export const missed = ({ figure, target }: Row): boolean =>
  target !== undefined && ('max' in target ? !(figure <= target.max) : !(figure >= target.min));

const format = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${format(row.figure)} ${row.unit}`,
    row.target ? ('max' in row.target ? `≤ ${row.target.max}` : `≥ ${row.target.min}`) : '',
    row.target ? (missed(row) ? 'MISSED' : 'met') : '',
  ]);
  const all = [['what', 'figure', 'target', 'verdict'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(all[0] as string[]), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.map(line)].join('\n');
}
