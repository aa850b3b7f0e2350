/** An earlier state of a pack to compare with: figures saved before, a pack in any form, or a revision of the source in git. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Corpus } from '../../lib/model/corpus.ts';
import { readSource } from '../../lib/packs/source/read.ts';
import { InputFault } from '../exit.ts';
import { type OpenedPack, openPacks } from '../opened.ts';
import { figuresOf, type StatsFigures, THINGS } from './figures.ts';

/** Figures of what `what` names: a file of figures, a pack, or a revision of the repository that `source` lies in. */
export async function figuresSince(what: string, source: string, packId: string): Promise<StatsFigures> {
  if (existsSync(what) && statSync(what).isFile() && !what.endsWith('.sidelight')) return readFigures(what);
  if (existsSync(what)) {
    const pack = (await openPacks(what)).find(({ manifest }) => manifest.packId === packId);
    if (!pack) throw new InputFault(`${what} holds no pack "${packId}". Give an earlier version of the same pack.`);
    return ofPack(pack);
  }
  const { corpus } = readSource(revisionFiles(what, source));
  if (!corpus)
    throw new InputFault(`${source} cannot be read as it was at ${what}: it had no pack.yaml, or one with faults.`);
  return figuresOf(corpus, new Map(), new Map());
}

function readFigures(file: string): StatsFigures {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputFault(`${file} is not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
  const figures = data as Partial<StatsFigures> | null;
  if (
    figures?.format !== 'sidelight-stats-1' ||
    !figures.ids ||
    !THINGS.every((thing) => Array.isArray(figures.ids?.[thing]))
  )
    throw new InputFault(`${file} holds no figures of "pack stats --json". Make them anew with that command.`);
  return figures as StatsFigures;
}

function ofPack({ data }: OpenedPack): StatsFigures {
  const { info, articles, outlets, entities, referents, references, events } = data;
  const corpus: Corpus = { pack: info, articles: articles.map(({ body: _, ...row }) => ({ ...row, text: '' })), outlets, entities, referents, references, events }; // biome-ignore format: one record
  return figuresOf(corpus, new Map(), new Map());
}

/** Files of the source as they were: read from the repository, and nothing is checked out. */
function revisionFiles(revision: string, source: string): Map<string, string> {
  const git = (args: string[], input?: string): Buffer =>
    execFileSync('git', ['-C', source, ...args], { input, maxBuffer: 2 ** 31 - 1, stdio: ['pipe', 'pipe', 'ignore'] });
  let listed: string;
  try {
    if (revision.startsWith('-')) throw new Error('no revision');
    listed = git(['ls-tree', '-r', '-z', `${revision}^{commit}`, '.']).toString('utf8');
  } catch {
    throw new InputFault(
      `${revision} is neither a file of figures, nor a pack, nor a revision of the repository that ${source} lies in.`,
    );
  }
  const blobs = listed.split('\0').flatMap((row) => {
    const [, hash, path] = /^\d+ blob (\w+)\t(.+\.(?:yaml|md|jsonl))$/.exec(row) ?? [];
    return hash && path ? [{ hash, path }] : [];
  });
  const out = new Map<string, string>();
  const bytes = git(['cat-file', '--batch'], `${blobs.map(({ hash }) => hash).join('\n')}\n`);
  let at = 0;
  for (const { path } of blobs) {
    // Each answer: "<hash> blob <size>", a line end, the bytes, a line end.
    const end = bytes.indexOf(0x0a, at);
    const size = Number(bytes.subarray(at, end).toString('utf8').split(' ')[2]);
    out.set(path, bytes.subarray(end + 1, end + 1 + size).toString('utf8'));
    at = end + 1 + size + 1;
  }
  return out;
}
