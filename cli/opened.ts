/** Any pack a command may be given, opened: a source, a built folder, a published folder or a `.sidelight` file. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackData } from '../lib/model/pack-data.ts';
import { filesReader } from '../lib/packs/files-reader.ts';
import type { PackFiles } from '../lib/packs/install.ts';
import { loadPack } from '../lib/packs/load.ts';
import { LIMIT, type PackManifest, parseManifest } from '../lib/packs/manifest.ts';
import { readSidelight } from '../lib/packs/side-load.ts';
import { firstRoot } from '../lib/packs/tuf/first-root.ts';
import { manifestPath, refresh } from '../lib/packs/tuf/refresh.ts';
import { compileKept } from './build/compile-kept.ts';
import { folderFiles, openBuilt } from './built.ts';
import { InputFault } from './exit.ts';

export type OpenedPack = { manifest: PackManifest; data: PackData };

export const isSidelightFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** Files of a signed repository: a folder with `metadata/`, or a `.sidelight` file. */
export function repositoryFiles(path: string): PackFiles {
  if (isSidelightFile(path)) {
    const files = readSidelight(readFileSync(path));
    if (!files.ok) throw new InputFault(`${path}: ${files.error.message} (${files.error.code})`);
    return files.value;
  }
  if (existsSync(join(path, 'metadata'))) return folderFiles(path);
  throw new InputFault(
    `${path} is not signed: it has no metadata. Sign it with "sidelight pack sign ${path} --key KEYS".`,
  );
}

/** Opens every pack that a path holds. Signatures are the business of `pack verify`; hashes are checked in every case. */
export async function openPacks(path: string): Promise<OpenedPack[]> {
  if (existsSync(join(path, 'pack.yaml'))) {
    const { manifest, data } = await compileKept(path);
    return [{ manifest, data }];
  }
  if (existsSync(join(path, 'manifest.json'))) {
    const { manifest, reader } = await openBuilt(folderFiles(path), path);
    return [{ manifest, data: await loadPack(manifest, reader) }];
  }
  if (isSidelightFile(path) || existsSync(join(path, 'metadata'))) return openRepository(repositoryFiles(path), path);
  throw new InputFault(
    `${path} is neither a pack source (pack.yaml) nor a built pack (manifest.json) nor a signed one (metadata, or a .sidelight file).`,
  );
}

async function openRepository(files: PackFiles, path: string): Promise<OpenedPack[]> {
  const root = await firstRoot(files);
  const walked = root.ok ? (await refresh(files, root.value.known, Date.now())).result : root;
  if (!walked.ok) throw new InputFault(`${path}: ${walked.error.message} (${walked.error.code})`);
  const reader = filesReader(files);
  return Promise.all(
    walked.value.offers.map(async (offer) => {
      const bytes = await files.read(manifestPath(offer), LIMIT.manifestBytes);
      const manifest = bytes.ok ? parseManifest(bytes.value) : bytes;
      if (!manifest.ok) throw new InputFault(`${path}: ${manifest.error.message} (${manifest.error.code})`);
      return { manifest: manifest.value, data: await loadPack(manifest.value, reader) };
    }),
  );
}
