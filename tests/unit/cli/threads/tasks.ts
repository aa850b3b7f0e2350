/** Tasks for the tests of the pool. */
import { threadTask } from '../../../../cli/threads/pool.ts';

export const double = (n: number): number => 2 * n;
export const DOUBLE = threadTask(import.meta.url, double);

export async function sleepy(ms: number): Promise<number> {
  await new Promise((done) => setTimeout(done, ms));
  return ms;
}
export const SLEEPY = threadTask(import.meta.url, sleepy);

/** Never gives the thread back: only ending the thread helps. */
export function stuck(forEver: boolean): string {
  while (forEver);
  return 'done';
}
export const STUCK = threadTask(import.meta.url, stuck);

export function choosy(word: string): string {
  if (word === 'bad') throw new Error('I do not take bad.');
  return word;
}
export const CHOOSY = threadTask(import.meta.url, choosy);

export function greedy(megabytes: number): number {
  const kept: unknown[][] = [];
  for (let at = 0; at < megabytes; at++) kept.push(Array.from({ length: 131_072 }, () => ({ at })));
  return kept.length;
}
export const GREEDY = threadTask(import.meta.url, greedy);
