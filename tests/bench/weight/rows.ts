/** From the visits to figures with their targets. */
import type { TabState } from '../../../lib/messaging/table.ts';
import { median } from '../measure.ts';
import type { Row } from '../report.ts';
import { lacksMarks, rightMarks } from './marks.ts';
import type { Task } from './task.ts';
import type { Visit } from './visit.ts';

export type Pair = { id: string; withIt: Visit; without: Visit };

/** How a page was told: by what it says of itself or its address, by the shape of its text, or by reading its body. */
type Told = 'metadata' | 'shape' | 'body' | 'never';

const BODY_MS = 50;
const METADATA_MS = 2;
const OTHER_MS = 16;
const MARKS_MS = 300;
const HEAP_MB = 5;

/** `exact`: single turns of the main thread can be told apart; without it they are shown and not judged. */
export function rows(pairs: readonly Pair[], exact: boolean): Row[] {
  const split = pairs.map(({ withIt }) => ({ told: toldBy(withIt.state), ...tasksOf(withIt) }));
  const body = split.filter(({ told }) => told === 'body');
  const cheap = split.filter(({ told }) => told === 'metadata');
  const heaps = pairs.flatMap(({ withIt, without }) =>
    withIt.heap === null || without.heap === null ? [] : [(withIt.heap - without.heap) / 2 ** 20],
  );
  const found = pairs.flatMap(({ withIt: { state, marks } }) =>
    state?.state === 'context' ? [{ right: rightMarks(state.context, marks), all: marks.length }] : [],
  );
  const sum = (key: 'right' | 'all'): number => found.reduce((most, one) => most + one[key], 0);
  const ends = pairs.flatMap(({ withIt: { tasks } }) => tasks.slice(-1).map(endOf));
  return [
    ...told(split.map((one) => one.told)),
    ...spread(
      'added processor time a page',
      split.map(({ all }) => total(all)),
    ),
    ...spread(
      'first run of the script, one task',
      split.flatMap(({ first }) => (first ? [first.cpu] : [])),
      exact ? { max: OTHER_MS } : {},
    ),
    ...spread('reading the body, one task', longest(body), { p95: BODY_MS }),
    ...spread('telling a page by metadata or path, one task', longest(cheap), exact ? { p95: METADATA_MS } : {}),
    ...spread(
      'every other task of ours',
      split.flatMap(({ told, rest }) => withoutLongest(told, rest)).map(({ cpu }) => cpu),
      exact ? { max: OTHER_MS } : {},
    ),
    { what: 'load event to marks or decision, median', figure: median(ends), unit: 'ms', target: { max: MARKS_MS } },
    {
      what: 'first idle moment to marks or decision, median',
      figure: median(split.flatMap(({ rest }) => (rest[0] ? [endOf(rest.at(-1) as Task) - rest[0].start] : []))),
      unit: 'ms',
    },
    ...(heaps.length > 0 ? spread('memory of the content script', heaps, { p95: HEAP_MB }, 'MB') : []),
    count(
      'pages whose markup is another with the extension',
      pairs,
      ({ withIt, without }) => withIt.html !== without.html,
    ),
    count(
      'pages whose console says something else with the extension',
      pairs,
      ({ withIt, without }) => withIt.console.join('\n') !== without.console.join('\n'),
    ),
    count(
      'pages with something found and nothing marked',
      pairs,
      ({ withIt: { state, marks } }) => state?.state === 'context' && lacksMarks(state.context, marks),
    ),
    ...(sum('all') === 0
      ? []
      : [
          {
            what: `marks on the words they stand for, of ${sum('all')} on ${found.filter(({ all }) => all > 0).length} pages`,
            figure: sum('right') / sum('all'),
            unit: '',
            target: { min: 1 },
          },
        ]),
  ];
}

/** Decisions that need no look at the text of the page. */
const BY_METADATA =
  /^not: (?:json-ld:|og:type=)|by its address$|^not: (?:list of articles|page without a publication date)$/;

function toldBy(state: TabState | null): Told {
  if (state?.state === 'context') return 'body';
  if (state?.state !== 'not-article') return 'never';
  if (state.evidence === 'not: no body found') return 'body';
  return BY_METADATA.test(state.evidence) ? 'metadata' : 'shape';
}

function told(all: readonly Told[]): Row[] {
  return (['body', 'metadata', 'shape', 'never'] as const).map((kind) => ({
    what: `pages told by: ${kind}`,
    figure: all.filter((one) => one === kind).length,
    unit: `of ${all.length}`,
    ...(kind === 'never' && { target: { max: 0 } }),
  }));
}

const tasksOf = ({ tasks }: Visit): { all: Task[]; first: Task | undefined; rest: Task[] } => ({
  all: tasks,
  first: tasks.find(({ evaluates }) => evaluates),
  rest: tasks.filter(({ evaluates }) => !evaluates),
});

const endOf = ({ start, wall }: Task): number => Math.max(0, start + wall);
const total = (tasks: readonly Task[]): number => tasks.reduce((sum, { cpu }) => sum + cpu, 0);
const longestOf = (tasks: readonly Task[]): Task | undefined => tasks.toSorted((a, b) => b.cpu - a.cpu)[0];
const longest = (pages: readonly { rest: Task[] }[]): number[] =>
  pages.flatMap(({ rest }) => longestOf(rest)?.cpu ?? []);

/** What is left of a page's tasks without the one that read or told it. */
function withoutLongest(kind: Told, rest: readonly Task[]): readonly Task[] {
  const main = kind === 'never' ? undefined : longestOf(rest);
  return rest.filter((task) => task !== main);
}

function count(what: string, pairs: readonly Pair[], differs: (pair: Pair) => boolean): Row {
  const ids = pairs.filter(differs).map(({ id }) => id);
  const named = ids.length === 0 ? '' : `: ${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ' …' : ''}`;
  return { what: `${what}${named}`, figure: ids.length, unit: `of ${pairs.length}`, target: { max: 0 } };
}

type Marks = { p50?: number; p95?: number; max?: number };

/** Three rows for one figure: middle, nineteen of twenty, worst. */
function spread(what: string, values: readonly number[], targets: Marks = {}, unit = 'ms'): Row[] {
  if (values.length === 0) return [];
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return (['p50', 'p95', 'max'] as const).map((name) => {
    const target = targets[name];
    const figure = at({ p50: 0.5, p95: 0.95, max: 1 }[name]);
    return {
      what: `${what} (${values.length}): ${name}`,
      figure,
      unit,
      ...(target !== undefined && { target: { max: target } }),
    };
  });
}
