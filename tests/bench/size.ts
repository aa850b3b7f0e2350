/** What a reader downloads: the files of the store builds as they lie in `.output` (run `npm run build` first). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './report.ts';

const OUTPUT = join(import.meta.dirname, '..', '..', '.output');
/** Content script, gzip: it is parsed on every page that is switched on. */
const CONTENT_MAX_KB = 60;

export function size(): Row[] {
  return ['chrome-mv3', 'firefox-mv3'].flatMap((build) => {
    const folder = join(OUTPUT, build);
    if (!existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build" first.`);
    const kb = (pattern: RegExp, packed: boolean): number => {
      let sum = 0;
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (!entry.isFile() || !pattern.test(path)) continue;
        const bytes = readFileSync(path);
        sum += packed ? gzipSync(bytes).length : bytes.length;
      }
      return sum / 1000;
    };
    return [
      { what: `${build}: all files`, figure: kb(/./, false), unit: 'kB' },
      { what: `${build}: content script`, figure: kb(/content-scripts.content\.js$/, false), unit: 'kB' },
      {
        what: `${build}: content script, gzip`,
        figure: kb(/content-scripts.content\.js$/, true),
        unit: 'kB',
        target: { max: CONTENT_MAX_KB },
      },
      { what: `${build}: background, gzip`, figure: kb(/background\.js$/, true), unit: 'kB' },
      {
        what: `${build}: scripts and styles of all pages, gzip`,
        figure: kb(/(?:chunks|assets)./, true),
        unit: 'kB',
      },
    ];
  });
}
