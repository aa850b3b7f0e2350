/** Shapes of the charts, each around a middle. States differ by shape, never by colour. */
import type { Scale, Stretch } from './time.ts';

export type MarkShape = 'names' | 'other' | 'link' | 'page';

const HALF = 5;

/** Full text that names the subject, full text that does not, link only; `page` is the ring's empty middle. */
export function Mark({ shape, x, y }: { shape: MarkShape; x: number; y: number }) {
  if (shape === 'link') return <path class="ink" d={`M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`} />;
  if (shape === 'page') return null;
  return shape === 'names' ? (
    <rect class="ink" x={x - HALF} y={y - HALF} width={2 * HALF} height={2 * HALF} />
  ) : (
    <rect class="hollow" x={x - HALF + 0.75} y={y - HALF + 0.75} width={2 * HALF - 1.5} height={2 * HALF - 1.5} />
  );
}

/** Around the page in front. */
export function Ring({ x, y }: { x: number; y: number }) {
  return <rect class="ring" x={x - 9.5} y={y - 9.5} width="19" height="19" rx="2" />;
}

/** Shorter than this, a stretch of days would hide under its own mark. */
const LEAST = 16;

/** A day that is not known: dashed over all days it may be, closed at the ends that are known. */
export function Unsure({ stretch, scale, y }: { stretch: Stretch; scale: Pick<Scale, 'x' | 'end'>; y: number }) {
  const from = scale.x(stretch.from);
  const to = stretch.open ? scale.end : scale.x(stretch.to);
  if (stretch.known || Math.abs(to - from) < LEAST) return null;
  return <Dashed from={from} to={to} open={stretch.open} y={y} />;
}

export function Dashed({ from, to, open, y }: { from: number; to: number; open: boolean; y: number }) {
  return (
    <g class="unsure">
      <path class="dash" d={`M${from} ${y}H${to}`} />
      <path d={`M${from} ${y - 5}V${y + 5}${open ? '' : `M${to} ${y - 5}V${y + 5}`}`} />
    </g>
  );
}
