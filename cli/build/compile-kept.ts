/** A source folder as a built pack in memory, from what earlier runs kept: for commands that only ask, time and again. */
import { makeSelfTest } from '../../lib/context/self-test.ts';
import { type BuiltPack, buildPack } from '../../lib/packs/build/build.ts';
import { soundCorpus } from '../packs.ts';
import { codeVersion } from './code-version.ts';
import { DiskCache, defaultCacheFolder } from './disk-cache.ts';
import { remembered, withDriver } from './drivers.ts';

/** The cache in a folder, or in that of the user. */
export const openCache = (folder: string | boolean = true): DiskCache =>
  new DiskCache(typeof folder === 'string' ? folder : defaultCacheFolder(), codeVersion());

/** Problems of the source end the command, as `soundCorpus` says. */
export async function compileKept(folder: string): Promise<BuiltPack> {
  const cache = openCache();
  const corpus = soundCorpus(folder, remembered(cache));
  const built = await withDriver({ name: 'auto', articles: corpus.articles.length, cache }, (driver) =>
    buildPack(corpus, makeSelfTest, { driver }),
  );
  if (cache.counts.made > 0) cache.trim();
  return built;
}
