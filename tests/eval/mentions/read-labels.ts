/**
 * Texts with inline labels → bare text and spans. The marks are told in README.md; a mark that is open, empty or out of place is an
 * error that names the file and what stands there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Field = 'title' | 'text';
/** `start` and `end` are UTF-16 offsets into `title` or `text` of the same page. */
type Span = { field: Field; start: number; end: number; text: string };
/** `entity` is an id as the pack source writes it (no pack before it), or null for NIL: the span looks like a name of the pack and must not be linked. */
export type MentionLabel = Span & { entity: string | null };
export type WordingLabel = Span & { referent: string; choice: string };
export type LabelledText = {
  id: string;
  language: string;
  title: string;
  text: string;
  outlet: string | null;
  about: string;
  mentions: MentionLabel[];
  wordings: WordingLabel[];
};

export const TEXTS = join(import.meta.dirname, 'texts');

/** All texts, by id. */
export function readTexts(folder: string = TEXTS): LabelledText[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => parseText(name.slice(0, -'.txt'.length), readFileSync(join(folder, name), 'utf8')));
}

/** One file. Throws an Error that names the file where its head or a mark is not well formed. */
export function parseText(id: string, source: string): LabelledText {
  const cut = source.indexOf('\n\n');
  const head = new Map<string, string>();
  for (const line of source.slice(0, Math.max(cut, 0)).split('\n')) {
    const [, key, value] = /^([a-z]+): (.*\S)\s*$/.exec(line) ?? [];
    if (!key || !value) throw new Error(`${id}: “${line}” is no line of the head. Write “key: value”.`);
    head.set(key, value);
  }
  const need = (key: string): string => {
    const value = head.get(key);
    if (value === undefined) throw new Error(`${id}: the head has no “${key}:”.`);
    return value;
  };
  const title = readMarks(id, 'title', need('title'));
  const body = readMarks(id, 'text', source.slice(cut + 2).trimEnd());
  return {
    id,
    language: need('language'),
    title: title.bare,
    text: body.bare,
    outlet: need('outlet') === 'none' ? null : need('outlet'),
    about: need('about'),
    mentions: [...title.mentions, ...body.mentions],
    wordings: [...title.wordings, ...body.wordings],
  };
}

type Open = { mark: '[[' | '{{'; start: number };
type Marked = { bare: string; mentions: MentionLabel[]; wordings: WordingLabel[] };

/** Spans come in the order of their start, an outer one before what it holds. */
function readMarks(id: string, field: Field, source: string): Marked {
  const out: Marked = { bare: '', mentions: [], wordings: [] };
  const open: Open[] = [];
  const fail = (what: string, at: number): never => {
    throw new Error(`${id}, ${field}: ${what} at “${source.slice(Math.max(0, at - 30), at + 30)}”.`);
  };
  const tokens = /\[\[|\{\{|\|([^[\]{}|]*)(\]\]|\}\})/g;
  let from = 0;
  for (const token of source.matchAll(tokens)) {
    const [whole, value, close] = token;
    out.bare += source.slice(from, token.index);
    from = token.index + whole.length;
    if (close === undefined) {
      const mark = whole as Open['mark'];
      if (open.some((outer) => outer.mark === mark)) fail(`${mark} inside ${mark}`, token.index);
      open.push({ mark, start: out.bare.length });
      continue;
    }
    const top = open.pop();
    if (!top || (top.mark === '[[') !== (close === ']]')) return fail(`${close} closes nothing`, token.index);
    const span = { field, start: top.start, end: out.bare.length, text: out.bare.slice(top.start) };
    if (span.text === '' || span.text !== span.text.trim())
      fail('an empty span, or one with white space at an end', token.index);
    if (top.mark === '[[') out.mentions.push({ ...span, entity: value === 'NIL' ? null : (value as string) });
    else {
      const [referent, choice, more] = (value as string).split('#');
      if (!referent || !choice || more !== undefined) return fail('a wording needs referent#choice', token.index);
      out.wordings.push({ ...span, referent, choice });
    }
  }
  out.bare += source.slice(from);
  if (open.length > 0) fail(`${open[0]?.mark} is never closed`, source.length);
  if (/\[\[|\]\]|\{\{|\}\}|\|/.test(out.bare))
    fail('a mark without its partner', out.bare.search(/\[\[|\]\]|\{\{|\}\}|\|/));
  const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
  out.mentions.sort(byPlace);
  out.wordings.sort(byPlace);
  return out;
}
