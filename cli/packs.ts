/** Packs from the file system: a source folder is compiled in memory, a built folder is read and its hashes checked. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine } from '../lib/context/engine.ts';
import { makeSelfTest } from '../lib/context/self-test.ts';
import { buildGazetteer } from '../lib/matching/build.ts';
import type { Corpus } from '../lib/model/corpus.ts';
import type { PackData } from '../lib/model/pack-data.ts';
import { buildPack } from '../lib/packs/build/build.ts';
import type { StageProgress } from '../lib/packs/build/stage.ts';
import { verifySegment } from '../lib/packs/install.ts';
import { loadPack } from '../lib/packs/load.ts';
import { parseManifest, segmentPath } from '../lib/packs/manifest.ts';
import { checkCorpus } from '../lib/packs/source/check.ts';
import { formatProblem, type Problem } from '../lib/packs/source/problem.ts';
import { readSource, type SourceFiles } from '../lib/packs/source/read.ts';
import { InputFault } from './exit.ts';

export const DEFAULT_PACK = fileURLToPath(new URL('../seeds/caucasus', import.meta.url));

/** All `.yaml` and `.md` files below a folder, by their path with forward slashes. */
export function sourceFiles(folder: string): SourceFiles {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new InputFault(`${folder} is not a folder. Give the folder that holds pack.yaml.`);
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:yaml|md)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'));
  }
  return files;
}

export type CheckedSource = ReturnType<typeof readSource> & { problems: Problem[] };

/** Reads a source folder with all its problems, of form and of meaning. */
export function checkSource(folder: string): CheckedSource {
  const read = readSource(sourceFiles(folder));
  return { ...read, problems: [...read.problems, ...checkCorpus(read)] };
}

/** The corpus of a source folder that has no problem; problems end the command with all of them listed. */
export function soundCorpus(folder: string): Corpus {
  const { corpus, problems } = checkSource(folder);
  if (!corpus || problems.length > 0)
    throw new InputFault(
      `${problems.map(formatProblem).join('\n')}\n\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${folder}: nothing was done.`,
    );
  return corpus;
}

/** Compiles a source folder that has no problem. */
export const compileSource = async (folder: string, progress?: StageProgress): ReturnType<typeof buildPack> =>
  buildPack(soundCorpus(folder), makeSelfTest, progress);

async function readBuilt(folder: string): Promise<PackData> {
  const manifest = parseManifest(readFileSync(join(folder, 'manifest.json')));
  if (!manifest.ok)
    throw new InputFault(`${join(folder, 'manifest.json')}: ${manifest.error.message} (${manifest.error.code})`);
  return loadPack(manifest.value, {
    async raw(ref, start = 0, end = ref.rawLength) {
      const path = join(folder, segmentPath(ref));
      if (!existsSync(path))
        throw new InputFault(`${path} is missing: the pack is not complete. Build or download it again.`);
      const raw = await verifySegment(ref, readFileSync(path));
      if (!raw.ok)
        throw new InputFault(`${path}: ${raw.error.message} (${raw.error.code}). Build or download the pack again.`);
      return raw.value.subarray(start, end);
    },
  });
}

/** Engine over the packs named, each a source or a built folder; the default pack where none is named. */
export async function openEngine(paths: readonly string[]): Promise<Engine> {
  const packs = await Promise.all(
    (paths.length > 0 ? paths : [DEFAULT_PACK]).map(async (path) => {
      if (existsSync(join(path, 'manifest.json'))) return readBuilt(path);
      if (existsSync(join(path, 'pack.yaml'))) return (await compileSource(path)).data;
      throw new InputFault(`${path} is neither a pack source (pack.yaml) nor a built pack (manifest.json).`);
    }),
  );
  return createEngine(packs, buildGazetteer(packs.flatMap((pack) => pack.aliases)));
}
