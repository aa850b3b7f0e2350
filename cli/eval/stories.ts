/**
 * "Same story", measured on pairs of dated articles. Labels of a set are never whole: two articles of different clusters may
 * well tell of one event. So a sample of the pairs called so beyond the labels is judged by hand, once, and the verdicts
 * (ids only) stand in a file; the share judged right stands for all pairs beyond the labels.
 */
import { InputFault } from '../exit.ts';
import { type Record as EvalRecord, jsonLines } from './articles.ts';
import type { Answer, Query } from './coverage-queries.ts';
import { type Measure, measure, wilson } from './intervals.ts';

/** `page` called `other` the same story as itself: is it? */
export type Verdict = { page: string; called: string; right: boolean };
type Pair = { page: EvalRecord; called: EvalRecord; words: number };
export type Stories = { called: number; right: number; pairs: number; beyond: Pair[] };

/** Pairs of the held-out half that are called so. */
export function storiesOf(
  answers: ReadonlyMap<Query, readonly Answer[]>,
  isRight: (query: Query, id: string) => boolean,
  records: readonly EvalRecord[],
): Stories {
  const byId = new Map(records.map((one) => [one.id, one]));
  const clusters = Map.groupBy(
    records.filter((one) => one.cluster !== null),
    (one) => one.cluster as string,
  );
  const out: Stories = { called: 0, right: 0, pairs: 0, beyond: [] };
  for (const [query, found] of answers) {
    const { record, half } = query;
    if (half !== 'held-out' || record.date === null) continue;
    for (const { id, relation, words } of found) {
      if (relation !== 'same-story') continue;
      out.called++;
      if (isRight(query, id)) out.right++;
      else out.beyond.push({ page: record, called: byId.get(id) as EvalRecord, words });
    }
    const others = clusters.get(record.cluster as string) ?? [];
    out.pairs += others.filter((one) => one.id !== record.id && one.date !== null).length;
  }
  return out;
}

/** Precision by the labels and, where some pairs beyond them were judged, by both; recall by the labels. */
export function storyMeasures(
  { called, right, pairs, beyond }: Stories,
  verdicts: readonly Verdict[],
  targets: { precision: number; recall: number },
): Measure[] {
  const given = new Map(verdicts.map((one) => [`${one.page} ${one.called}`, one.right]));
  const judged = beyond.flatMap(({ page, called: other }) => given.get(`${page.id} ${other.id}`) ?? []);
  const good = judged.filter(Boolean).length;
  const [low, high] = wilson(good, judged.length);
  const share = (ofBeyond: number): number => (right + ofBeyond * beyond.length) / Math.max(1, called);
  const both: Measure = {
    what: `"same story", held-out half: right by label, or as ${good} of ${judged.length} judged of the ${beyond.length} beyond`,
    k: Math.round(share(good / judged.length) * called),
    n: called,
    share: share(good / judged.length),
    low: share(low),
    high: share(high),
    target: targets.precision,
  };
  return [
    measure('"same story", held-out half: labelled pairs among those called so', right, called, judged.length > 0 ? null : targets.precision), // biome-ignore format: one row
    ...(judged.length > 0 ? [both] : []),
    measure('"same story", held-out half: labelled dated pairs that are called so', right, pairs, targets.recall),
  ];
}

/** Verdicts from lines of `{page, called, right}`. */
export function readVerdicts(file: string): Verdict[] {
  return jsonLines(file).map(({ line, fields }) => {
    const [page, called, right] = ['page', 'called', 'right'].map((name) => fields.get(name));
    if (typeof page !== 'string' || typeof called !== 'string' || typeof right !== 'boolean')
      throw new InputFault(`${file}:${line}: a verdict is {"page": id, "called": id, "right": true or false}.`);
    return { page, called, right };
  });
}

/** Pairs beyond the labels side by side, for a person to judge: in an order by hash, so that the first 100 are a sample. */
export function toJudge({ beyond }: Stories, verdicts: readonly Verdict[]): string {
  const known = new Set(verdicts.map((one) => `${one.page} ${one.called}`));
  const head = ({ date, outlet, title, text }: EvalRecord): string => `${date} ${outlet}: ${title} — ${text.slice(0, 240)}`; // biome-ignore format: one line
  return beyond
    .map(({ page, called, words }) => ({ key: `${page.id} ${called.id}`, page, called, words }))
    .sort((a, b) => hash(a.key) - hash(b.key))
    .map(({ key, page, called, words }) => `${JSON.stringify({ page: page.id, called: called.id, judged: known.has(key), words: Number(words.toFixed(3)), pageText: head(page), calledText: head(called) })}\n`) // biome-ignore format: one line
    .join('');
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}
