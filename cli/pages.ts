/** Pages from files: saved HTML, plain text, or a JSONL of either. */
import { existsSync, readFileSync } from 'node:fs';
import type { PageText } from '../lib/model/page-text.ts';
import { InputFault } from './exit.ts';
import { readHtml } from './html.ts';

export type InputPage = { id: string; page: PageText };

const givenText = (text: string, title: string | null, url: string | null): PageText => ({
  url,
  isArticle: true,
  articleEvidence: 'given as text',
  title,
  published: null,
  modified: null,
  byline: null,
  language: null,
  text,
});

function text(file: string): string {
  if (!existsSync(file)) throw new InputFault(`${file}: there is no such file.`);
  return readFileSync(file, 'utf8');
}

/** One page a file, or one a line of a `.jsonl` of `{id, url?, html}` or `{id, url?, title, text}`. */
export function* readPages(files: readonly string[], url: string | null): Generator<InputPage> {
  for (const file of files) {
    if (!file.endsWith('.jsonl')) {
      const content = text(file);
      yield { id: file, page: /\.txt$/.test(file) ? givenText(content, null, url) : readHtml({ html: content, url }) };
      continue;
    }
    let number = 0;
    for (const line of text(file).split('\n')) {
      number++;
      if (line.trim() !== '') yield fromRecord(file, number, line);
    }
  }
}

function fromRecord(file: string, number: number, line: string): InputPage {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    throw new InputFault(
      `${file}:${number}: this line is not JSON (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  const fields = new Map(Object.entries((record ?? {}) as object));
  const field = (name: string): string | null =>
    typeof fields.get(name) === 'string' ? (fields.get(name) as string) : null;
  const id = field('id');
  if (id === null)
    throw new InputFault(
      `${file}:${number}: the record has no "id". Give each line {id, url?, html} or {id, url?, title, text}.`,
    );
  const html = field('html');
  if (html !== null) return { id, page: readHtml({ html, url: field('url') }) };
  const given = field('text');
  if (given === null) throw new InputFault(`${file}:${number}: the record "${id}" has neither "html" nor "text".`);
  return { id, page: givenText(given, field('title'), field('url')) };
}
