/** Files written so that a reader of the folder never sees half of one. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Written under another name, then moved into place. */
export function putFile(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

/** Writes a file whose name is the hash of what it holds; one that is there already is left alone. Says whether it wrote. */
export function putImmutable(folder: string, path: string, content: Uint8Array): boolean {
  const file = join(folder, path);
  if (existsSync(file) && readFileSync(file).equals(content)) return false;
  putFile(folder, path, content);
  return true;
}
