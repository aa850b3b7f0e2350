/** 95 % interval of a share k of n (Wilson, 1927): what every share of an evaluation is printed with. */
export function wilson(k: number, n: number): [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.96;
  const p = k / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [middle - half, middle + half];
}

/** A share with its count, interval, and whether it reaches its target. */
export type Measure = {
  what: string;
  k: number;
  n: number;
  share: number;
  low: number;
  high: number;
  target: number | null;
};

export function measure(what: string, k: number, n: number, target: number | null = null): Measure {
  const [low, high] = wilson(k, n);
  return { what, k, n, share: n === 0 ? 0 : k / n, low, high, target };
}

export const isMissed = ({ share, target }: Measure): boolean => target !== null && share < target;

/** One row of a table of measures. */
export const measureRow = (one: Measure): string[] => [
  one.what,
  one.share.toFixed(3),
  `${one.k} of ${one.n}`,
  `${one.low.toFixed(3)}–${one.high.toFixed(3)}`,
  one.target === null ? '' : `≥ ${one.target}`,
  one.target === null ? '' : isMissed(one) ? 'MISSED' : 'met',
];
export const MEASURE_HEAD = ['what', 'share', 'count', '95 %', 'target', ''] as const;
