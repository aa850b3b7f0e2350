import { compareText } from '../../model/order.ts';

/** One thing that is wrong in a pack source: where, what, and what to do. All are reported at once. */
export type Problem = { file: string; line: number; message: string; fix: string };

export const byFileAndLine = (a: Problem, b: Problem): number => compareText(a.file, b.file) || a.line - b.line;

export const formatProblem = (problem: Problem): string =>
  `${problem.file}:${problem.line}: ${problem.message}\n    ${problem.fix}`;
