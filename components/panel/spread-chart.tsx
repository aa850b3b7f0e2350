import type { RefObject } from 'preact';
import type { SpreadMark, SpreadRow } from '../../lib/model/subject.ts';
import { Name } from '../shared/name.tsx';
import { useCut } from '../shared/use-cut.ts';
import { useStrings } from '../strings/context.ts';
import type { Strings } from '../strings/en.ts';
import { Mark, type MarkShape, Ring, Unsure } from './marks.tsx';
import { type Scale, stepApart, stretchOf, timeScale } from './time.ts';
import { useWidth } from './use-width.ts';

/** Outlets shown before "show all". Those with full texts are always among them. */
const SHOWN = 12;
const HEIGHT = 30;
/** Marks closer than this step apart. */
const GAP = 15;

type Props = { rows: readonly SpreadRow[] };

/** Outlet by time. A row says in words what its drawing shows. */
export function SpreadChart({ rows }: Props) {
  const t = useStrings();
  const { ref, width } = useWidth<HTMLTableCellElement>(220);
  const { items, more } = useCut(inOrder(rows), SHOWN);
  const shown = [...items].sort((a, b) => t.compare(a.outlet, b.outlet));
  const stretches = rows.flatMap((row) => row.marks.flatMap((mark) => stretchOf(mark.published, mark.bounds) ?? []));
  const scale = timeScale(stretches, { width, direction: t.direction, label: (text) => t.day(text) ?? text });
  return (
    <>
      <table class="spread">
        <thead class="vh">
          <tr>
            <th scope="col">{t.panel.outlet}</th>
            <th scope="col">{t.panel.when}</th>
            <th scope="col">{t.panel.naming}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <Row key={row.outlet} row={row} scale={scale} width={width} plot={at === 0 ? ref : undefined} />
          ))}
          {scale && <Axis scale={scale} width={width} />}
        </tbody>
      </table>
      {more && (
        <button type="button" class="btn flush" onClick={more}>
          {t.panel.allOutlets(rows.length)}
        </button>
      )}
    </>
  );
}

/** Outlets with full texts first, so that a cut never hides one; among themselves as given. */
const inOrder = (rows: readonly SpreadRow[]): SpreadRow[] =>
  [...rows].sort((a, b) => Number(hasText(b)) - Number(hasText(a)));

const hasText = ({ n, marks }: SpreadRow): boolean => n > 0 || marks.some(({ kind }) => kind === 'page');

type RowProps = {
  row: SpreadRow;
  scale: Scale | null;
  width: number;
  plot: RefObject<HTMLTableCellElement | null> | undefined;
};

function Row({ row, scale, width, plot }: RowProps) {
  const t = useStrings();
  const links = row.marks.filter(({ kind }) => kind === 'link').length;
  const says = t.panel.rowSays(row.outlet, row.k, row.n, links);
  return (
    <tr class="row">
      <th scope="row">
        <Name text={row.outlet} />
      </th>
      <td class="plot" {...(plot && { ref: plot })}>
        {scale && (
          <svg height={HEIGHT} role="img" aria-label={says}>
            {scale.ticks.map(({ x }) => (
              <path key={x} class="grid-line" d={`M${x} 0V${HEIGHT}`} />
            ))}
            <Marks marks={row.marks} scale={scale} width={width} t={t} />
          </svg>
        )}
      </td>
      <td class="num">{row.n > 0 ? t.kOfN(row.k, row.n) : <span class="beside">{t.panel.noText(links)}</span>}</td>
    </tr>
  );
}

type MarksProps = { marks: readonly SpreadMark[]; scale: Scale; width: number; t: Strings };

function Marks({ marks, scale, width, t }: MarksProps) {
  const placed = marks.flatMap((mark) => {
    const stretch = stretchOf(mark.published, mark.bounds);
    return stretch ? [{ mark, stretch }] : [];
  });
  // Where an end is not known, the mark stands at the end that is.
  const wanted = placed.map(({ stretch: { from, to, open } }) => scale.x(open ? from : (from + to) / 2));
  const places = stepApart(wanted, GAP, width);
  const y = HEIGHT / 2;
  return (
    <>
      {placed.map(({ mark, stretch }, at) => (
        <g key={`${mark.kind} ${keyOf(mark)}`}>
          <title>{t.panel.onDay(t.date(mark.published, mark.bounds), titleOf(mark))}</title>
          <Unsure stretch={stretch} scale={scale} y={y} />
          <Mark shape={shapeOf(mark)} x={places[at] ?? 0} y={y} />
          {isSelf(mark) && <Ring x={places[at] ?? 0} y={y} />}
        </g>
      ))}
    </>
  );
}

export const isSelf = (mark: SpreadMark): boolean =>
  mark.kind === 'page' || (mark.kind === 'link' ? mark.link.self : mark.self);

export const shapeOf = (mark: SpreadMark): MarkShape =>
  mark.kind === 'article' ? (mark.names ? 'names' : 'other') : mark.kind;

const titleOf = (mark: SpreadMark): string =>
  mark.kind === 'link' ? (mark.link.title ?? mark.link.summary ?? '') : (mark.title ?? '');

export const keyOf = (mark: SpreadMark): string =>
  mark.kind === 'article' ? mark.article : mark.kind === 'link' ? mark.link.reference : 'page';

/** Names of the days under the rows; the days themselves stand in the table below. */
function Axis({ scale, width }: { scale: Scale; width: number }) {
  return (
    <tr class="axis-row">
      <td />
      <td class="plot">
        <svg height="18" aria-hidden="true">
          {scale.ticks.map(({ x, label }) => (
            <text key={label} x={Math.min(Math.max(x, 26), width - 26)} y="13" text-anchor="middle">
              {label}
            </text>
          ))}
        </svg>
      </td>
      <td />
    </tr>
  );
}
