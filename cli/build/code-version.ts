/** Hash of the code that makes results: a result is used again only by the very code that made it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from './disk-cache.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Where what runs in a stage comes from, and the file that pins the libraries under it. */
const PARTS = ['lib/model', 'lib/text', 'lib/matching', 'lib/outlets', 'lib/postings', 'lib/packs'];

export function codeVersion(): string {
  const files = PARTS.flatMap((part) =>
    readdirSync(join(ROOT, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  ).sort();
  return digest([
    process.version,
    readFileSync(join(ROOT, 'package.json')),
    ...files.map((file) => readFileSync(file)),
  ]);
}
