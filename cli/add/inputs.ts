/** What the command line names: files, folders, patterns and addresses, each as a stream of bytes with a name. */
import { createReadStream, existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareText } from '../../lib/model/order.ts';

export type Input = {
  /** As printed and as kept in the provenance. */
  name: string;
  /** What relative links in it are taken from. */
  base: string;
  /** Set where it lies on the disk: some formats are read from their end. */
  path: string | null;
  /** In bytes; 0 where nobody knows. */
  size: number;
  open: () => AsyncIterable<Uint8Array>;
};

export type Expanded = { files: string[]; missing: string[] };

/** Files that arguments name, in the order of the arguments, each once; those below a folder in the order of their names. */
export function expandFiles(args: readonly string[]): Expanded {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const arg of args) {
    const found = filesOf(arg);
    if (found.length === 0) missing.push(arg);
    for (const file of found) files.add(file);
  }
  return { files: [...files], missing };
}

function filesOf(arg: string): string[] {
  if (existsSync(arg)) return statSync(arg).isDirectory() ? filesBelow(arg) : [arg];
  // A shell that found nothing hands a pattern on as it is, and so does one that has none.
  return /[*?[{]/.test(arg)
    ? globSync(arg)
        .filter((file) => statSync(file).isFile())
        .sort(compareText)
    : [];
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compareText);

export const fileInput = (path: string, name = path): Input => ({
  name,
  base: pathToFileURL(path).href,
  path,
  size: statSync(path).size,
  open: () => createReadStream(path),
});

/** Bytes that were fetched, under their address. */
export const fetchedInput = (url: string, bytes: Uint8Array): Input => ({
  name: url,
  base: url,
  path: null,
  size: bytes.length,
  open: async function* () {
    yield bytes;
  },
});
