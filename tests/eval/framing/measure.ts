/**
 * How well the framing of labelled texts is read: precision, recall and F1 of quotations, voices, attributions with their
 * class, hedges and wordings. Intervals are 95 %, by drawing texts anew (1,000 times, a fixed seed): sentences of one text
 * are not independent.
 *
 * A span is right if both its ends are, marks and space aside. A voice is right if its name and mode are; a name is the same
 * if the words of the shorter stand in the longer, case endings aside. An attribution is right if verb and class are.
 */

import { random } from '../../../cli/eval/random.ts';
import type { Engine } from '../../../lib/context/engine.ts';
import { buildPageContext } from '../../../lib/context/page-context.ts';
import { compareText } from '../../../lib/model/order.ts';
import type { PageContext, Span } from '../../../lib/model/page-context.ts';
import { foldText } from '../../../lib/text/fold.ts';
import type { LabelledText } from './read-labels.ts';

/** What was right, found in vain and missed, with a line for each fault. */
export type Count = { right: number; extra: number; missed: number };
export type Figure = Count & { precision: number; recall: number; f1: number; low: number; high: number };
export type Fault = { text: string; what: string; kind: 'extra' | 'missed'; words: string };
export type FramingMeasure = {
  texts: number;
  figures: Record<string, Figure>;
  faults: Fault[];
  traps: Record<string, string>;
};

export const TARGETS: Record<string, number> = { 'quote spans': 0.97, voices: 0.9, 'verb classes': 0.95, naming: 0.98 };

type Items = Map<string, { wanted: string[]; found: string[]; same?: (a: string, b: string) => boolean }>;

export async function measureFraming(engine: Engine, texts: readonly LabelledText[]): Promise<FramingMeasure> {
  const faults: Fault[] = [];
  const perText: Map<string, Count>[] = [];
  const traps = new Map<string, [hit: number, of: number]>();
  for (const text of texts) {
    const context = await contextOf(engine, text);
    const counts = new Map<string, Count>();
    for (const [what, { wanted, found, same }] of itemsOf(text, context)) {
      const { missed, extra, right } = compare(wanted, found, same ?? ((a, b) => a === b));
      for (const name of [what, `${what} · ${text.language}`])
        counts.set(name, { right, missed: missed.length, extra: extra.length });
      faults.push(...missed.map((words): Fault => ({ text: text.file, what, kind: 'missed', words })));
      faults.push(...extra.map((words): Fault => ({ text: text.file, what, kind: 'extra', words })));
    }
    perText.push(counts);
    for (const { kind, words } of text.traps) {
      const known = traps.get(kind) ?? [0, 0];
      traps.set(kind, [known[0] + (fellFor(kind, words, text, context) ? 1 : 0), known[1] + 1]);
    }
  }
  const names = [...new Set(perText.flatMap((counts) => [...counts.keys()]))];
  return {
    texts: texts.length,
    figures: Object.fromEntries(
      names.sort(compareText).map((name) => [name, figure(perText.map((one) => one.get(name) ?? NOTHING))]),
    ),
    faults,
    traps: Object.fromEntries([...traps].map(([kind, [hit, of]]) => [kind, `${hit} of ${of}`])),
  };
}

export const missedTargets = ({ figures }: FramingMeasure): string[] =>
  Object.entries(TARGETS).flatMap(([what, target]) => {
    const f1 = figures[what]?.f1 ?? 0;
    return f1 < target ? [`${what} ${f1.toFixed(3)}, wanted ${target}`] : [];
  });

const contextOf = (engine: Engine, { title, text, language }: LabelledText): Promise<PageContext> =>
  buildPageContext(engine, {
    url: null,
    isArticle: true,
    articleEvidence: 'labelled text',
    title,
    published: null,
    modified: null,
    byline: null,
    language,
    text,
  });

const place = ({ field, start, end }: { field: string; start: number; end: number }): string =>
  `${field} ${start}–${end}`;

function itemsOf(text: LabelledText, { framing, naming }: PageContext): Items {
  const items: Items = new Map();
  const source = { title: text.title, body: text.text };
  const tight = (span: { field: 'title' | 'body'; start: number; end: number }): string => {
    const inside = source[span.field].slice(span.start, span.end);
    const lead = /^[^\p{L}\p{N}]*/u.exec(inside)?.[0].length ?? 0;
    const tail = /[^\p{L}\p{N}]*$/u.exec(inside)?.[0].length ?? 0;
    return `${inside.slice(lead, inside.length - tail)} @${place({ ...span, start: span.start + lead, end: span.end - tail })}`;
  };
  if (text.quotes === 'clear') {
    const gold = (kind: string): string[] => text.spans.filter((one) => one.kind === kind).map(tight);
    const mine = (kind: string): string[] => framing.quotations.filter((one) => one.kind === kind).map(tight);
    items.set('quote spans', { wanted: gold('quote'), found: mine('quotation') });
    items.set('marks of names', { wanted: gold('name'), found: mine('name') });
  }
  items.set('unclear marks', {
    wanted: text.quotes === 'unclear' ? ['unclear'] : [],
    found: framing.unclear.length > 0 ? ['unclear'] : [],
  });
  const heard = (mode: string): boolean => mode !== 'mentioned';
  items.set('voices', {
    wanted: text.voices.filter(({ mode }) => heard(mode)).map(({ mode, name }) => `${mode}: ${name}`),
    found: framing.voices.filter(({ mode }) => heard(mode)).map(({ mode, name }) => `${mode}: ${name}`),
    same: (a, b) => a.split(': ')[0] === b.split(': ')[0] && sameName(a, b),
  });
  items.set('voices whatever the mode', {
    wanted: text.voices.filter(({ mode }) => heard(mode)).map(({ name }) => name),
    found: framing.voices.filter(({ mode }) => heard(mode)).map(({ name }) => name),
    same: sameName,
  });
  items.set('counts of voices', {
    wanted: text.voices.filter(({ mode }) => heard(mode)).map(({ name, count }) => `${count}: ${name}`),
    found: framing.voices.filter(({ mode }) => heard(mode)).map(({ name, count }) => `${count}: ${name}`),
    same: (a, b) => a.split(': ')[0] === b.split(': ')[0] && sameName(a, b),
  });
  items.set('people only mentioned', {
    wanted: text.voices.filter(({ mode }) => !heard(mode)).map(({ name }) => name),
    found: framing.voices.filter(({ mode }) => !heard(mode)).map(({ name }) => name),
    same: sameName,
  });
  const verb = (one: Span & { verb: string; class: string; speaker: string | null }): string =>
    `${one.class} ${one.verb} (${one.speaker || '-'}) @${place(one)}`;
  const verbs = {
    wanted: text.attributions.map((one) => verb({ ...one, text: '' })),
    found: framing.attributions.map(verb),
  };
  items.set('verb classes', { ...verbs, same: (a, b) => a.split(' ')[0] === b.split(' ')[0] && touch(a, b) });
  items.set('verbs whatever the class', { ...verbs, same: touch });
  items.set('verbs with speaker', { ...verbs, same: (a, b) => touch(a, b) && sameName(inBrackets(a), inBrackets(b)) });
  for (const kind of ['neutral', 'doubting', 'endorsing', 'denying'])
    items.set(`verb class ${kind}`, {
      wanted: verbs.wanted.filter((one) => one.startsWith(kind)),
      found: verbs.found.filter((one) => one.startsWith(kind)),
      same: touch,
    });
  const hedge = (one: Span & { marker: string; on: string }): string => `${one.marker} (${one.on}) @${place(one)}`;
  const hedges = { wanted: text.hedges.map((one) => hedge({ ...one, text: '' })), found: framing.hedges.map(hedge) };
  items.set('hedges', { ...hedges, same: touch });
  items.set('hedges with what they stand on', {
    ...hedges,
    same: (a, b) => touch(a, b) && sameName(inBrackets(a), inBrackets(b)),
  });
  const wording = (
    one: { field: 'title' | 'body'; start: number; end: number; referent: string; choice: string },
    voice: string,
  ): string =>
    `${one.referent.replace(/^.*:/, '')} ${one.choice} ${voice} “${source[one.field].slice(one.start, one.end)}” @${place(one)}`;
  const wordings = {
    wanted: text.naming.map((one) => wording(one, one.voice)),
    found: naming.map((one) => wording(one, one.voice)),
  };
  const head = (one: string): string => one.split(' “')[0] as string;
  items.set('naming', { ...wordings, same: (a, b) => head(a) === head(b) && touch(a, b) });
  items.set('naming, whoever speaks', {
    ...wordings,
    same: (a, b) => head(a).replace(/ \S+$/, '') === head(b).replace(/ \S+$/, '') && touch(a, b),
  });
  const sought = framing.response.length > 0 ? ['sought'] : [];
  items.set('response sought', { wanted: text.response === 'sought' ? ['sought'] : [], found: sought });
  items.set('parties not heard', {
    wanted: text.silent,
    found: framing.unheard.map(({ name }) => name),
    same: sameName,
  });
  return items;
}

const inBrackets = (one: string): string => /\((.*)\) @/.exec(one)?.[1] ?? '';

/** Whether two places overlap. */
function touch(a: string, b: string): boolean {
  const read = (one: string): [string, number, number] => {
    const [, field, start, end] = /@(\w+) (\d+)–(\d+)$/.exec(one) as RegExpExecArray;
    return [field as string, Number(start), Number(end)];
  };
  const [fieldA, startA, endA] = read(a);
  const [fieldB, startB, endB] = read(b);
  return fieldA === fieldB && startA < endB && startB < endA;
}

const wordsOf = (name: string): string[] =>
  foldText(name.replace(/^(?:quoted|paraphrased|mentioned|\d+): /, '').replace(/['’]s\b/g, ''))
    .split(' ')
    .filter((word) => word !== '' && !/^(?:the|an?|one|of)$/.test(word));

/** The words of the shorter name stand in the longer, endings aside. */
function sameName(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.length - other.length) as [
    string[],
    string[],
  ];
  return short.length === 0 ? long.length === 0 : short.every((word) => long.some((other) => sameWord(word, other)));
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  let common = 0;
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common++;
  return common >= Math.max(3, Math.min(a.length, b.length) - 2) && Math.max(a.length, b.length) - common <= 4;
}

function compare(
  wanted: readonly string[],
  found: readonly string[],
  same: (a: string, b: string) => boolean,
): { right: number; missed: string[]; extra: string[] } {
  const left = [...found];
  const missed: string[] = [];
  for (const one of wanted) {
    const at = left.indexOf(one) >= 0 ? left.indexOf(one) : left.findIndex((other) => same(one, other));
    if (at < 0) missed.push(one);
    else left.splice(at, 1);
  }
  return { right: wanted.length - missed.length, missed, extra: left };
}

function fellFor(kind: string, words: string, text: LabelledText, { framing, naming }: PageContext): boolean {
  const hit = (spans: readonly Span[]): boolean =>
    spans.some(({ field, start, end }) => {
      const source = field === 'title' ? text.title : text.text;
      for (let at = source.indexOf(words); at >= 0; at = source.indexOf(words, at + 1))
        if (at < end && at + words.length > start) return true;
      return false;
    });
  if (kind === 'verb' || kind === 'credit') return hit(framing.attributions);
  if (kind === 'hedge') return hit(framing.hedges);
  return kind === 'naming' ? hit(naming) : hit(framing.quotations);
}

const NOTHING: Count = { right: 0, extra: 0, missed: 0 };
const DRAWS = 1000;

function figure(counts: readonly Count[]): Figure {
  const sum = (list: readonly Count[]): Count =>
    list.reduce(
      (all, one) => ({ right: all.right + one.right, extra: all.extra + one.extra, missed: all.missed + one.missed }),
      NOTHING,
    );
  const next = random(1);
  const drawn = Array.from({ length: DRAWS }, () =>
    f1(sum(counts.map(() => counts[Math.floor(next() * counts.length)] as Count))),
  ).sort((a, b) => a - b);
  const all = sum(counts);
  return {
    ...all,
    precision: share(all.right, all.right + all.extra),
    recall: share(all.right, all.right + all.missed),
    f1: f1(all),
    low: drawn[Math.floor(0.025 * DRAWS)] as number,
    high: drawn[Math.ceil(0.975 * DRAWS) - 1] as number,
  };
}

const share = (k: number, n: number): number => (n === 0 ? 1 : k / n);
const f1 = ({ right, extra, missed }: Count): number => share(2 * right, 2 * right + extra + missed);
