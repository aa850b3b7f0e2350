/** `sidelight pack add`: feeds in, references in the pack source out. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { createEngine, type Engine } from '../../lib/context/engine.ts';
import { mergedGazetteer } from '../../lib/context/merged-gazetteer.ts';
import { addressKey } from '../../lib/context/own-article.ts';
import { makeSelfTest } from '../../lib/context/self-test.ts';
import type { Corpus } from '../../lib/model/corpus.ts';
import { buildPack } from '../../lib/packs/build/build.ts';
import type { ReferenceEntry } from '../../lib/packs/source/schema.ts';
import { appendReferences } from '../add/append-references.ts';
import { draftReference } from '../add/draft-reference.ts';
import { readFeed } from '../add/feed-items.ts';
import { PoliteFetch } from '../add/polite-fetch.ts';
import { EXIT, InputFault } from '../exit.ts';
import { print, printJson, table } from '../output.ts';
import { soundCorpus } from '../packs.ts';

type Options = { references?: boolean; fetch?: boolean; outlet?: string[]; dryRun?: boolean; json?: boolean };
type Feed = {
  from: string;
  address: string;
  read: () => Promise<{ ok: true; text: string } | { ok: false; error: string }>;
};
/** What came of one feed. `known`: already in the source; `unrelated`: names nothing of the pack. */
type Row = {
  feed: string;
  items: number;
  added: number;
  known: number;
  unrelated: number;
  unusable: number;
  error: string | null;
};

export function addCommand(): Command {
  return new Command('add')
    .description(
      'Add what feeds list to a pack source, as references: link, headline, day, and the names and wordings in them.',
    )
    .argument('<source>', 'folder that holds pack.yaml')
    .argument('[feeds...]', 'saved RSS, Atom, RDF or JSON feeds')
    .option('--references', 'add links without text (the only kind a feed gives)')
    .option(
      '--fetch',
      'read the feeds that outlets.yaml lists, from the network: robots.txt obeyed, two seconds between requests',
    )
    .option('--outlet <id...>', 'with --fetch: only the feeds of these outlets')
    .option('--dry-run', 'print what would be added, and write nothing')
    .option('--json', 'print {added, feeds}')
    .action(add);
}

async function add(source: string, files: string[], options: Options): Promise<void> {
  const { references, fetch: online, outlet, dryRun, json } = options;
  if (!references)
    throw new InputFault('A feed holds no full texts. Say --references to add links without text.', EXIT.wrongUse);
  if ((online ?? false) === files.length > 0)
    throw new InputFault('Give saved feeds, or --fetch for those of outlets.yaml.', EXIT.wrongUse);
  if (outlet && !online) throw new InputFault('--outlet chooses among the feeds that --fetch reads.', EXIT.wrongUse);
  const corpus = soundCorpus(source);
  const engine = await engineOf(corpus);
  const known = new Set([...corpus.references, ...corpus.articles].map(({ url }) => addressKey(url)));
  const added: ReferenceEntry[] = [];
  const rows: Row[] = [];
  const feeds = online ? listedFeeds(corpus, outlet) : savedFeeds(files);
  const path = join(source, 'references.yaml');
  for (const [at, feed] of feeds.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r${at + 1} of ${feeds.length}: ${feed.from}\u001b[K`);
    const { row, entries } = await takeFeed(engine, feed, known);
    rows.push(row);
    added.push(...entries);
    // Written feed by feed: an interrupted run keeps what it has read, and the next one finds it known.
    if (entries.length > 0 && !dryRun)
      writeFileSync(path, appendReferences(existsSync(path) ? readFileSync(path, 'utf8') : '', entries));
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (json) printJson({ added, feeds: rows });
  else report(rows, added, path, dryRun ?? false);
  if (rows.some((row) => row.error !== null))
    process.exitCode = added.length > 0 || rows.some((row) => row.error === null) ? EXIT.partial : EXIT.inputFault;
}

async function engineOf(corpus: Corpus): Promise<Engine> {
  const { data } = await buildPack(corpus, makeSelfTest);
  return createEngine([data], mergedGazetteer([data]));
}

const savedFeeds = (files: string[]): Feed[] =>
  files.map((file) => ({
    from: file,
    address: pathToFileURL(file).href,
    read: async () =>
      existsSync(file)
        ? { ok: true, text: readFileSync(file, 'utf8') }
        : { ok: false, error: 'There is no such file.' },
  }));

function listedFeeds({ outlets }: Corpus, only: string[] | undefined): Feed[] {
  for (const id of only ?? []) {
    const outlet = outlets.find((one) => one.id === id);
    if (!outlet)
      throw new InputFault(
        `--outlet ${id}: outlets.yaml has no such id. An id is the outlet's main host, such as trend.az.`,
      );
    if (outlet.feeds.length === 0)
      throw new InputFault(`--outlet ${id}: outlets.yaml lists no feed of it. Add its address under feeds.`);
  }
  const polite = new PoliteFetch();
  const feeds = outlets.filter(({ id }) => !only || only.includes(id)).flatMap((outlet) => outlet.feeds);
  if (feeds.length === 0)
    throw new InputFault('outlets.yaml lists no feeds. Add addresses under feeds of an outlet, or give saved feeds.');
  return feeds.map((address) => ({ from: address, address, read: () => polite.text(address) }));
}

async function takeFeed(
  engine: Engine,
  feed: Feed,
  known: Set<string | null>,
): Promise<{ row: Row; entries: ReferenceEntry[] }> {
  const row: Row = { feed: feed.from, items: 0, added: 0, known: 0, unrelated: 0, unusable: 0, error: null };
  const entries: ReferenceEntry[] = [];
  const text = await feed.read();
  const read = text.ok ? readFeed(text.text, feed.address) : text;
  if (!read.ok) return { row: { ...row, error: read.error }, entries };
  for (const item of read.items) {
    const key = addressKey(item.url);
    const entry = known.has(key) ? null : draftReference(engine, item);
    if (entry) entries.push(entry);
    row[entry ? 'added' : known.has(key) ? 'known' : 'unrelated']++;
    if (entry) known.add(key);
  }
  return { row: { ...row, items: read.items.length + read.unusable, unusable: read.unusable }, entries };
}

function report(rows: readonly Row[], added: readonly ReferenceEntry[], path: string, dryRun: boolean): void {
  print(
    table(
      ['feed', 'items', 'added', 'known', 'nothing of the pack', 'unusable'],
      rows.map((row) => [row.feed, ...[row.items, row.added, row.known, row.unrelated, row.unusable].map(String)]),
    ),
  );
  for (const { feed, error } of rows) if (error) process.stderr.write(`${feed}: ${error}\n`);
  if (added.length === 0) print('\nNothing to add.');
  else
    print(
      dryRun
        ? `\n${added.map((one) => `${one.published ?? 'day not stated'}  ${one.outletName}: ${one.title}`).join('\n')}\n\n${added.length} references would be added to ${path}.`
        : `\n${added.length} references added to ${path}. Read them through: open each link (opened: true), give it a line of your own (summary) and its subjects, and delete what does not belong.`,
    );
}
