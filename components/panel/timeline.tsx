import type { ArticleMark, EventView } from '../../lib/model/subject.ts';
import { useStrings } from '../strings/context.ts';
import { Mark, Ring, Unsure } from './marks.tsx';
import { type Stretch, stepApart, stretchOf, timeScale } from './time.ts';
import { useWidth } from './use-width.ts';

type Props = { events: readonly EventView[]; articles: readonly ArticleMark[] };

const RADIUS = 9;
/** Height of one row of numbers; where they would overlap, they stack. */
const ROW = 22;
const MOST_ROWS = 4;
/** Below the line: the articles, then the names of the days. */
const BELOW = 44;

/** Numbered events above the line, articles below it. The list beside it says the same in words. */
export function Timeline({ events, articles }: Props) {
  const t = useStrings();
  const { ref, width } = useWidth<HTMLDivElement>(360);
  const above = events.flatMap((event, at) => {
    const stretch = stretchOf(event.date, null, event.end);
    return stretch ? [{ number: at + 1, stretch }] : [];
  });
  const below = articles.flatMap((article) => {
    const stretch = stretchOf(article.published, article.bounds);
    return stretch ? [{ article, stretch }] : [];
  });
  const scale = timeScale(
    [...above, ...below].map(({ stretch }) => stretch),
    { width, direction: t.direction, label: (text) => t.day(text) ?? text },
  );
  if (!scale) return null;
  const middle = ({ from, to, open }: Stretch): number => scale.x(open ? from : (from + to) / 2);
  const { rows, places } = stack(
    above.map(({ stretch }) => middle(stretch)),
    width,
  );
  const line = rows * ROW + 10;
  const marks = stepApart(
    below.map(({ stretch }) => middle(stretch)),
    15,
    width,
  );
  const [first, last] = [scale.ticks[0]?.label ?? '', scale.ticks.at(-1)?.label ?? ''];
  return (
    <div class="timeline" ref={ref}>
      <svg height={line + BELOW} role="img" aria-label={t.panel.timeline(first, last)}>
        <path class="axis" d={`M0 ${line}H${width}`} />
        {scale.ticks.map(({ x, label }) => (
          <g key={label}>
            <path class="axis" d={`M${x} ${line - 4}v8`} />
            <text x={Math.min(Math.max(x, 26), width - 26)} y={line + 40} text-anchor="middle">
              {label}
            </text>
          </g>
        ))}
        {above.map(({ number, stretch }, at) => {
          const [x, row] = places[at] ?? [0, 0];
          const y = line - 16 - row * ROW;
          return (
            <g key={number}>
              <path class="stem" d={`M${middle(stretch)} ${line}L${x} ${y + RADIUS}`} />
              <circle class="dot" cx={x} cy={y} r={RADIUS} />
              <text class="n" x={x} y={y + 4.2} text-anchor="middle">
                {number}
              </text>
            </g>
          );
        })}
        {below.map(({ article, stretch }, at) => (
          <g key={article.article}>
            <Unsure stretch={stretch} scale={scale} y={line + 16} />
            <Mark shape="names" x={marks[at] ?? 0} y={line + 16} />
            {article.self && <Ring x={marks[at] ?? 0} y={line + 16} />}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Each number in the lowest row that has room; where the highest is full too, they step aside. */
function stack(wanted: readonly number[], width: number): { rows: number; places: [number, number][] } {
  const ends: number[] = [];
  const places = wanted.map((x): [number, number] => {
    const at = Math.min(Math.max(x, RADIUS + 1), width - RADIUS - 1);
    const free = ends.findIndex((end) => Math.abs(at - end) >= 2 * RADIUS + 3);
    const row = free >= 0 ? free : Math.min(ends.length, MOST_ROWS - 1);
    const place =
      free >= 0 || ends.length < MOST_ROWS ? at : Math.min((ends[row] ?? at) + 2 * RADIUS + 3, width - RADIUS - 1);
    ends[row] = place;
    return [place, row];
  });
  return { rows: Math.max(1, ends.length), places };
}
