/** `sidelight pack build`, `check`, `stats` and `aliases`; the commands that sign and publish stand beside this file. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { generatedAliases } from '../../lib/packs/build/generated/generate.ts';
import { countCorpus } from '../../lib/packs/source/stats.ts';
import { folderFiles, openBuilt } from '../built.ts';
import { InputFault } from '../exit.ts';
import { print, printJson, table } from '../output.ts';
import { checkSource, compileSource, DEFAULT_PACK } from '../packs.ts';
import { addCommand } from './add.ts';
import { checkCommand } from './check.ts';
import { initCommand } from './init.ts';
import { diffCommand } from './pack-diff.ts';
import { publishCommand, serveCommand, verifyCommand } from './pack-publish.ts';
import { keygenCommand, refreshCommand, signCommand } from './pack-sign.ts';

export function packCommand(): Command {
  return new Command('pack')
    .description('Turn a pack source into a pack, sign it and publish it.')
    .addCommand(initCommand())
    .addCommand(addCommand())
    .addCommand(
      new Command('build')
        .description('Compile a pack source into a folder of hash-named segments. Same source, same bytes.')
        .argument('[source]', 'folder that holds pack.yaml', DEFAULT_PACK)
        .requiredOption('-o, --out <folder>', 'where to write; its earlier segments are replaced')
        .option('--base <pack>', 'an earlier version, built: what did not change keeps its segments')
        .option('--json', 'print the manifest')
        .action(build),
    )
    .addCommand(checkCommand())
    .addCommand(
      new Command('stats')
        .description('Count what a pack source holds.')
        .argument('[source]', 'folder that holds pack.yaml', DEFAULT_PACK)
        .option('--json', 'print {counts}')
        .action(stats),
    )
    .addCommand(
      new Command('aliases')
        .description(
          'List the spellings made by rule, for review. List one under `never` of its entity to take it out.',
        )
        .argument('[source]', 'folder that holds pack.yaml', DEFAULT_PACK)
        .option('--json', 'print them as JSON')
        .action(aliases),
    )
    .addCommand(keygenCommand())
    .addCommand(signCommand())
    .addCommand(verifyCommand())
    .addCommand(publishCommand())
    .addCommand(refreshCommand())
    .addCommand(serveCommand())
    .addCommand(diffCommand());
}

function stats(source: string, { json }: { json?: boolean }): void {
  const { corpus } = checkSource(source);
  if (!corpus) throw new InputFault(`${source} cannot be read. See "sidelight pack check ${source}".`);
  const counts = countCorpus(corpus);
  if (json) printJson({ pack: corpus.pack.id, version: corpus.pack.version, counts });
  else
    print(
      table(
        ['what', 'how many'],
        Object.entries(counts).map(([name, n]) => [inWords(name), String(n)]),
      ),
    );
}

function aliases(source: string, { json }: { json?: boolean }): void {
  const { corpus } = checkSource(source);
  if (!corpus) throw new InputFault(`${source} cannot be read. See "sidelight pack check ${source}".`);
  const made = generatedAliases(corpus);
  if (json) {
    printJson(made);
    return;
  }
  print(
    table(
      ['entity', 'language', 'spelling', 'made from', 'rule'],
      made.map((one) => [one.target, one.language, one.text, one.from, one.rule]),
    ),
  );
  print(`${made.length} spellings made by rule.`);
}

/** `factsNotFound` → `facts not found`. */
const inWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

type BuildFlags = { out: string; base?: string; json?: boolean };

async function build(source: string, { out, base, json }: BuildFlags): Promise<void> {
  const { manifest, files } = await compileSource(source, {
    base: base === undefined ? null : await openBuilt(folderFiles(base), base),
    progress: (stage, done, total) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${stage}: ${done} of ${total}${done === total ? '\n' : ''}`);
    },
  });
  // The manifest names every segment, so it is written last: a folder with a manifest is complete.
  rmSync(join(out, 'manifest.json'), { force: true });
  rmSync(join(out, 'seg'), { recursive: true, force: true });
  for (const [path, bytes] of [...files].sort(
    ([a], [b]) => Number(a === 'manifest.json') - Number(b === 'manifest.json'),
  )) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), bytes);
  }
  if (json) return printJson(manifest);
  print(`${manifest.title}, version ${manifest.seq} (${manifest.createdAt}) → ${out}`);
  print(
    Object.entries(manifest.counts)
      .map(([name, n]) => `${n} ${name}`)
      .join(', '),
  );
  print(
    table(
      ['segment', 'records', 'bytes', 'raw'],
      manifest.segments.map((ref) => [ref.kind, String(ref.records), String(ref.length), String(ref.rawLength)]),
    ),
  );
}
