/**
 * Finds names and wordings whose words carry endings: the walk of `scan.ts`, but at each token it may also go on by a word
 * that is left when an ending is taken off (`inflect/stripper.ts`). Only walks with at least one such word count.
 */
import type { Tokens } from '../text/tokens.ts';
import type { Layer } from './alias-row.ts';
import type { Gazetteer } from './gazetteer.ts';
import { CASES, LENGTH_SHIFT, SHORTEST_ALONE, Stripper, WORDINGS_ONLY } from './inflect/stripper.ts';
import { bitmapShift, findEdge, GROWS, hasBit, NAME_LAYER, NODE_SHIFT, WORDING_LAYER } from './layout.ts';
import type { Match } from './scan.ts';

/** `inflected`: how many words carry an ending. */
export type InflectedMatch = Match & { inflected: number };

const stripper = new Stripper();

/** The longest inflected match of each layer at each token; they may overlap. `tokens` holds the text already read. */
export function scanInflected(gazetteer: Gazetteer, text: string, tokens: Tokens): InflectedMatch[] {
  const out: InflectedMatch[] = [];
  const { root, slots, vocabulary } = gazetteer.views;
  const shift = bitmapShift(root);
  stripper.read(text, tokens, vocabulary);
  const { from, h1, h2, flags } = stripper;
  const { count, start, end, hard } = tokens;
  const best = new Map<Layer, InflectedMatch>();
  /** Letters of the listed form of the word just read. */
  let alone = 0;

  const reach = (layer: Layer, first: number, last: number, node: number, inflected: number): void => {
    const known = best.get(layer);
    if (known && (known.last > last || (known.last === last && known.inflected <= inflected))) return;
    best.set(layer, { layer, first, last, start: start[first] as number, end: end[last] as number, node, inflected });
  };

  /** Goes on from `node` with the token `at`. `cases` are those that all inflected words so far share. */
  const walk = (first: number, at: number, node: number, inflected: number, cases: number): void => {
    const plain = findEdge(slots, node, tokens.h1[at] as number, tokens.h2[at] as number);
    if (plain >= 0) arrive(first, at, plain, inflected, cases);
    for (let reading = from[at] as number; reading < (from[at + 1] as number); reading++) {
      const marks = flags[reading] as number;
      const shared = cases & marks & CASES;
      if (shared === 0) continue;
      alone = marks >>> LENGTH_SHIFT;
      const edge = findEdge(slots, node, h1[reading] as number, h2[reading] as number);
      if (edge >= 0) arrive(first, at, edge, inflected + 1, shared | ((cases | marks) & WORDINGS_ONLY));
    }
  };

  const arrive = (first: number, at: number, edge: number, inflected: number, cases: number): void => {
    const link = slots[edge + 2] as number;
    if (inflected > 0 && (at > first || alone >= SHORTEST_ALONE)) {
      if (link & NAME_LAYER && !(cases & WORDINGS_ONLY)) reach('name', first, at, link >>> NODE_SHIFT, inflected);
      if (link & WORDING_LAYER) reach('wording', first, at, link >>> NODE_SHIFT, inflected);
    }
    if (link & GROWS && at + 1 < count && hard[at + 1] !== 1)
      walk(first, at + 1, link >>> NODE_SHIFT, inflected, cases);
  };

  for (let first = 0; first < count; first++) {
    let starts = hasBit(root, shift, tokens.h1[first] as number);
    for (let reading = from[first] as number; !starts && reading < (from[first + 1] as number); reading++)
      starts = hasBit(root, shift, h1[reading] as number);
    if (!starts) continue;
    best.clear();
    walk(first, first, 0, 0, CASES);
    for (const match of best.values()) out.push(match);
  }
  return out;
}
