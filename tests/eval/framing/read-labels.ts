/**
 * Reads one labelled text (rules in `README.md`) into a typed object: the text a page would show, and what a reader found in it.
 * Every label is checked against the text it speaks of, so a typing mistake is an error that names the file and the line's words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spansOf } from './spans.ts';

export const TEXTS = join(import.meta.dirname, 'texts');

export type Field = 'title' | 'body';
/** UTF-16 offsets into `title` or `text` of the labelled text; the end is exclusive. */
export type Place = { field: Field; start: number; end: number };
export type LabelledSpan = Place & { kind: 'quote' | 'scare' | 'name' };
export type Voice = { mode: Mode; name: string; role: string | null; count: number };
export type Mode = 'quoted' | 'paraphrased' | 'mentioned';
export type VerbClass = 'neutral' | 'doubting' | 'endorsing' | 'denying';
/** `speaker` is null where the text names none ("it was alleged that"). The place is that of the verb. */
export type Attribution = Place & { verb: string; class: VerbClass; speaker: string | null };
/** `on` is what the marker stands on, as printed; the place is that of the marker, for scare quotes that of the words in them. */
export type Hedge = Place & { marker: string; on: string };
export type Naming = Place & { referent: string; choice: string; form: string; voice: 'own' | 'quoted' };
/** Words that look like a label and are none. `kind` says which label they look like. */
export type Trap = { kind: TrapKind; words: string };
export type TrapKind = 'verb' | 'credit' | 'hedge' | 'naming' | 'mark';

export type LabelledText = {
  file: string;
  title: string;
  language: string;
  about: string;
  /** Body without labels, paragraphs apart by an empty line; a block quote's lines start with `> `. */
  text: string;
  /** `unclear` where quotation marks do not balance: then only this answer is scored, not the spans. */
  quotes: 'clear' | 'unclear';
  spans: LabelledSpan[];
  voices: Voice[];
  silent: string[];
  response: 'sought' | 'not sought' | null;
  attributions: Attribution[];
  hedges: Hedge[];
  naming: Naming[];
  traps: Trap[];
};

const MODES: readonly string[] = ['quoted', 'paraphrased', 'mentioned'] satisfies Mode[];
const CLASSES: readonly string[] = ['neutral', 'doubting', 'endorsing', 'denying'] satisfies VerbClass[];
const TRAPS: readonly string[] = ['verb', 'credit', 'hedge', 'naming', 'mark'] satisfies TrapKind[];

/** All labelled texts, by file name. Throws at the first that cannot be read. */
export function labelledTexts(folder = TEXTS): LabelledText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readLabels(name, readFileSync(join(folder, name), 'utf8')));
}

/** Reads the source of one file. Throws an error that names the file, the label and what is wrong with it. */
export function readLabels(file: string, source: string): LabelledText {
  const fail = (what: string): never => {
    throw new Error(`${file}: ${what}`);
  };
  const [head = '', ...rest] = source.split(/\n\n/);
  const [marked = '', list = ''] = rest.join('\n\n').split(/\n---\n/);
  const header = new Map(head.split('\n').map((line) => pair(line, fail)));
  const title = spansOf(header.get('title') ?? fail('no title'), 'title', fail);
  const body = spansOf(marked.trim(), 'body', fail);
  const quotes = header.get('quotes') ?? 'clear';
  if (quotes !== 'clear' && quotes !== 'unclear') fail(`quotes: ${quotes}`);
  const out: LabelledText = {
    file,
    title: title.text,
    language: header.get('language') ?? fail('no language'),
    about: header.get('about') ?? fail('no about'),
    text: body.text,
    quotes: quotes === 'unclear' ? 'unclear' : 'clear',
    spans: [...title.spans, ...body.spans],
    voices: [],
    silent: [],
    response: null,
    attributions: [],
    hedges: [],
    naming: [],
    traps: [],
  };
  const rows = list.split('\n').filter((line) => line.trim() !== '');
  // A longer form is placed first: "Lachin corridor" leaves no "Lachin" behind to be found again.
  const byForm = (a: string, b: string): number => formOf(b).length - formOf(a).length;
  const naming = rows.filter((row) => row.startsWith('naming:')).sort(byForm);
  for (const row of [...rows.filter((one) => !one.startsWith('naming:')), ...naming]) readRow(row, out, fail);
  out.naming.sort((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1));
  return out;
}

type Fail = (what: string) => never;

const formOf = (row: string): string => row.split('|')[2]?.trim() ?? '';

function pair(line: string, fail: Fail): [string, string] {
  const at = line.indexOf(': ');
  if (at < 0) fail(`no "name: value" in “${line}”`);
  return [line.slice(0, at), line.slice(at + 2).trim()];
}

function readRow(row: string, out: LabelledText, fail: Fail): void {
  const [kind, value] = pair(row, fail);
  const cells = value.split('|').map((cell) => cell.trim());
  const cell = (at: number): string => cells[at] || fail(`cell ${at + 1} is missing in “${row}”`);
  const oneOf = <T extends string>(at: number, allowed: readonly string[]): T =>
    (allowed.includes(cell(at)) ? cell(at) : fail(`“${cell(at)}” in “${row}” is none of ${allowed.join(', ')}`)) as T;
  const field = (at: number): Field => (cells[at] === undefined ? 'body' : oneOf<Field>(at, ['title', 'body']));

  if (kind === 'voice') {
    const count = Number(cell(3));
    if (!Number.isInteger(count) || count < 0) fail(`the count of “${row}” is no whole number`);
    out.voices.push({ mode: oneOf(0, MODES), name: cell(1), role: cell(2) === '-' ? null : cell(2), count });
  } else if (kind === 'silent') out.silent.push(value);
  else if (kind === 'response') out.response = oneOf(0, ['sought', 'not sought']);
  else if (kind === 'verb') {
    const place = after(out, field(4), cell(3), cell(0), out.attributions) ?? fail(`not found: “${row}”`);
    const speaker = cell(2) === '-' ? null : cell(2);
    out.attributions.push({ ...place, verb: cell(0), class: oneOf(1, CLASSES), speaker });
  } else if (kind === 'hedge') {
    const scare = cell(0) === 'scare quote';
    const place = after(out, field(3), cell(2), scare ? cell(1) : cell(0), out.hedges);
    out.hedges.push({ ...(place ?? fail(`not found: “${row}”`)), marker: cell(0), on: cell(1) });
  } else if (kind === 'naming') {
    const voice = oneOf<'own' | 'quoted'>(4, ['own', 'quoted']);
    const place = occurrence(out, field(3), cell(2), 0, out.naming, (at) => quoted(out, at) === (voice === 'quoted'));
    if (!place) fail(`not found: “${row}”`);
    else out.naming.push({ ...place, referent: cell(0), choice: cell(1), form: cell(2), voice });
  } else if (kind === 'trap') {
    const words = cell(1);
    if (!out.title.includes(words) && !out.text.includes(words)) fail(`not found: “${row}”`);
    out.traps.push({ kind: oneOf(0, TRAPS), words });
  } else fail(`unknown label “${kind}”`);
}

const quoted = (text: LabelledText, at: Place): boolean =>
  text.spans.some(
    (one) => one.kind === 'quote' && one.field === at.field && one.start <= at.start && at.end <= one.end,
  );

/** The first place of `words` in the sentence that opens with `opening`, outside quotations, not yet taken. */
function after(out: LabelledText, field: Field, opening: string, words: string, taken: Place[]): Place | null {
  const from = (field === 'title' ? out.title : out.text).indexOf(opening);
  return from < 0 ? null : occurrence(out, field, words, from, taken, (at) => !quoted(out, at));
}

function occurrence(
  out: LabelledText,
  field: Field,
  words: string,
  from: number,
  taken: Place[],
  fits: (at: Place) => boolean,
): Place | null {
  const text = field === 'title' ? out.title : out.text;
  for (let start = text.indexOf(words, from); start >= 0; start = text.indexOf(words, start + 1)) {
    const place = { field, start, end: start + words.length };
    const free = taken.every((one) => one.field !== field || one.end <= start || place.end <= one.start);
    if (free && wholeWords(text, place) && fits(place)) return place;
  }
  return null;
}

const wholeWords = (text: string, { start, end }: Place): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
