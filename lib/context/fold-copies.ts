/** Pages that carry another outlet's text are one piece of coverage, however many carry it. */
import type { Reference } from '../model/corpus.ts';

export type Folded<T> = { one: T; copies: T[] };

/**
 * A page that carries another's text goes with the origin's own page, where that is here; else the first copy stands for it.
 * The order of `items` is kept, origins before copies.
 */
export function foldCopies<T>(items: readonly T[], referenceOf: (item: T) => Reference): Folded<T>[] {
  const out: Folded<T>[] = [];
  const origins = new Map<string, Folded<T>>();
  const isCopy = (item: T): number => Number(referenceOf(item).copyOf !== null);
  for (const one of [...items].sort((a, b) => isCopy(a) - isCopy(b))) {
    const { copyOf, outletName, subjects, published } = referenceOf(one);
    const key = [copyOf ?? outletName, subjects[0] ?? '', published ?? ''].join('\n');
    const origin = copyOf === null ? undefined : origins.get(key);
    if (origin) origin.copies.push(one);
    else {
      const folded: Folded<T> = { one, copies: [] };
      out.push(folded);
      origins.set(key, folded);
    }
  }
  return out;
}
