/** Built packs on the disk: a folder with a manifest and its segments. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../lib/model/result.ts';
import type { BasePack } from '../lib/packs/build/build.ts';
import { fault } from '../lib/packs/faults.ts';
import { filesReader } from '../lib/packs/files-reader.ts';
import type { PackFiles } from '../lib/packs/install.ts';
import { LIMIT, parseManifest, segmentPath } from '../lib/packs/manifest.ts';
import { InputFault } from './exit.ts';

/** Files below a folder; nothing larger than asked for is read. */
export const folderFiles = (folder: string): PackFiles => ({
  async read(path, most) {
    const file = join(folder, path);
    if (!existsSync(file)) return fault('E_HTTP', `${file} is missing: the pack is not complete.`, { status: 404 });
    const { size } = statSync(file);
    return size > most ? fault('E_TOO_BIG', `${file} has ${size} bytes; ${most} is the most.`) : ok(readFileSync(file));
  },
});

/** Opens a built pack; a fault of the manifest ends the command. Segments are verified as they are read. */
export async function openBuilt(files: PackFiles, name: string): Promise<BasePack> {
  const bytes = await files.read('manifest.json', LIMIT.manifestBytes);
  const manifest = bytes.ok ? parseManifest(bytes.value) : bytes;
  if (!manifest.ok) throw new InputFault(`${name}: ${manifest.error.message} (${manifest.error.code})`);
  return {
    manifest: manifest.value,
    reader: filesReader(files),
    packed: async (ref) => {
      const segment = await files.read(segmentPath(ref), LIMIT.segmentBytes);
      if (!segment.ok) throw new InputFault(`${name}: ${segment.error.message} (${segment.error.code})`);
      return segment.value;
    },
  };
}
