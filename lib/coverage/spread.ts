/**
 * An order in which every outlet is heard once before one is heard twice. This is the limit of MMR (Carbonell and
 * Goldstein, 1998) and of xQuAD (Santos et al., 2010) where the aspect is the outlet and a second item of it adds nothing
 * while another outlet is unheard. Within a round the given order stays.
 */
export function spreadByOutlet<T>(items: readonly T[], outletOf: (item: T) => string | null): T[] {
  const heard = new Map<string | null, number>();
  return items
    .map((item, place) => {
      const outlet = outletOf(item);
      const round = outlet === null ? 0 : (heard.get(outlet) ?? 0);
      heard.set(outlet, round + 1);
      return { item, place, round };
    })
    .sort((a, b) => a.round - b.round || a.place - b.place)
    .map(({ item }) => item);
}
