/** `sidelight pack add`: what may be said on the command line. What it does is loaded when it is called: its readers take a while. */
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { FIELDS, type Field, type FieldNames } from '../add/read/records.ts';
import { count } from '../options.ts';

/** Longest time that one page may take, in seconds. */
const PAGE_SECONDS = 10;

export type AddFlags = {
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
    .action(async (source: string, files: string[], flags: AddFlags) =>
      (await import('../add/run-add.ts')).runAdd(source, files, flags),
    );

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
