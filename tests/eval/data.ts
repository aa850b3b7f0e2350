/**
 * Saved pages with gold to measure against. They belong to their publishers, so they lie beside the repository and never in
 * it; without them the evaluation says so and ends well. `SIDELIGHT_DATA` names another place.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DATA = process.env.SIDELIGHT_DATA ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

export type SavedPage = { id: string; url: string; html: string; gold: Gold | null; thin: boolean };
export type Gold = {
  kind: string;
  text?: string;
  published?: string;
  must?: string[];
  mustnot?: string[];
  title?: string;
};

type IndexRow = { id: string; file: string; url: string; charset: string; thin_text: boolean };

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/** All saved pages, or null where they are not on this machine. */
export function savedPages(): SavedPage[] | null {
  const folder = join(DATA, 'pages');
  if (!existsSync(join(folder, 'index.jsonl'))) return null;
  const gold = new Map(lines<Gold & { id: string }>(join(folder, 'gold.jsonl')).map((row) => [row.id, row]));
  return lines<IndexRow>(join(folder, 'index.jsonl')).map((row) => ({
    id: row.id,
    url: row.url,
    html: new TextDecoder(row.charset || 'utf-8').decode(readFileSync(join(folder, row.file))),
    gold: gold.get(row.id) ?? null,
    thin: row.thin_text,
  }));
}
