/** What `pack add` does with its command line: opens the source, sends every document down the line, tells what came of it. */
import { createEngine, type Engine } from '../../lib/context/engine.ts';
import { mergedGazetteer } from '../../lib/context/merged-gazetteer.ts';
import { makeSelfTest } from '../../lib/context/self-test.ts';
import type { Corpus } from '../../lib/model/corpus.ts';
import { buildPack } from '../../lib/packs/build/build.ts';
import type { AddFlags } from '../commands/add.ts';
import { EXIT, InputFault } from '../exit.ts';
import { print, printJsonLine } from '../output.ts';
import { soundCorpus } from '../packs.ts';
import { addDocuments } from './add-documents.ts';
import type { Source } from './gather.ts';
import { expandFiles, fileInput } from './inputs.ts';
import { askLicence } from './licence.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { PoliteFetch } from './polite-fetch.ts';
import { ProgressBar } from './progress-bar.ts';
import { mendBulkFile } from './source/source-writer.ts';
import { Tally } from './tally.ts';

export async function runAdd(source: string, files: string[], options: AddFlags): Promise<void> {
  const { references, fetch: online, outlet, json, dryRun = false } = options;
  if (!online && files.length === 0)
    throw new InputFault('Give files, or --fetch for the feeds of outlets.yaml.', EXIT.wrongUse);
  if (outlet && (!online || files.length > 0))
    throw new InputFault('--outlet chooses among the feeds of outlets.yaml: --fetch and no files.', EXIT.wrongUse);
  const address = files.find((file) => /^https?:\/\//.test(file));
  if (address && !online) throw new InputFault(`${address} is read from the network: say --fetch.`, EXIT.wrongUse);
  const cut = dryRun ? 0 : mendBulkFile(source);
  if (cut > 0) process.stderr.write(`articles.jsonl ended in half a line: its ${cut} bytes were taken off.\n`);
  const corpus = soundCorpus(source);
  const { sources, missing, bytes } = sourcesOf(files, corpus, outlet);
  const licence = references ? '' : await askLicence(options.licence);
  const engine = references ? await engineOf(corpus) : null;

  const tally = new Tally();
  const tell = (outcome: Outcome): void => {
    tally.add(outcome);
    if (json) printJsonLine(lineOf(outcome));
  };
  for (const file of missing)
    tell(outcomeOf({ file, offset: null, record: null }, 'bad', { why: 'There is no such file.' }));
  const bar = new ProgressBar(bytes);
  try {
    const outcomes = addDocuments(sources, {
      folder: source,
      corpus,
      engine,
      licence,
      names: options.fields ?? new Map(),
      polite: online ? new PoliteFetch() : null,
      otherwise: options.fromOutlet ?? null,
      bulk: options.bulk ?? null,
      dry: dryRun,
      seconds: options.pageSeconds,
      threads: options.threads,
      today: new Date().toISOString().slice(0, 10),
      onBytes: (more) => bar.bytes(more),
    });
    for await (const outcome of outcomes) {
      tell(outcome);
      bar.update(tally);
    }
  } finally {
    bar.stop();
  }
  if (json) printJsonLine({ summary: tally.summary() });
  else report(tally, source, dryRun, references ?? false);
  const { documents, bad, unread } = tally.counts;
  if (bad > 0 && bad === documents) process.exitCode = EXIT.inputFault;
  else if (bad + unread > 0) process.exitCode = EXIT.partial;
}

function sourcesOf(
  files: string[],
  corpus: Corpus,
  outlet: string[] | undefined,
): { sources: Source[]; missing: string[]; bytes: number } {
  if (files.length === 0) return { sources: listedFeeds(corpus, outlet), missing: [], bytes: 0 };
  const isAddress = (file: string): boolean => /^https?:\/\//.test(file);
  const expanded = expandFiles(files.filter((file) => !isAddress(file)));
  const inputs = expanded.files.map(({ path, named }) => fileInput(path, named));
  return {
    sources: [
      ...inputs.map((input) => ({ kind: 'input' as const, input })),
      ...files.filter(isAddress).map((url) => ({ kind: 'address' as const, url })),
    ],
    missing: expanded.missing,
    bytes: inputs.reduce((sum, { size }) => sum + size, 0),
  };
}

function listedFeeds({ outlets }: Corpus, only: string[] | undefined): Source[] {
  for (const id of only ?? []) {
    const outlet = outlets.find((one) => one.id === id);
    if (!outlet)
      throw new InputFault(
        `--outlet ${id}: outlets.yaml has no such id. An id is the outlet's main host, such as trend.az.`,
      );
    if (outlet.feeds.length === 0)
      throw new InputFault(`--outlet ${id}: outlets.yaml lists no feed of it. Add its address under feeds.`);
  }
  const feeds = outlets.filter(({ id }) => !only || only.includes(id)).flatMap((outlet) => outlet.feeds);
  if (feeds.length === 0)
    throw new InputFault('outlets.yaml lists no feeds. Add addresses under feeds of an outlet, or give files.');
  return feeds.map((url) => ({ kind: 'address', url }));
}

async function engineOf(corpus: Corpus): Promise<Engine> {
  const { data } = await buildPack(corpus, makeSelfTest);
  return createEngine([data], mergedGazetteer([data]));
}

const lineOf = ({ place, outcome, format, id, url, why, copies, newOutlet, reference }: Outcome): object => ({
  outcome,
  ...place,
  format,
  id,
  url,
  why,
  ...(copies.length > 0 && { copies }),
  ...(newOutlet !== null && { newOutlet }),
  ...(reference && { reference }),
});

function report(tally: Tally, source: string, dryRun: boolean, references: boolean): void {
  const { added, unread } = tally.counts;
  print(tally.table());
  const section = (title: string, lines: readonly string[]): void => {
    if (lines.length > 0) print(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  };
  if (dryRun) section('Would be added:', tally.lines('added'));
  section('Shared text (kept: readers see it folded into one story):', tally.lines('copies'));
  section('Changed since:', tally.lines('changed'));
  section('No article:', tally.lines('refused'));
  const { newOutlets } = tally.summary();
  if (newOutlets.length > 0)
    print(`\n${newOutlets.length} outlets are new and stand as drafts in outlets.yaml: describe them, with sources.`);
  if (unread > 0) print(`\n${unread} links were not followed: --fetch reads them.`);
  for (const line of tally.lines('bad')) process.stderr.write(`${line}\n`);
  const what = references ? 'references' : 'articles';
  if (added === 0) print('\nNothing to add.');
  else if (dryRun) print(`\n${added} ${what} would be added to ${source}.`);
  else
    print(
      references
        ? `\n${added} references added to ${source}. Read them through: open each link (opened: true), give it a line of your own (summary) and its subjects, and delete what does not belong.`
        : `\n${added} articles added to ${source}. Look through them, then: sidelight pack check ${source}`,
    );
}
