/** Lists of names with their spellings that lie beside the repository (`data.ts`), and gazetteers made of them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type AliasRow, aliasFlags } from '../../lib/matching/alias-row.ts';
import { buildGazetteer } from '../../lib/matching/build.ts';
import { Gazetteer } from '../../lib/matching/gazetteer.ts';
import type { TargetInfo } from '../../lib/matching/target-info.ts';
import { DATA } from './data.ts';

export type NameRow = {
  id: string;
  canonical: string;
  type?: string;
  doc?: string;
  aliases: Record<string, string[]>;
};

/** Rows of a list, or null, with the reason printed, where it is not on this machine. */
export function nameRows(file: string): NameRow[] | null {
  const path = join(DATA, file);
  if (!existsSync(path)) {
    console.log(`skipped: ${file} is not on this machine (looked in ${DATA}).`);
    return null;
  }
  const bytes = readFileSync(path);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as NameRow);
}

export const alias = (target: string, text: string, language = 'en'): AliasRow => ({
  target,
  layer: 'name',
  text,
  language,
  flags: aliasFlags(text, {}),
});

export function gazetteerOf(rows: readonly AliasRow[], info: ReadonlyMap<string, TargetInfo> = new Map()): Gazetteer {
  const adopted = Gazetteer.adopt(buildGazetteer(rows, info));
  if (!adopted.ok) throw new Error(adopted.error);
  return adopted.value;
}

/** FNV-1a of a text, 0 to 1: the same part of a list in every run. */
export function unit(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x100000000;
}
