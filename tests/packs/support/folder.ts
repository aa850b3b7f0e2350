import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Files } from './publisher.ts';

/** Every file below a folder, by its path with forward slashes. */
export function folderContents(folder: string): Files {
  const out: Files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    out.set(relative(folder, path).split(sep).join('/'), readFileSync(path));
  }
  return out;
}
