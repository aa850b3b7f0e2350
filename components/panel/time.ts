/** Days on a line: what is known of a day as a stretch of time, and where that lies in a drawing so many pixels wide. */

const DAY = 86_400_000;
const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days since 1970, ends included. `known: false` for more than one day; `open` where no end of it is known. */
export type Stretch = { from: number; to: number; known: boolean; open: boolean };
type Bounds = { after?: string; before?: string } | null;

/** The first and last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else. */
function limits(text: string | undefined | null): [number, number] | null {
  const [, year, month, day] = SHAPE.exec(text ?? '') ?? [];
  if (!year) return null;
  const [y, m, d] = [Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1];
  const first = Date.UTC(y, m, d) / DAY;
  if (day) return [first, first];
  return [first, Date.UTC(month ? y : y + 1, month ? m + 1 : 0, 1) / DAY - 1];
}

/** What is known of a day; null where nothing is. */
export function stretchOf(published: string | null, bounds: Bounds, end: string | null = null): Stretch | null {
  const known = limits(published);
  const after = limits(bounds?.after)?.[0];
  const before = limits(bounds?.before)?.[1];
  const from = Math.max(known?.[0] ?? Number.NEGATIVE_INFINITY, after ?? Number.NEGATIVE_INFINITY);
  const to = Math.min(
    Math.max(
      known?.[1] ?? Number.NEGATIVE_INFINITY,
      limits(end)?.[1] ?? Number.NEGATIVE_INFINITY,
      known ? 0 : Number.POSITIVE_INFINITY,
    ),
    before ?? Number.POSITIVE_INFINITY,
  );
  if (!Number.isFinite(from) && !Number.isFinite(to)) return null;
  const open = !(Number.isFinite(from) && Number.isFinite(to));
  const first = Number.isFinite(from) ? from : to;
  return { from: first, to: Number.isFinite(to) ? to : first, known: !open && first === to, open };
}

export type Scale = {
  /** Pixels from the edge where lines begin; the other edge where text runs from right to left. */
  x: (day: number) => number;
  /** Where the drawing ends in the direction of time. */
  end: number;
  ticks: { x: number; label: string }[];
};

type Options = { width: number; direction: 'ltr' | 'rtl'; label: (date: string) => string };

/** Room at both ends for half a mark with the ring around it. */
const EDGE = 11;
/** A label such as "Sep 2023" needs so many pixels. */
const LABEL = 72;
const MOST_TICKS = 8;
/** Months between two ticks. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];
/** From this many months on, years alone are told. */
const YEARS = 24;

/** A scale over whole months that holds all stretches; null where there are none. */
export function timeScale(stretches: readonly Stretch[], { width, direction, label }: Options): Scale | null {
  if (stretches.length === 0) return null;
  const start = monthOf(Math.min(...stretches.map(({ from }) => from)));
  const stop = Math.max(monthOf(Math.max(...stretches.map(({ to }) => to))) + 1, start + 2);
  const room = Math.min(MOST_TICKS, Math.max(1, Math.floor(width / LABEL)));
  const length = stop - start;
  const step = STEPS.find((months) => length / months <= room && (length < YEARS || months >= 12)) ?? 240;
  // Whole years read best from January: the line then begins there too.
  const first = step >= 12 ? Math.floor(start / 12) * 12 : start;
  const [begin, finish] = [dayOf(first), dayOf(stop)];
  const inner = Math.max(1, width - 2 * EDGE);
  const along = (day: number): number => EDGE + ((day - begin) / (finish - begin)) * inner;
  const x = (day: number): number => (direction === 'rtl' ? width - along(day) : along(day));
  const ticks: Scale['ticks'] = [];
  for (let month = Math.ceil(first / step) * step; month < stop; month += step) {
    const [year, rest] = [Math.floor(month / 12), (month % 12) + 1];
    const text = step >= 12 ? String(year) : `${year}-${String(rest).padStart(2, '0')}`;
    ticks.push({ x: x(dayOf(month)), label: label(text) });
  }
  return { x, end: x(finish), ticks };
}

const monthOf = (day: number): number => {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
const dayOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;

/** Where marks go that would stand closer than `gap`: stepped apart, in their order, inside the drawing. */
export function stepApart(places: readonly number[], gap: number, width: number): number[] {
  const order = places.map((x, at) => ({ x, at })).sort((a, b) => a.x - b.x);
  for (let at = order.length - 2; at >= 0; at--) {
    const [one, next] = [order[at], order[at + 1]];
    if (one && next) one.x = Math.min(one.x, next.x - gap);
  }
  let least = EDGE;
  for (const one of order) {
    one.x = Math.min(Math.max(one.x, least), Math.max(least, width - EDGE));
    least = one.x + gap;
  }
  const out = [...places];
  for (const { x, at } of order) out[at] = x;
  return out;
}
