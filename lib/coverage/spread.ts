/**
 * Two steps that keep one outlet from speaking alone. Which articles are shown: each further one of an outlet counts less
 * (MMR, Carbonell and Goldstein, 1998, where two articles are alike if their outlet is the same). In which order: every
 * outlet is heard once before one is heard twice (xQuAD, Santos et al., 2010, with the outlet as the aspect).
 */

/** What an article keeps of its score for each earlier one of its outlet. */
const KEPT_OF_SCORE = 0.85;

type OutletOf<T> = (item: T) => string | null;

/** The `most` best items, best first, where a further one of an outlet counts less than the one before. An unknown outlet is none. */
export function pickDiverse<T extends { score: number }>(
  items: readonly T[],
  most: number,
  outletOf: OutletOf<T>,
): T[] {
  return counted(items, outletOf)
    .map(({ item, place, earlier }) => ({ item, place, score: item.score * KEPT_OF_SCORE ** earlier }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, most)
    .map(({ item }) => item);
}

/** Every outlet once, in the given order, then every outlet that has one a second time, and so on. */
export function spreadByOutlet<T>(items: readonly T[], outletOf: OutletOf<T>): T[] {
  return counted(items, outletOf)
    .sort((a, b) => a.earlier - b.earlier || a.place - b.place)
    .map(({ item }) => item);
}

/** Items with their place and how many of their outlet stand before them. */
function counted<T>(items: readonly T[], outletOf: OutletOf<T>): { item: T; place: number; earlier: number }[] {
  const heard = new Map<string, number>();
  return items.map((item, place) => {
    const outlet = outletOf(item);
    const earlier = outlet === null ? 0 : (heard.get(outlet) ?? 0);
    if (outlet !== null) heard.set(outlet, earlier + 1);
    return { item, place, earlier };
  });
}
