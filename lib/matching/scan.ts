/**
 * Finds every alias of a gazetteer in a text: folded, on whole tokens, leftmost and then longest, in one pass.
 *
 * At each token: (1) a bit of the root bitmap says at once for most tokens that no alias starts here; (2) the trie is
 * walked edge by edge while tokens follow without a break that ends a name; (3) the longest end met is kept, apart for
 * names and for wordings. Cost: one bitmap probe a token, and one slot probe a step of a walk.
 *
 * What is found here is a possible mention; letter case, credit lines and rivals are judged in `link.ts`.
 */
import { Tokens } from '../text/tokens.ts';
import type { Layer } from './alias-row.ts';
import type { Gazetteer } from './gazetteer.ts';
import { bitmapShift, findEdge, GROWS, NAME_LAYER, NODE_SHIFT, WORDING_LAYER } from './layout.ts';

/** `first` and `last` are token numbers, `start` and `end` offsets, `node` where the aliases found end in the trie. */
export type Match = { layer: Layer; first: number; last: number; start: number; end: number; node: number };

const shared = new Tokens();

/** All matches of both layers, in order of their start. `tokens`, if given, holds the text already read. */
export function scan(gazetteer: Gazetteer, text: string, tokens: Tokens = shared): Match[] {
  const out: Match[] = [];
  if (tokens === shared) tokens.tokenize(text);
  const { root, slots } = gazetteer.views;
  const shift = bitmapShift(root);
  const { count, start, end, h1, h2, hard } = tokens;
  let nameFree = 0;
  let wordingFree = 0;

  for (let first = 0; first < count; first++) {
    const head = h1[first] as number;
    const bit = head >>> shift;
    if (((root[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;

    let edge = findEdge(slots, 0, head, h2[first] as number);
    let nameEnd = -1;
    let nameNode = 0;
    let wordingEnd = -1;
    let wordingNode = 0;
    for (let last = first; edge >= 0; ) {
      const link = slots[edge + 2] as number;
      if (link & NAME_LAYER && first >= nameFree) {
        nameEnd = last;
        nameNode = link >>> NODE_SHIFT;
      }
      if (link & WORDING_LAYER && first >= wordingFree) {
        wordingEnd = last;
        wordingNode = link >>> NODE_SHIFT;
      }
      if ((link & GROWS) === 0 || ++last >= count || hard[last] === 1) break;
      edge = findEdge(slots, link >>> NODE_SHIFT, h1[last] as number, h2[last] as number);
    }
    if (nameEnd >= 0) {
      const offsets = { start: start[first] as number, end: end[nameEnd] as number };
      out.push({ layer: 'name', first, last: nameEnd, ...offsets, node: nameNode });
      nameFree = nameEnd + 1;
    }
    if (wordingEnd >= 0) {
      const offsets = { start: start[first] as number, end: end[wordingEnd] as number };
      out.push({ layer: 'wording', first, last: wordingEnd, ...offsets, node: wordingNode });
      wordingFree = wordingEnd + 1;
    }
  }
  return out;
}
