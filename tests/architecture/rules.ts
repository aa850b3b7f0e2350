/** The rules of the layout, over any import graph. A broken rule is a sentence that says which file and what to do. */

export type Import = { to: string; typeOnly: boolean };
/** File path from the repository root → what it imports (paths for our own files, names for packages). */
export type Graph = Map<string, Import[]>;

const domainOf = (file: string): string | null => /^lib\/([^/]+)\//.exec(file)?.[1] ?? null;

/** Domains that other domains of `lib` build on, lowest first. `model` imports nothing, `text` only `model`. */
const NO_DOM = new Set([
  'model',
  'text',
  'matching',
  'outlets',
  'framing',
  'coverage',
  'postings',
  'search',
  'packs',
  'corpus',
  'context',
  'messaging',
  'settings',
]);

/** One importer each: `corpus` owns dexie, `search` fuse.js, `platform` the browser. */
const OWNERS: [RegExp, string, string][] = [
  [/^dexie$/, 'lib/corpus/', 'dexie belongs to lib/corpus: ask it for what you need.'],
  [/^fuse\.js$/, 'lib/search/', 'fuse.js ranks short lists in lib/search and nowhere else.'],
  [/^wxt\/browser$/, 'lib/platform/', 'wxt/browser is imported by lib/platform alone, so that a test can replace it.'],
  [/^webextension-polyfill$/, 'nowhere', 'Import wxt/browser through lib/platform; the polyfill comes in by a module.'],
];

const PREVIEW_PAGE = 'cli/preview/client/';
const isNodeSide = (to: string): boolean =>
  to.startsWith('cli/') && !to.startsWith(PREVIEW_PAGE) && to !== 'cli/preview/types.ts';

export function checkGraph(graph: Graph): string[] {
  const problems: string[] = [];
  for (const [file, imports] of graph) {
    for (const { to, typeOnly } of imports) {
      const broken = brokenRule(file, to, typeOnly);
      if (broken) problems.push(`${file} imports ${to}: ${broken}`);
    }
  }
  return [...problems, ...cycles(graph), ...unreachable(graph)];
}

function brokenRule(file: string, to: string, typeOnly: boolean): string | null {
  const from = domainOf(file);
  const into = domainOf(to);
  for (const [name, owner, why] of OWNERS) if (name.test(to) && !file.startsWith(owner)) return why;
  if (file.startsWith('lib/')) {
    if (/^(?:components|entrypoints|cli|demo|tests)\//.test(to)) return 'lib builds on nothing above it.';
    if (to.startsWith('node:') || to === 'linkedom' || to === 'commander')
      return 'lib runs in a browser: node and its libraries belong to cli.';
    if (to === 'preact' && from !== null && NO_DOM.has(from)) return `lib/${from} has no views.`;
  }
  if (from === 'model' && into !== 'model') return 'lib/model imports nothing.';
  if (from === 'text' && into !== 'text' && into !== 'model') return 'lib/text builds on lib/model only.';
  if (from === 'packs' && into === 'corpus' && !typeOnly)
    return 'lib/packs and lib/corpus do not know each other: the background joins them.';
  if (from === 'corpus' && into === 'packs' && !typeOnly)
    return 'lib/packs and lib/corpus do not know each other: the background joins them.';
  if (from !== null && from !== 'context' && into === 'context' && !typeOnly)
    return 'lib/context joins the domains: none of them builds on it.';
  if (file.startsWith('components/') && into && !typeOnly)
    return 'components take types only from lib: values come as props.';
  if (file.startsWith('components/') && /^(?:entrypoints|cli)\//.test(to))
    return 'components build on nothing above them.';
  if (file.startsWith('entrypoints/') && to.startsWith('cli/')) return 'cli is never bundled.';
  // The page of the preview is bundled for a browser; all else of cli runs in Node.
  if (file.startsWith('cli/') && !file.startsWith(PREVIEW_PAGE) && /^(?:components|entrypoints)\//.test(to))
    return 'cli builds on lib alone.';
  if (file.startsWith(PREVIEW_PAGE) && (to.startsWith('node:') || isNodeSide(to)))
    return 'the page of the preview runs in a browser: it asks the server.';
  if (!file.startsWith(PREVIEW_PAGE) && to.startsWith(PREVIEW_PAGE))
    return 'the page of the preview is bundled, not imported.';
  return null;
}

/** Cycles of value imports. Types vanish before anything runs. */
function cycles(graph: Graph): string[] {
  const out: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      out.push(`A cycle: ${[...path.slice(at), file].join(' → ')}. Move what both need into a file of its own.`);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const { to, typeOnly } of graph.get(file) ?? []) if (!typeOnly && graph.has(to)) visit(to);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return out;
}

/** What a surface must not reach, through however many files. */
const FORBIDDEN: [RegExp, RegExp, string][] = [
  [
    /^entrypoints\/content\//,
    /^lib\/(?:corpus|packs|context|search|messaging\/(?:server|validate))\b/,
    'a content script reads and shows; its database would be the site’s, and the engine stays in the background.',
  ],
  [
    /^entrypoints\/(?:popup|sidepanel|options|welcome|method)\//,
    /^lib\/(?:corpus|packs|context|matching)\b/,
    'pages such as the popup ask the background: one owner of the database, one engine.',
  ],
];

function unreachable(graph: Graph): string[] {
  const out: string[] = [];
  for (const file of graph.keys()) {
    for (const [surface, forbidden, why] of FORBIDDEN) {
      if (!surface.test(file)) continue;
      const seen = new Set<string>([file]);
      const queue = [file];
      for (let at = queue.shift(); at; at = queue.shift()) {
        for (const { to, typeOnly } of graph.get(at) ?? []) {
          if (typeOnly || seen.has(to)) continue;
          if (forbidden.test(to)) out.push(`${file} reaches ${to} by way of ${at}: ${why}`);
          seen.add(to);
          queue.push(to);
        }
      }
    }
  }
  return out;
}
