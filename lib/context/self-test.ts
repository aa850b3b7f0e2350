/** Queries whose answers are known when a pack is built, asked again by every reader before it switches to the pack. */
import type { PackData } from '../model/pack-data.ts';
import type { PackManifest } from '../packs/manifest.ts';
import { createEngine, type Engine } from './engine.ts';
import { mergedGazetteer } from './merged-gazetteer.ts';

const MOST = 16;

/** Every entity found by its own name, spread over the list; recorded as the answer of the real search code. */
export function makeSelfTest(data: PackData): PackManifest['selfTest'] {
  const engine = createEngine([data], mergedGazetteer([data]));
  const step = Math.max(1, Math.floor(data.entities.length / MOST));
  return data.entities
    .filter((_, index) => index % step === 0)
    .slice(0, MOST)
    .map(({ name }) => ({ query: name, expectTop: topIds(engine, name) }));
}

/** Queries of a manifest that this reader answers otherwise than its builder did; empty when all agree. */
export function failedSelfTests(engine: Engine, selfTest: PackManifest['selfTest']): string[] {
  return selfTest
    .filter(({ query, expectTop }) => topIds(engine, query).join() !== expectTop.join())
    .map(({ query }) => query);
}

const topIds = (engine: Engine, query: string): string[] =>
  engine.names
    .search(query)
    .slice(0, 1)
    .map((hit) => hit.id);
