/** The extension with a bundled pack of ten thousand articles more: the default pack, grown by real articles beside the repository. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEFAULT_PACK, soundCorpus } from '../../../cli/packs.ts';
import { makeSelfTest } from '../../../lib/context/self-test.ts';
import type { Article } from '../../../lib/model/corpus.ts';
import { byId } from '../../../lib/model/order.ts';
import { buildPack } from '../../../lib/packs/build/build.ts';
import { benchArticles } from '../search-data.ts';

export const GROWN = 10_000;

/** What a pack may not hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const plain = (text: string): string => text.toWellFormed().replace(CONTROL, ' ');

/** Files of the grown pack by path; null where the articles are not on this machine. */
export async function grownPack(): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const real = benchArticles();
  if (!real) return null;
  const corpus = soundCorpus(DEFAULT_PACK);
  const outlets = corpus.outlets.map(({ id }) => id);
  const more = real.full.slice(0, GROWN).map(
    ({ title, body, day }, number) =>
      ({
        id: `${corpus.pack.id}:bench-${String(number).padStart(6, '0')}`,
        outlet: outlets[number % outlets.length],
        title: plain(title),
        published: day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10),
        publishedBounds: null,
        author: null,
        url: null,
        language: 'en',
        provenance: 'benchmark',
        text: plain(body),
      }) as Article,
  );
  const articles = [...corpus.articles, ...more].sort(byId);
  return (await buildPack({ ...corpus, articles }, makeSelfTest)).files;
}

/** A copy of a built extension with these files as its pack. */
export function withPack(extension: string, files: ReadonlyMap<string, Uint8Array>, folder: string): string {
  cpSync(extension, folder, { recursive: true });
  rmSync(join(folder, 'pack'), { recursive: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, 'pack', path)), { recursive: true });
    writeFileSync(join(folder, 'pack', path), bytes);
  }
  return folder;
}
