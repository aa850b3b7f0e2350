/** Orders that do not depend on a locale or on the order of input: what deterministic output is sorted by. */

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);
export const byKey = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number =>
  compareText(a[0], b[0]);
