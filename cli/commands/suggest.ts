/** `sidelight pack suggest`: what a maintainer may want to add, as a diff to review. */
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { compareText } from '../../lib/model/order.ts';
import { checkCorpus } from '../../lib/packs/source/check.ts';
import { type ReadSource, readSource } from '../../lib/packs/source/read.ts';
import { ACCEPTED_FILE, readAcceptances } from '../../lib/packs/source/warnings.ts';
import { YamlFile } from '../../lib/packs/source/yaml-file.ts';
import type { Missing } from '../../lib/packs/suggest/missing.ts';
import { PARTS, type Part, type Suggestions, suggest } from '../../lib/packs/suggest/suggest.ts';
import { foldText } from '../../lib/text/fold.ts';
import { InputFault } from '../exit.ts';
import { putFile } from '../folders.ts';
import { count } from '../options.ts';
import { printJson } from '../output.ts';
import { DEFAULT_PACK, sourceFiles } from '../packs.ts';
import { editsOf, SUGGESTED_FILE } from '../suggest/edits.ts';
import { baseOf, unifiedDiff } from '../suggest/patch.ts';

const DECLINED_FILE = 'declined.yaml';

type Flags = { apply?: boolean; json?: boolean; what: ReadonlySet<Part>; least?: number; most: number };

export const suggestCommand = (): Command =>
  new Command('suggest')
    .description(
      'Print names, spellings, wordings and missing facts that the articles suggest, as a diff to the source.',
    )
    .argument('[source]', 'folder that holds pack.yaml', DEFAULT_PACK)
    .option('--apply', 'put them into the source instead of printing a diff')
    .addOption(
      new Option('--what <parts>', `any of ${PARTS.join(',')}`)
        .argParser(parts)
        .default(new Set(PARTS), PARTS.join(',')),
    )
    .option('--least <n>', 'articles that a name must stand in; without it, the more the larger the pack', count)
    .option('--most <n>', 'new entities, and missing facts, at most', count, 200)
    .option('--json', 'print the suggestions as JSON, with their evidence')
    .action(run);

function parts(text: string): Set<Part> {
  const list = text.split(',').map((one) => one.trim());
  const unknown = list.find((one) => !PARTS.some((part) => part === one));
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${PARTS.join(', ')}.`);
  return new Set(list as Part[]);
}

function run(source: string, { apply, json, what, least, most }: Flags): void {
  const files = sourceFiles(source);
  const read = readSource(files);
  if (!read.corpus) throw new InputFault(`${source} cannot be read. See "sidelight pack check ${source}".`);
  const errors = read.problems.length + checkCorpus(read).length;
  if (errors > 0) say(`The source has ${errors} ${errors === 1 ? 'problem' : 'problems'}: entries that cannot be read are left out. See "pack check".`); // biome-ignore format: one line
  const found = suggest(read.corpus, { parts: what, least, most, skip: unwanted(files), progress });
  const suggestions = { ...found, missing: withoutAccepted(found.missing, files, read) };
  const edited = editsOf(suggestions, files, read);
  for (const one of edited.byHand) say(one);
  if (json) printJson(suggestions);
  if (apply) for (const [file, text] of edited.files) putFile(source, file, text);
  else if (!json) {
    const { prefix, folder } = baseOf(resolve(source), process.cwd());
    process.stdout.write(unifiedDiff(files, edited.files, prefix));
    if (edited.files.size > 0) say(`Review it, then: git -C ${folder} apply FILE`);
  }
  say(summary(suggestions, edited.files, apply ?? false));
}

/** Forms that are known to be uneven, and accepted so, are not missing. */
function withoutAccepted(
  missing: readonly Missing[],
  files: ReadonlyMap<string, string>,
  { origins }: ReadSource,
): Missing[] {
  const { list } = readAcceptances(files.get(ACCEPTED_FILE));
  const places = new Set(list.filter(({ rule }) => rule === 'uneven-forms').map(({ at }) => at));
  return missing.filter(
    ({ id, what }) =>
      what !== 'forms' || !(places.has(id.slice(id.indexOf(':') + 1)) || places.has(origins.get(id)?.file.file ?? '')),
  );
}

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

function progress(stage: string, done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${stage}: ${done} of ${total}${done === total ? '\n' : ''}`);
}

function summary(
  { names, wordings, missing }: Suggestions,
  files: ReadonlyMap<string, string>,
  applied: boolean,
): string {
  const phrases = wordings.subjects.reduce((sum, { contrasts }) => sum + contrasts.length, 0);
  const found = [
    `${names.entities.length} new entities (${names.left} names with too little to show left out)`,
    `new spellings of ${names.aliases.length} entities`,
    `${phrases} phrases that outlets use unequally (${wordings.asked} asked; ${wordings.tooFew} subjects with too few articles to compare)`,
    `${missing.length} things missing`,
  ];
  const where = files.size === 0 ? 'Nothing to suggest' : applied ? `Put into ${[...files.keys()].sort(compareText).join(', ')}` : 'Suggested'; // biome-ignore format: one line
  return `${where}: ${found.join('; ')}.`;
}

/** Names that were declined, and names of drafts that nobody has decided yet: neither is suggested again. */
function unwanted(files: ReadonlyMap<string, string>): Set<string> {
  const out = new Set<string>();
  const declined = listIn(files, DECLINED_FILE);
  for (const name of declined) if (typeof name === 'string') out.add(foldText(name));
  for (const entry of listIn(files, SUGGESTED_FILE)) for (const text of spellingsIn(entry)) out.add(foldText(text));
  return out;
}

function listIn(files: ReadonlyMap<string, string>, file: string): unknown[] {
  const text = files.get(file);
  const { data } = text === undefined ? { data: null } : new YamlFile(file, text);
  return Array.isArray(data) ? data : [];
}

/** Spellings of a draft, which may not be in order yet: anything that is not one is passed over. */
function spellingsIn(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null || !('aliases' in entry)) return [];
  return Object.values(entry.aliases ?? {}).flatMap(
    (list: unknown) =>
    Array.isArray(list) ? list.flatMap((one: unknown) => (typeof one === 'string' ? [one] : typeof one === 'object' && one !== null && 'text' in one ? [String(one.text)] : [])) : [], // biome-ignore format: one line
  );
}
