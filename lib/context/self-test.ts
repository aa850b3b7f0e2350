/** Queries whose answers are known when a pack is built, asked again by every reader before it switches to the pack. */
import type { SelfTestData } from '../packs/build/build.ts';
import type { PackManifest } from '../packs/manifest.ts';
import { NameIndex } from '../search/names.ts';
import type { Engine } from './engine.ts';
import { nameEntries } from './name-entries.ts';

const MOST = 16;

/** Every entity found by its own name, spread over the list; recorded as the answer of the real search code. */
export function makeSelfTest(data: SelfTestData): PackManifest['selfTest'] {
  const names = NameIndex.of(nameEntries(data));
  const step = Math.max(1, Math.floor(data.entities.length / MOST));
  return data.entities
    .filter((_, index) => index % step === 0)
    .slice(0, MOST)
    .map(({ name }) => ({ query: name, expectTop: topIds(names, name) }));
}

/** Queries of a manifest that this reader answers otherwise than its builder did; empty when all agree. */
export function failedSelfTests(engine: Engine, selfTest: PackManifest['selfTest']): string[] {
  return selfTest
    .filter(({ query, expectTop }) => topIds(engine.names, query).join() !== expectTop.join())
    .map(({ query }) => query);
}

const topIds = (names: NameIndex, query: string): string[] =>
  names
    .search(query)
    .slice(0, 1)
    .map((hit) => hit.id);
