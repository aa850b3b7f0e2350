import { compareText } from '../../model/order.ts';

/** What may be meant so, and wants a second look. The name is what `accepted.yaml` accepts it by. */
export type WarningRule =
  | 'short-alias'
  | 'common-word-alias'
  | 'surname-alias'
  | 'private-person'
  | 'uneven-forms'
  | 'unused-entity'
  | 'repeated-address'
  | 'unclear-licence'
  | 'idle-acceptance';

/**
 * One thing of a pack source to look at: where, what, and what to do. All are reported at once. Without a `warning` it is an
 * error, and nothing is built before it is mended.
 */
export type Problem = { file: string; line: number; message: string; fix: string; warning?: WarningRule };

export const byFileAndLine = (a: Problem, b: Problem): number => compareText(a.file, b.file) || a.line - b.line;

export const formatProblem = (problem: Problem): string =>
  `${problem.file}:${problem.line}: ${problem.warning ? `warning (${problem.warning}): ` : ''}${problem.message}\n    ${problem.fix}`;
