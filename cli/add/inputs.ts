/** What the command line names: files, folders, patterns and addresses, each as a stream of bytes with a name. */
import { createReadStream, existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
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
  /** Named itself, not met in a folder: then it is a fault where it is nothing that can be read. */
  named: boolean;
  open: () => AsyncIterable<Uint8Array>;
};

/** `named`: by itself or by a pattern, not by its folder alone. */
export type Expanded = { files: { path: string; named: boolean }[]; missing: string[] };

/** Files that arguments name, in the order of the arguments, each once; those below a folder in the order of their names. */
export function expandFiles(args: readonly string[]): Expanded {
  const files = new Map<string, boolean>();
  const missing: string[] = [];
  for (const arg of args) {
    const found = filesOf(arg);
    if (found.length === 0) missing.push(arg);
    const named = !isFolder(arg);
    for (const file of found) files.set(file, named || (files.get(file) ?? false));
  }
  return { files: [...files].map(([path, named]) => ({ path, named })), missing };
}

function filesOf(arg: string): string[] {
  if (existsSync(arg)) return isFolder(arg) ? filesBelow(arg) : [arg];
  // A shell that found nothing hands a pattern on as it is, and so does one that has none.
  return /[*?[{]/.test(arg)
    ? globSync(arg)
        .filter((file) => statSync(file).isFile())
        .sort(compareText)
    : [];
}

const isFolder = (arg: string): boolean => existsSync(arg) && statSync(arg).isDirectory();

/** Hidden files are left out, and what a browser saves beside a page: pictures, scripts, the pages of its frames. */
const LEFT_OUT = /(?:^|[\\/])(?:\.|[^\\/]*_files[\\/])/;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !LEFT_OUT.test(relative(folder, path)))
    .sort(compareText);

export const fileInput = (path: string, named = true): Input => ({
  name: path,
  named,
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
  named: true,
  open: async function* () {
    yield bytes;
  },
});
