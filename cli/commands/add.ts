/** `sidelight pack add`: files and feeds in, articles or references of a pack source out. */
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { createEngine, type Engine } from '../../lib/context/engine.ts';
import { mergedGazetteer } from '../../lib/context/merged-gazetteer.ts';
import { makeSelfTest } from '../../lib/context/self-test.ts';
import type { Corpus } from '../../lib/model/corpus.ts';
import { buildPack } from '../../lib/packs/build/build.ts';
import { addDocuments } from '../add/add-documents.ts';
import type { Source } from '../add/gather.ts';
import { expandFiles, fileInput } from '../add/inputs.ts';
import { askLicence } from '../add/licence.ts';
import { type Outcome, outcomeOf } from '../add/outcome.ts';
import { PAGE_SECONDS } from '../add/pages/page-pool.ts';
import { PoliteFetch } from '../add/polite-fetch.ts';
import { ProgressBar } from '../add/progress-bar.ts';
import { FIELDS, type Field, type FieldNames } from '../add/read/records.ts';
import { mendBulkFile } from '../add/source/source-writer.ts';
import { Tally } from '../add/tally.ts';
import { EXIT, InputFault } from '../exit.ts';
import { count } from '../options.ts';
import { print, printJsonLine } from '../output.ts';
import { soundCorpus } from '../packs.ts';

type Options = {
  references?: boolean;
  fetch?: boolean;
  outlet?: string[];
  fromOutlet?: string;
  licence?: string;
  fields?: FieldNames;
  bulk?: boolean;
  dryRun?: boolean;
  pageSeconds: number;
  threads: number;
  json?: boolean;
};

export const addCommand = (): Command =>
  new Command('add')
    .description('Add articles to a pack source, or with --references links without their texts.')
    .argument('<source>', 'folder that holds pack.yaml')
    .argument(
      '[files...]',
      'saved pages, feeds, sitemaps, lists of addresses, CSV, JSON Lines, Parquet, WARC, plain or gzipped; folders and patterns of them; with --fetch also addresses',
    )
    .option('--references', 'link, headline, day, and the names and wordings in them; no text is kept')
    .option('--licence <line>', 'licence or permission under which the texts are passed on; asked for on a terminal')
    .option(
      '--fetch',
      'follow links, and without files read the feeds that outlets.yaml lists: robots.txt obeyed, two seconds between requests',
    )
    .option('--outlet <id...>', 'with --fetch and no files: only the feeds of these outlets')
    .option('--from-outlet <host>', 'whose the documents are that do not say')
    .option(
      '--fields <pairs>',
      `which field of a record is what: text=body,url=link (${FIELDS.join(', ')})`,
      fieldNames,
    )
    .option('--bulk', 'every article becomes a line of articles.jsonl (records do, pages do not)')
    .option('--no-bulk', 'every article becomes a file of its own')
    .option('--page-seconds <n>', 'a page that takes longer to read is given up', count, PAGE_SECONDS)
    .option('--threads <n>', 'pages read at once', count, availableParallelism())
    .option('--dry-run', 'say what would be added, and write nothing')
    .option('--json', 'print a line {outcome, file, offset, record, id, …} a document and {summary} at the end')
    .action(add);

async function add(source: string, files: string[], options: Options): Promise<void> {
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
  const inputs = expanded.files.map((file) => fileInput(file));
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

function fieldNames(text: string): FieldNames {
  return new Map(
    text.split(',').map((pair) => {
      const [field = '', name = ''] = pair.split('=').map((part) => part.trim());
      if (!FIELDS.includes(field as Field) || name === '')
        throw new InvalidArgumentError(`"${pair}" is no pair such as text=body. Fields: ${FIELDS.join(', ')}.`);
      return [field as Field, name];
    }),
  );
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
