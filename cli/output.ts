/** What commands print. JSON goes out in one write, so that a reader of the pipe never sees half a value. */

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));
export const printJsonLine = (value: unknown): void => print(JSON.stringify(value));

/** Rows under a head, columns as wide as their widest cell. Cells are cut at `most` characters. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], most = 60): string {
  const cut = (cell: string): string =>
    (cell.length > most ? `${cell.slice(0, most - 1)}…` : cell).replaceAll('\n', ' ');
  const all = [head, ...rows].map((row) => row.map(cut));
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(all[0] ?? []), widths.map((width) => '─'.repeat(width)).join('  '), ...all.slice(1).map(line)].join(
    '\n',
  );
}
