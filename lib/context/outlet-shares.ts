/** How many of an outlet's articles in the packs are related to a page: honest about absence, which is of the pack only. */
import { compareText } from '../model/order.ts';
import type { OutletShare } from '../model/page-context.ts';
import type { PackArticle } from './corpus-index.ts';
import { type Engine, yearSpan } from './engine.ts';

/** Outlets told of, those with related articles first; a pack of thousands of outlets is not listed whole. */
const MOST = 60;

type Held = { articles: number; years: string };
const known = new WeakMap<Engine, Map<string, Held>>();

function heldBy(engine: Engine): Map<string, Held> {
  let map = known.get(engine);
  if (!map) {
    const rows = engine.numbered.flatMap((one) => (one ? [one.row] : []));
    map = new Map(
      [...Map.groupBy(rows, (row) => row.outlet as string)].map(([outlet, own]) => [
        outlet,
        { articles: own.length, years: yearSpan(own) },
      ]),
    );
    known.set(engine, map);
  }
  return map;
}

export function outletShares(engine: Engine, related: readonly PackArticle[]): OutletShare[] {
  const counts = new Map<string, number>();
  for (const { outlet } of related) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...heldBy(engine)]
    .map(([outlet, held]) => ({
      outlet,
      name: engine.outlets.get(outlet)?.shortName ?? outlet,
      related: counts.get(outlet) ?? 0,
      ...held,
    }))
    .sort((a, b) => Number(b.related > 0) - Number(a.related > 0) || compareText(a.name, b.name))
    .slice(0, MOST);
}
