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
import { BITMAP_SHIFT, findEdge, NAME_LAYER, WORDING_LAYER } from './layout.ts';

export type Match = { layer: Layer; start: number; end: number; terminal: number };

const shared = new Tokens();

/** All matches of both layers, in order of their start. */
export function scan(gazetteer: Gazetteer, text: string): Match[] {
  const out: Match[] = [];
  const count = shared.tokenize(text);
  const { root, slots } = gazetteer.views;
  const { start, end, h1, h2, hard } = shared;
  let nameFree = 0;
  let wordingFree = 0;

  for (let first = 0; first < count; first++) {
    const head = h1[first] as number;
    const bit = head >>> BITMAP_SHIFT;
    if (((root[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;

    let edge = findEdge(slots, 0, h2[first] as number, head);
    let nameEnd = -1;
    let nameTerminal = 0;
    let wordingEnd = -1;
    let wordingTerminal = 0;
    for (let last = first; edge >= 0; ) {
      const ends = slots[edge + 3] as number;
      if (ends & NAME_LAYER && first >= nameFree) {
        nameEnd = last;
        nameTerminal = (ends >> 2) - 1;
      }
      if (ends & WORDING_LAYER && first >= wordingFree) {
        wordingEnd = last;
        wordingTerminal = (ends >> 2) - 1;
      }
      const child = slots[edge + 2] as number;
      if ((child & 1) === 0 || ++last >= count || hard[last] === 1) break;
      edge = findEdge(slots, child >> 1, child >> 1, h1[last] as number);
    }
    if (nameEnd >= 0) {
      out.push({ layer: 'name', start: start[first] as number, end: end[nameEnd] as number, terminal: nameTerminal });
      nameFree = nameEnd + 1;
    }
    if (wordingEnd >= 0) {
      out.push({
        layer: 'wording',
        start: start[first] as number,
        end: end[wordingEnd] as number,
        terminal: wordingTerminal,
      });
      wordingFree = wordingEnd + 1;
    }
  }
  return out;
}
