/** `sidelight pack stats`: what a source holds, in a table, as JSON, or as one HTML file. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { articlesNaming } from '../../lib/packs/plain-scan.ts';
import { readSource } from '../../lib/packs/source/read.ts';
import { InputFault } from '../exit.ts';
import { print, printJson, table } from '../output.ts';
import { DEFAULT_PACK, sourceFiles } from '../packs.ts';
import { changesSince, figuresOf } from '../stats/figures.ts';
import { statsPage } from '../stats/page.ts';
import { figuresSince } from '../stats/since.ts';

type Flags = { html?: string; since?: string; json?: boolean };

export const statsCommand = (): Command =>
  new Command('stats')
    .description('Count what a pack source holds: outlets by time, languages, entities, sizes, and what changed.')
    .argument('[source]', 'folder that holds pack.yaml', DEFAULT_PACK)
    .option('--html <file>', 'write one HTML file with charts')
    .option('--since <what>', 'an earlier state to compare with: figures saved by --json, a pack, or a git revision')
    .option('--json', 'print the figures')
    .action(stats);

async function stats(source: string, { html, since, json }: Flags): Promise<void> {
  const files = sourceFiles(source);
  const { corpus } = readSource(files);
  if (!corpus) throw new InputFault(`${source} cannot be read. See "sidelight pack check ${source}".`);
  const sizes = new Map([...files].map(([file, text]) => [file, Buffer.byteLength(text)]));
  const figures = figuresOf(corpus, articlesNaming(corpus), sizes);
  const before = since === undefined ? null : await figuresSince(since, source, corpus.pack.id);
  const changed = before && changesSince(before, figures, basename(since as string));
  if (html !== undefined) writePage(html, statsPage(figures, changed));
  if (json) return printJson({ ...figures, since: changed });
  print(table(['what', 'how many'], Object.entries(figures.counts).map(([name, n]) => [inWords(name), String(n)]))); // biome-ignore format: one table
  if (changed)
    print(
      `\n${table(
        [`since ${changed.label}`, 'before', 'now', 'added', 'taken out'],
        changed.changes.map((one) => [one.thing, String(one.before), String(one.after), String(one.added.length), String(one.removed.length)]), // biome-ignore format: one row
      )}`,
    );
  if (html !== undefined) print(`\nCharts: ${html}`);
}

function writePage(file: string, page: string): void {
  try {
    writeFileSync(file, page);
  } catch (error) {
    throw new InputFault(`${file} cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/** `factsNotFound` → `facts not found`. */
const inWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
