import type { SubjectView } from '../../lib/model/subject.ts';
import { useStrings } from '../strings/context.ts';
import { Dashed, Mark, Ring } from './marks.tsx';
import { isSelf, shapeOf } from './spread-chart.tsx';
import { stretchOf } from './time.ts';

/** What the shapes of the chart mean: those that stand in it. */
export function SpreadKey({ rows }: { rows: SubjectView['spread']['rows'] }) {
  const t = useStrings();
  const marks = rows.flatMap((row) => row.marks);
  const shapes = new Set(marks.map(shapeOf));
  const unsure = marks.some(({ published, bounds }) => stretchOf(published, bounds)?.known === false);
  return (
    <ul class="key">
      {(['names', 'other', 'link'] as const)
        .filter((shape) => shapes.has(shape))
        .map((shape) => (
          <li key={shape}>
            <svg width="14" height="14" aria-hidden="true">
              <Mark shape={shape} x={7} y={7} />
            </svg>
            {t.panel.key[shape]}
          </li>
        ))}
      {marks.some(isSelf) && (
        <li>
          <svg width="21" height="21" aria-hidden="true">
            <Ring x={10.5} y={10.5} />
          </svg>
          {t.panel.key.self}
        </li>
      )}
      {unsure && (
        <li>
          <svg width="24" height="14" aria-hidden="true">
            <Dashed from={1} to={23} open={false} y={7} />
          </svg>
          {t.panel.key.unsure}
        </li>
      )}
    </ul>
  );
}
