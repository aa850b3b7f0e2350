/** Pack sources from the file system: read, checked, compiled in memory. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSelfTest } from '../lib/context/self-test.ts';
import type { Corpus } from '../lib/model/corpus.ts';
import { type BuildOptions, buildPack } from '../lib/packs/build/build.ts';
import { checkCorpus } from '../lib/packs/source/check.ts';
import { formatProblem, type Problem } from '../lib/packs/source/problem.ts';
import { readSource } from '../lib/packs/source/read.ts';
import { BULK_FILE } from '../lib/packs/source/read-articles.ts';
import type { Memo, SourceFiles } from '../lib/packs/source/reading.ts';
import { InputFault } from './exit.ts';

export const DEFAULT_PACK = fileURLToPath(new URL('../seeds/caucasus', import.meta.url));

/** All `.yaml` and `.md` files below a folder, by their path with forward slashes, and `articles.jsonl`. Hidden folders are no part of it. */
export function sourceFiles(folder: string): SourceFiles {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new InputFault(`${folder} is not a folder. Give the folder that holds pack.yaml.`);
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (!entry.isFile() || /(?:^|\/)\./.test(name)) continue;
    if (name === BULK_FILE || /\.(?:yaml|md)$/.test(name)) files.set(name, readFileSync(path, 'utf8'));
  }
  return files;
}

export type CheckedSource = ReturnType<typeof readSource> & { problems: Problem[] };

/** Reads a source folder with all its problems, of form and of meaning. */
export function checkSource(folder: string, memo?: Memo): CheckedSource {
  const read = readSource(sourceFiles(folder), memo);
  return { ...read, problems: [...read.problems, ...checkCorpus(read)] };
}

/** The corpus of a source folder that has no problem; problems end the command with all of them listed. */
export function soundCorpus(folder: string, memo?: Memo): Corpus {
  const { corpus, problems } = checkSource(folder, memo);
  if (!corpus || problems.length > 0)
    throw new InputFault(
      `${problems.map(formatProblem).join('\n')}\n\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${folder}: nothing was done.`,
    );
  return corpus;
}

/** Compiles a source folder that has no problem. */
export const compileSource = async (folder: string, options: BuildOptions = {}): ReturnType<typeof buildPack> =>
  buildPack(soundCorpus(folder), makeSelfTest, options);
