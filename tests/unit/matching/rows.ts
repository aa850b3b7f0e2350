/** Alias rows for tests, as a pack source would give them. */
import { type AliasMarks, type AliasRow, aliasFlags, type Layer } from '../../../lib/matching/alias-row.ts';
import { buildGazetteer } from '../../../lib/matching/build.ts';
import { Gazetteer } from '../../../lib/matching/gazetteer.ts';

type Marks = AliasMarks & { layer?: Layer; language?: string };

export const row = (
  target: string,
  text: string,
  { layer = 'name', language = 'en', ...marks }: Marks = {},
): AliasRow => ({
  target,
  layer,
  text,
  language,
  flags: aliasFlags(text, marks),
});

export function adopt(buffer: ArrayBuffer): Gazetteer {
  const adopted = Gazetteer.adopt(buffer);
  if (!adopted.ok) throw new Error(adopted.error);
  return adopted.value;
}

export const gazetteer = (rows: readonly AliasRow[]): Gazetteer => adopt(buildGazetteer(rows));
