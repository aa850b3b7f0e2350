/** Measures of an extracted body against gold text. */
import { foldedTokens } from '../../lib/text/tokens.ts';

/** Precision, recall and F1 over folded tokens, each counted as often as it stands. */
export function tokenScore(text: string, gold: string): { precision: number; recall: number; f1: number } {
  const wanted = count(gold);
  const found = count(text);
  let shared = 0;
  for (const [token, times] of found) shared += Math.min(times, wanted.get(token) ?? 0);
  const size = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, times) => sum + times, 0);
  const precision = size(found) === 0 ? 0 : shared / size(found);
  const recall = size(wanted) === 0 ? 0 : shared / size(wanted);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of foldedTokens(text)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a segment of gold stands in the text, white space aside. Segments are cut anywhere, also within a word. */
export const holds = (text: string, segment: string): boolean => squash(text).includes(squash(segment));

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export { wilson } from '../../cli/eval/intervals.ts';
