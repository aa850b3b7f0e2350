/** `sidelight pack init`: a working pack source with comments, a first article and a workflow. */
import { basename, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { plainLine } from '../add/read/plain.ts';
import { webAddress } from '../add/read/records.ts';
import { EXIT, InputFault } from '../exit.ts';
import { writeNewSource } from '../init/new-source.ts';
import { print, printJson } from '../output.ts';

type Flags = { id?: string; title?: string; publisher: string; contact: string; language: string; json?: boolean };

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const initCommand = (): Command =>
  new Command('init')
    .description('Begin a pack source: a folder that can be checked and built at once, with comments in every file.')
    .argument('<folder>', 'a folder that is empty or not there yet')
    .option('--id <id>', 'id of the pack; otherwise made from the name of the folder', slug)
    .option('--title <title>', 'shown to readers; otherwise the name of the folder', line)
    .option('--publisher <name>', 'who answers for it', line, 'Your name or organisation')
    .option('--contact <address>', 'where readers can say what is wrong', address, 'https://example.org/contact')
    .option('--language <code>', 'of the first articles', language, 'en')
    .option('--json', 'print {folder, files}')
    .action(init);

function init(folder: string, { id: given, title: stated, json, ...rest }: Flags): void {
  const id = given ?? slugOf(basename(resolve(folder)));
  if (id === '')
    throw new InputFault(`No id can be made of the name "${folder}". Give one with --id my-pack.`, EXIT.wrongUse);
  const title = stated ?? plainLine(basename(resolve(folder))) ?? id;
  const date = new Date().toISOString().slice(0, 10);
  const files = writeNewSource(folder, { id, title, date, ...rest });
  if (json) {
    printJson({ folder, files });
    return;
  }
  print(`${folder}: ${files.length} files.\n${files.map((file) => `  ${file}`).join('\n')}`);
  print(`\nNext: sidelight pack add ${folder} FILES, then sidelight pack check ${folder}`);
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function slug(text: string): string {
  if (!SLUG.test(text))
    throw new InvalidArgumentError('Lower-case letters, digits and hyphens, such as south-caucasus.');
  return text;
}

function line(text: string): string {
  const plain = plainLine(text, 300);
  if (plain === null) throw new InvalidArgumentError('Give a line of text.');
  return plain;
}

function address(text: string): string {
  if (webAddress(text) === null) throw new InvalidArgumentError('Give an http or https address.');
  return text;
}

function language(text: string): string {
  if (!/^[a-z]{2,3}$/.test(text)) throw new InvalidArgumentError('Give a language code such as az.');
  return text;
}
