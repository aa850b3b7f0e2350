/** The popup's search by name: our short list ranked by Fuse.js, against Fuse.js and MiniSearch over everything. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { random } from '../../cli/eval/random.ts';
import { type NameEntry, NameIndex } from '../../lib/search/names.ts';
import { foldText } from '../../lib/text/fold.ts';
import { median, race } from './measure.ts';
import type { Row } from './report.ts';
import { names } from './texts.ts';

const SIZE = 5_000;
const QUERIES = 60;
const TOP = 10;

export function search(): Row[] {
  const list = names(SIZE, 7);
  const index = NameIndex.of(
    list.map(
      (title, at): NameEntry => ({
        kind: 'entity',
        id: String(at),
        pack: 'bench',
        title,
        snippet: '',
        spellings: [],
        articles: 0,
      }),
    ),
  );
  const fuse = new Fuse(
    list.map((title) => foldText(title)),
    { threshold: 0.42, ignoreLocation: true },
  );
  const mini = new MiniSearch({ fields: ['title'], searchOptions: { fuzzy: 0.2, prefix: true } });
  mini.addAll(list.map((title, id) => ({ id, title: foldText(title) })));
  const queries = typos(list);
  const times: { ours: number; fuse: number; mini: number }[] = [];
  const tops: { ours: boolean; fuse: boolean }[] = [];
  for (const { query, wanted } of queries) {
    const [ours, all, peer] = race(
      [
        { name: 'ours', run: () => index.search(query).length },
        { name: 'fuse', run: () => fuse.search(foldText(query)).length },
        { name: 'mini', run: () => mini.search(foldText(query)).length },
      ],
      3,
    );
    times.push({ ours: ours?.ms ?? 0, fuse: all?.ms ?? 0, mini: peer?.ms ?? 0 });
    tops.push({
      ours: index
        .search(query)
        .slice(0, TOP)
        .some((hit) => hit.title === wanted),
      fuse: fuse.search(foldText(query), { limit: TOP }).some((hit) => list[hit.refIndex] === wanted),
    });
  }
  const ours = median(times.map((one) => one.ours));
  return [
    { what: `${SIZE} names, one typo: median`, figure: ours, unit: 'ms', target: { max: 50 } },
    {
      what: `${SIZE} names, one typo: right name in the first ten`,
      figure: tops.filter((one) => one.ours).length / tops.length,
      unit: '',
      target: { min: 0.95 },
    },
    {
      what: 'the same, Fuse.js over all names',
      figure: tops.filter((one) => one.fuse).length / tops.length,
      unit: '',
    },
    {
      what: 'times faster than Fuse.js over all names',
      figure: median(times.map((one) => one.fuse)) / ours,
      unit: '×',
      target: { min: 2 },
    },
    {
      what: 'times faster than MiniSearch (fuzzy and prefix)',
      figure: median(times.map((one) => one.mini)) / ours,
      unit: '×',
    },
  ];
}

/** Names with one letter replaced in the middle of the longest word. */
function typos(list: readonly string[]): { query: string; wanted: string }[] {
  const next = random(11);
  return Array.from({ length: QUERIES }, () => {
    const wanted = list[Math.floor(next() * list.length)] as string;
    const at = Math.floor(wanted.length / 2);
    return { wanted, query: `${wanted.slice(0, at)}${wanted.charAt(at) === 'e' ? 'o' : 'e'}${wanted.slice(at + 1)}` };
  });
}
