/** `sidelight pack build`: a source folder into a folder of hash-named segments; `pack cache`: what is kept between builds. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { makeSelfTest } from '../../lib/context/self-test.ts';
import { compilePack } from '../../lib/packs/build/build.ts';
import { openCache } from '../build/compile-kept.ts';
import { CACHE_BYTES } from '../build/disk-cache.ts';
import { type DriverName, remembered, withDriver } from '../build/drivers.ts';
import { stageProgress } from '../build/progress.ts';
import { folderFiles, openBuilt } from '../built.ts';
import { putFile, putImmutable } from '../folders.ts';
import { print, printJson, printJsonLine, table } from '../output.ts';
import { DEFAULT_PACK, soundCorpus } from '../packs.ts';

type BuildFlags = {
  out: string;
  base?: string;
  driver: DriverName;
  /** `--cache FOLDER`, or false with `--no-cache`. */
  cache: string | boolean;
  json?: boolean;
  jsonl?: boolean;
};

export const buildCommand = (): Command =>
  new Command('build')
    .description('Compile a pack source into a folder of hash-named segments. Same source, same bytes.')
    .argument('[source]', 'folder that holds pack.yaml', DEFAULT_PACK)
    .requiredOption('-o, --out <folder>', 'where to write; its earlier segments are replaced')
    .option('--base <pack>', 'an earlier version, built: what did not change keeps its segments')
    .addOption(
      new Option('--driver <name>', 'who does the work; the bytes are the same')
        .choices(['auto', 'inline', 'threads'])
        .default('auto'),
    )
    .option('--cache <folder>', 'where results are kept for the next build (without it: the cache folder of the user)')
    .option('--no-cache', 'make everything anew, and keep nothing')
    .option('--json', 'print the manifest')
    .option('--jsonl', 'print progress as {stage, done, total} a line, then {manifest, seconds, peakBytes, cache}')
    .action(build);

async function build(source: string, { out, base, driver: name, cache: kept, json, jsonl }: BuildFlags): Promise<void> {
  const started = performance.now();
  const cache = kept === false ? null : openCache(kept);
  const progress = stageProgress(jsonl ? 'lines' : 'terminal');
  const corpus = soundCorpus(source, cache ? remembered(cache) : undefined);
  const earlier = base === undefined ? null : await openBuilt(folderFiles(base), base);
  const { manifest, files } = await withDriver({ name, articles: corpus.articles.length, cache }, (driver) =>
    compilePack(corpus, makeSelfTest, { base: earlier, driver, progress: progress.report }),
  );
  progress.end();
  write(out, files);
  if (cache && cache.counts.made > 0) cache.trim();
  if (jsonl) {
    const peakBytes = process.resourceUsage().maxRSS * 1024;
    printJsonLine({ manifest, seconds: (performance.now() - started) / 1000, peakBytes, cache: cache?.counts ?? null });
  }
  if (json) printJson(manifest);
  if (json || jsonl) return;
  print(`${manifest.title}, version ${manifest.seq} (${manifest.createdAt}) → ${out}`);
  print(
    Object.entries(manifest.counts)
      .map(([what, n]) => `${n} ${what}`)
      .join(', '),
  );
  print(
    table(
      ['segment', 'records', 'bytes', 'raw'],
      manifest.segments.map((ref) => [ref.kind, String(ref.records), String(ref.length), String(ref.rawLength)]),
    ),
  );
  if (cache?.counts.damaged) print(`${cache.counts.damaged} kept results were damaged and made anew.`);
}

/** The manifest names every segment, so it is written last: a folder with a manifest is complete. */
function write(out: string, files: ReadonlyMap<string, Uint8Array>): void {
  rmSync(join(out, 'manifest.json'), { force: true });
  for (const [path, bytes] of files) if (path !== 'manifest.json') putImmutable(out, path, bytes);
  for (const path of segmentFiles(out)) if (!files.has(path)) rmSync(join(out, path));
  putFile(out, 'manifest.json', files.get('manifest.json') as Uint8Array);
}

function segmentFiles(out: string): string[] {
  const folder = join(out, 'seg');
  return readdirSync(folder).flatMap((shard) => readdirSync(join(folder, shard)).map((file) => `seg/${shard}/${file}`));
}

export const cacheCommand = (): Command =>
  new Command('cache')
    .description(`Show what builds have kept for later ones. It never grows over ${CACHE_BYTES / 1024 ** 2} MB.`)
    .option('--cache <folder>', 'another folder than the cache folder of the user')
    .option('--clear', 'remove it')
    .option('--json', 'print {folder, files, bytes, removed}')
    .action(showCache);

function showCache({ cache: folder, clear, json }: { cache?: string; clear?: boolean; json?: boolean }): void {
  const cache = openCache(folder ?? true);
  const { files, bytes } = cache.size();
  const removed = clear ? cache.trim(0) : 0;
  if (json) printJson({ folder: cache.folder, files, bytes, removed });
  else if (clear) print(`${files} results (${megabytes(bytes)}) removed from ${cache.folder}.`);
  else print(`${files} results, ${megabytes(bytes)}, in ${cache.folder}. --clear removes them.`);
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
