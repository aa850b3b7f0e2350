/** A working pack source to begin with: the files of `template/` with the names of the new pack in them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document } from 'yaml';
import { InputFault } from '../exit.ts';
import { putFile } from '../folders.ts';

export type NewPack = { id: string; title: string; publisher: string; contact: string; language: string; date: string };

const TEMPLATE = fileURLToPath(new URL('./template', import.meta.url));
/** Under other names in the template, so that no tool takes them for files of this repository. */
const RENAMED = new Map([
  ['gitignore', '.gitignore'],
  ['github/pack.yaml', '.github/workflows/pack.yaml'],
]);

/** Writes the files and gives their names. A folder with anything in it is refused before a byte is written. */
export function writeNewSource(folder: string, pack: NewPack): string[] {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new InputFault(`${folder} is a file. Give a folder that is empty or not there yet.`);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new InputFault(`${folder} is not empty. Give a folder that is empty or not there yet: nothing was written.`);
  const names = readdirSync(TEMPLATE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(TEMPLATE.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return names.map((name) => {
    const target = RENAMED.get(name) ?? name;
    putFile(folder, target, filled(readFileSync(join(TEMPLATE, name), 'utf8'), pack, name.endsWith('.md')));
    return target;
  });
}

/** Puts the names in: as they are in prose, quoted where YAML wants it. */
function filled(text: string, pack: NewPack, prose: boolean): string {
  const values = new Map([...Object.entries(pack), ['month', pack.date.slice(0, 7)]]);
  return text.replace(/__([A-Z]+)__/g, (whole, name: string) => {
    const value = values.get(name.toLowerCase());
    if (value === undefined) return whole;
    return prose || name === 'DATE' || name === 'MONTH'
      ? value
      : new Document(value).toString({ lineWidth: 0 }).trimEnd();
  });
}
