/** Charts of the page of `pack stats`: inline SVG with the same figures in a table behind it. Size and shape tell, never colour. */
import { type ComponentChild, h } from 'preact';

export type Table = { head: string[]; rows: (string | number)[][] };
type Chart = { id: string; title: string /** What the picture shows, in a sentence. */; note: string; table: Table };

export const number = (n: number): string => n.toLocaleString('en').replaceAll(',', '\u202f');

export const tableOf = ({ head, rows }: Table, caption: string): ComponentChild =>
  h('table', null,
    h('caption', null, caption),
    h('thead', null, h('tr', null, head.map((cell) => h('th', { scope: 'col' }, cell)))),
    h('tbody', null, rows.map(([first, ...cells]) =>
      h('tr', null, h('th', { scope: 'row' }, first), cells.map((cell) => h('td', null, typeof cell === 'number' ? number(cell) : cell))))),
  ); // biome-ignore format: one table

/** A figure that scrolls in itself where it is wider than the window. */
function figure(
  { id, title, note, table }: Chart,
  width: number,
  height: number,
  marks: ComponentChild,
): ComponentChild {
  return h('figure', { 'aria-labelledby': `${id}-title` },
    h('figcaption', null, h('h2', { id: `${id}-title` }, title), h('p', { class: 'note', id: `${id}-note` }, note)),
    h('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': `${title}: chart` },
      h('svg', { role: 'img', 'aria-labelledby': `${id}-title ${id}-note`, viewBox: `0 0 ${width} ${height}`, width, height }, marks)),
    h('details', null, h('summary', null, 'Table'), h('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': `${title}: table` }, tableOf(table, title))),
  ); // biome-ignore format: one figure
}

const ROW = 26;
const LABEL = 190;
/** Numbers stand between label and bar: in a narrow window they are seen without scrolling. */
const NUMBER = 74;
const text = (x: number, y: number, words: string | number, more: object = {}): ComponentChild => h('text', { x, y, ...more }, String(words)); // biome-ignore format: one line
/** What fits beside a row; the table has the whole. */
const short = (label: string, most = 25): string => (label.length > most ? `${label.slice(0, most - 1)}…` : label);

export type Bar = { label: string; parts: number[] };

/** Rows of bars: the first part filled, the second hatched, each with its number at the end. */
export function bars(chart: Chart, rows: readonly Bar[], partNames: readonly string[]): ComponentChild {
  const width = 680;
  const most = Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
  const start = LABEL + NUMBER;
  const room = width - start - 10;
  const legend = partNames.length > 1;
  const top = legend ? ROW : 0;
  const marks = [
    hatch(chart.id),
    legend && partNames.map((name, at) => [
      h('rect', { x: start + at * 130, y: 4, width: 14, height: 14, class: at === 0 ? 'fill' : 'edge', ...(at > 0 && { fill: `url(#${chart.id}-hatch)` }) }),
      text(start + at * 130 + 20, 16, name, { class: 'small' }),
    ]),
    rows.map(({ label, parts }, at) => {
      const y = top + at * ROW;
      let x = start;
      return [
        text(LABEL - 8, y + 17, short(label), { 'text-anchor': 'end' }),
        parts.map((part, index) => {
          const size = part === 0 ? 0 : Math.max(2, (part / most) * room);
          const bar = part === 0 ? null : h('rect', { x, y: y + 5, width: size, height: ROW - 10, class: index === 0 ? 'fill' : 'edge', ...(index > 0 && { fill: `url(#${chart.id}-hatch)` }) });
          x += size;
          return bar;
        }),
        text(LABEL, y + 17, parts.map(number).join(' + '), { class: 'small' }),
      ];
    }),
  ]; // biome-ignore format: marks in their order
  return figure(chart, width, top + rows.length * ROW + 4, marks);
}

const hatch = (id: string): ComponentChild =>
  h('pattern', { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    h('line', { x1: 0, y1: 0, x2: 0, y2: 6, class: 'stroke' })); // biome-ignore format: one pattern

const CELL = 46;
const LETTER = 7;
/** Rows by columns: a disc whose area is the number, which stands beside it. An empty cell has a small ring. */
export function discs(
  chart: Chart,
  columns: readonly string[],
  rows: readonly { label: string; values: number[] }[],
): ComponentChild {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const cell = Math.max(CELL, ...columns.map((name) => name.length * LETTER + 8));
  const width = LABEL + columns.length * cell + 10;
  const top = 28;
  const marks = [
    columns.map((name, at) => text(LABEL + at * cell + cell / 2, 18, name, { 'text-anchor': 'middle', class: 'small' })),
    rows.map(({ label, values }, row) => {
      const y = top + row * ROW + ROW / 2;
      return [
        h('line', { x1: 0, x2: width, y1: top + row * ROW, y2: top + row * ROW, class: 'hair' }),
        text(LABEL - 8, y + 5, short(label), { 'text-anchor': 'end' }),
        values.map((value, at) => {
          const x = LABEL + at * cell + 14;
          if (value === 0) return h('circle', { cx: x, cy: y, r: 1.5, class: 'ring' });
          return [
            h('circle', { cx: x, cy: y, r: Math.max(2, 10 * Math.sqrt(value / most)), class: 'fill' }),
            text(x + 13, y + 4, value >= 10_000 ? `${Math.round(value / 1000)}k` : value, { class: 'small' }),
          ];
        }),
      ];
    }),
  ]; // biome-ignore format: marks in their order
  return figure(chart, width, top + rows.length * ROW + 4, marks);
}
