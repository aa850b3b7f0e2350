/** The head and the foot of what was kept: stamps, names and labels before the first paragraphs and after the last. */
import type { Block } from './blocks.ts';
import { isHeading, isProse, isSentence, isSource } from './lines.ts';
import { tagOf } from './safe-dom.ts';

/** More than this is never taken off an end: then it is not an edge but a page of short lines. */
const MOST_LINES = 12;
const SHORT = 60;

const isLabel = (block: Block): boolean => block.text.length < SHORT && !isSentence(block.text) && !isSource(block);
const announces = ({ text }: Block): boolean => /[:：]$/.test(text);
/** Points under the headline sum the article up, and a heading may stand over its first paragraph. */
const mayLead = (block: Block): boolean => tagOf(block.element) === 'li' || (isHeading(block) && !isHeadline(block));
const isHeadline = (block: Block): boolean => tagOf(block.element) === 'h1';

/** Without the labels round the text; a heading below the last paragraph, or an announcement of nothing, goes with them. */
export function withoutEdges(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(isProse);
  if (first < 0) return [...blocks];
  // Name and date often stand between the standfirst and the text.
  const second = blocks.findIndex((block, at) => at > first && isProse(block));
  const head = Math.min(second < 0 ? first : second, MOST_LINES);
  const kept = blocks.filter((block, at) => at >= head || !(isHeadline(block) || (isLabel(block) && !mayLead(block))));
  let end = kept.length;
  const lowest = Math.max(1, end - MOST_LINES);
  const isEnd = (block: Block): boolean => isLabel(block) || isHeading(block) || (announces(block) && !isSource(block));
  while (end > lowest && isEnd(kept[end - 1] as Block)) end--;
  return kept.slice(0, end);
}
