/** Arrows run one way: reads the real import graph and holds it against the rules of the layout. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { checkGraph, type Graph, type Import } from './architecture/rules.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

type Node = {
  type: string;
  source?: { value?: unknown } | null;
  importKind?: string;
  exportKind?: string;
  specifiers?: { importKind?: string; exportKind?: string }[];
};

const isType = (kind: string | undefined): boolean => kind === 'type';

/** Imports of one file: static ones from its top level, dynamic ones (`import('…')`) from its text. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const resolve = (request: string): string =>
    request.startsWith('.') ? join(dirname(file), request.replace(/\?.*$/, '')).split(sep).join('/') : request;
  const { body } = parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as { body: Node[] };
  const fixed = body.flatMap(({ source, importKind, exportKind, specifiers = [] }): Import[] => {
    if (typeof source?.value !== 'string') return [];
    const inner = specifiers.length > 0 && specifiers.every((one) => isType(one.importKind) || isType(one.exportKind));
    return [{ to: resolve(source.value), typeOnly: isType(importKind) || isType(exportKind) || inner }];
  });
  const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
  return [...fixed, ...dynamic.map(([, request]) => ({ to: resolve(request as string), typeOnly: false }))];
}

function realGraph(): Graph {
  const graph: Graph = new Map();
  for (const folder of ['lib', 'components', 'entrypoints', 'cli']) {
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const file = relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/');
      graph.set(file, importsOf(file));
    }
  }
  return graph;
}

describe('architecture', () => {
  const graph = realGraph();

  it('reads the whole tree', () => {
    expect(graph.size).toBeGreaterThan(80);
    expect(graph.get('lib/matching/scan.ts')).toContainEqual({ to: 'lib/text/tokens.ts', typeOnly: false });
    expect(graph.get('lib/matching/scan.ts')).toContainEqual({ to: 'lib/matching/alias-row.ts', typeOnly: true });
  });

  it('holds every rule', () => {
    expect(checkGraph(graph)).toEqual([]);
  });

  const value = (to: string): Import => ({ to, typeOnly: false });
  it.each<[string, [string, Import[]][], RegExp]>([
    [
      'a cycle',
      [
        ['lib/text/a.ts', [value('lib/text/b.ts')]],
        ['lib/text/b.ts', [value('lib/text/a.ts')]],
      ],
      /cycle/,
    ],
    ['model importing anything', [['lib/model/a.ts', [value('lib/text/b.ts')]]], /model/],
    ['text importing a domain', [['lib/text/a.ts', [value('lib/matching/b.ts')]]], /text/],
    ['lib importing components', [['lib/page-ui/a.ts', [value('components/b.tsx')]]], /lib/],
    ['a component importing a value from lib', [['components/a.tsx', [value('lib/context/b.ts')]]], /types only/],
    [
      'content reaching the database through others',
      [
        ['entrypoints/content/index.ts', [value('lib/context/a.ts')]],
        ['lib/context/a.ts', [value('lib/corpus/b.ts')]],
        ['lib/corpus/b.ts', []],
      ],
      /content/,
    ],
    ['a page reaching the database', [['entrypoints/popup/main.tsx', [value('lib/corpus/b.ts')]]], /popup/],
    ['packs knowing corpus', [['lib/packs/a.ts', [value('lib/corpus/b.ts')]]], /packs/],
    ['dexie outside corpus', [['lib/search/a.ts', [value('dexie')]]], /dexie/],
    ['fuse.js outside search', [['lib/context/a.ts', [value('fuse.js')]]], /fuse/],
    ['wxt/browser outside platform', [['lib/settings/a.ts', [value('wxt/browser')]]], /wxt\/browser/],
    ['the polyfill by name', [['lib/platform/a.ts', [value('webextension-polyfill')]]], /wxt\/browser/],
    ['the command line in the extension', [['entrypoints/background/a.ts', [value('cli/b.ts')]]], /cli/],
    ['node in lib', [['lib/packs/a.ts', [value('node:fs')]]], /node/],
  ])('refuses %s', (_, files, message) => {
    expect(checkGraph(new Map(files)).join('\n')).toMatch(message);
  });
});
