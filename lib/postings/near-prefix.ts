/**
 * Words that are still being typed and have a slip in them: which beginnings of words of the index are one edit away from
 * what stands there. Letters are only tried where some word goes on with them, so the ordered terms are a trie to walk.
 */
import type { PostingSegment, Range } from './segment.ts';

const encoder = new TextEncoder();

/** Beginnings one edit (insert, delete, replace, swap of neighbours) away from `word` that some term has. The first letter stays. */
export function nearPrefixes(segment: PostingSegment, word: string): Set<string> {
  const out = new Set<string>();
  const holds = (prefix: string, range: Range): void => {
    const [first, end] = segment.withPrefix(encoder.encode(prefix), range);
    if (first < end && prefix !== word) out.add(prefix);
  };
  let range = segment.all;
  for (let at = 1; at <= word.length; at++) {
    const head = word.slice(0, at);
    range = segment.withPrefix(encoder.encode(head), range);
    if (range[0] === range[1]) break;
    const [letter, tail] = [word.charAt(at), word.slice(at + 1)];
    if (letter === '') break;
    holds(head + tail, range);
    if (tail !== '') holds(head + tail.charAt(0) + letter + tail.slice(1), range);
    for (const [other, below] of nextLetters(segment, head, range)) {
      if (other === letter) continue;
      holds(head + other + tail, below);
      holds(head + other + letter + tail, below);
    }
  }
  return out;
}

/** Letters that stand next in the terms of `range`, all of which begin with `head`, each with its terms. */
function* nextLetters(segment: PostingSegment, head: string, range: Range): Generator<[string, Range]> {
  let first = range[0];
  while (first < range[1]) {
    const letter = segment.word(first).charAt(head.length);
    if (letter === '') {
      first++;
      continue;
    }
    const below = segment.withPrefix(encoder.encode(head + letter), [first, range[1]]);
    yield [letter, below];
    first = Math.max(below[1], first + 1);
  }
}
