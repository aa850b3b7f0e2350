/** The engine that commands ask: the same as the extension's, over packs from the disk. */
import { createEngine, type Engine } from '../lib/context/engine.ts';
import { mergedGazetteer } from '../lib/context/merged-gazetteer.ts';
import { openPacks } from './opened.ts';
import { DEFAULT_PACK } from './packs.ts';

/** Engine over the packs named, in any form; the default pack where none is named. */
export async function openEngine(paths: readonly string[]): Promise<Engine> {
  const opened = await Promise.all((paths.length > 0 ? paths : [DEFAULT_PACK]).map(openPacks));
  const packs = opened.flat().map(({ data }) => data);
  return createEngine(packs, mergedGazetteer(packs));
}
