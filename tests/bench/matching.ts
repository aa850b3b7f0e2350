/** Finding names: our scan against the best npm matcher, a Map of n-grams, and the bare loop over the text as the floor. */
import AhoCorasick from 'modern-ahocorasick';
import { aliasFlags } from '../../lib/matching/alias-row.ts';
import { buildGazetteer } from '../../lib/matching/build.ts';
import { Gazetteer } from '../../lib/matching/gazetteer.ts';
import { scan } from '../../lib/matching/scan.ts';
import { foldText } from '../../lib/text/fold.ts';
import { foldedTokens } from '../../lib/text/tokens.ts';
import { race } from './measure.ts';
import type { Row } from './report.ts';
import { names, page } from './texts.ts';

const PAGE_WORDS = 3000;
const LONGEST_NAME = 3;

export function matching(): Row[] {
  return [1_000, 10_000, 100_000].flatMap(atSize);
}

function atSize(size: number): Row[] {
  const list = names(size);
  const text = page(PAGE_WORDS, list);
  const buffer = buildGazetteer(
    list.map((name) => ({
      target: name,
      layer: 'name' as const,
      text: name,
      language: 'en',
      flags: aliasFlags(name, {}),
    })),
  );
  const adopt = (): Gazetteer => {
    const result = Gazetteer.adopt(buffer);
    if (!result.ok) throw new Error(result.error);
    return result.value;
  };
  const gazetteer = adopt();
  const folded = list.map((name) => ` ${foldText(name)} `);
  const automaton = new AhoCorasick(folded);
  const known = new Set(list.map((name) => foldText(name)));
  const timings = race([
    { name: 'floor', run: () => bareLoop(text) },
    { name: 'ours', run: () => scan(gazetteer, text).length },
    { name: 'modern-ahocorasick', run: () => automaton.search(` ${foldText(text)} `).length },
    { name: 'map of n-grams', run: () => nGrams(known, text) },
  ]);
  const ms = new Map(timings.map((timing) => [timing.name, timing.ms]));
  const [floor, ours, peer, map] = ['floor', 'ours', 'modern-ahocorasick', 'map of n-grams'].map(
    (name) => ms.get(name) ?? Number.NaN,
  ) as [number, number, number, number];
  const adopted = race([{ name: 'adopt', run: () => adopt().views.words.length }])[0]?.ms ?? Number.NaN;
  const label = `${size.toLocaleString('en')} names`;
  return [
    { what: `${label}: scan of ${PAGE_WORDS} words`, figure: ours, unit: 'ms' },
    {
      what: `${label}: scan, times the bare charCodeAt loop`,
      figure: ours / floor,
      unit: '×',
      ...(size >= 10_000 && { target: { max: size === 10_000 ? 6 : 9 } }),
    },
    {
      what: `${label}: times faster than modern-ahocorasick`,
      figure: peer / ours,
      unit: '×',
    },
    { what: `${label}: times faster than a Map of n-grams`, figure: map / ours, unit: '×' },
    { what: `${label}: bytes a name`, figure: buffer.byteLength / size, unit: 'B' },
    { what: `${label}: adopt, checksum included`, figure: adopted, unit: 'ms' },
  ];
}

function bareLoop(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function nGrams(known: ReadonlySet<string>, text: string): number {
  const tokens = foldedTokens(text);
  let found = 0;
  for (let at = 0; at < tokens.length; at++) {
    for (let length = LONGEST_NAME; length > 0; length--)
      if (known.has(tokens.slice(at, at + length).join(' '))) found++;
  }
  return found;
}
