/** Edited files as a unified diff that `git apply` and `patch -p1` take. */
import { isAbsolute, join, relative, sep } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** Where the paths of the diff begin: the present folder if the source lies below it, else the source itself. */
export function baseOf(source: string, here: string): { prefix: string; folder: string } {
  const path = relative(here, source);
  return path.startsWith('..') || isAbsolute(path) ? { prefix: '', folder: source } : { prefix: path, folder: here };
}

export function unifiedDiff(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  prefix: string,
): string {
  return [...after]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, text]) => {
      const path = join(prefix, file).split(sep).join('/');
      const old = before.get(file);
      return createTwoFilesPatch(old === undefined ? '/dev/null' : `a/${path}`, `b/${path}`, old ?? '', text, '', '', {
        headerOptions: FILE_HEADERS_ONLY,
      });
    })
    .join('');
}
