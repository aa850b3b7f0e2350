/**
 * The text of live nodes as a reader sees it (white space collapsed, paragraphs parted by a blank line), with the way
 * back: every stretch of the text knows the node and offset it came from.
 */
import { createWalker, newRange, parentOf, SHOW_ELEMENT, SHOW_TEXT, tagOf, textOf } from './safe-dom.ts';

const BLOCKS = new Set([
  'address', 'article', 'blockquote', 'body', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'h1', 'h2', 'h3',
  'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
]); // biome-ignore format: a list of tags

/** `length` units of `node` from `nodeStart` stand at `textStart`, unchanged. */
type Piece = { node: Text; nodeStart: number; textStart: number; length: number };

export class TextMap {
  readonly text: string;
  /** The live nodes that were read, in document order. */
  readonly nodes: readonly Text[];
  private readonly pieces: Piece[];

  private constructor(text: string, nodes: readonly Text[], pieces: Piece[]) {
    this.text = text;
    this.nodes = nodes;
    this.pieces = pieces;
  }

  /** Reads the nodes (in document order) up to about `most` UTF-16 units of text. */
  static of(document: Document, nodes: readonly Text[], most: number): TextMap {
    const builder = new Builder();
    let block: Node | null = null;
    const breaks = lineBreaksBefore(document, nodes);
    for (const node of nodes) {
      if (builder.length >= most) break;
      const own = blockOf(node);
      if (own !== block && /^\s*$/.test(textOf(node))) continue;
      if (own !== block) builder.separate(2);
      else if (breaks.has(node)) builder.separate(breaks.get(node) as number);
      block = own;
      builder.add(node);
    }
    builder.separate(0);
    return new TextMap(builder.text(), nodes, builder.pieces);
  }

  /** This text and, below it, that of nodes that came later. Offsets into this text stay what they are. */
  extended(document: Document, nodes: readonly Text[], most: number): TextMap {
    const more = TextMap.of(document, nodes, most - this.text.length);
    const shift = this.text.length + 2;
    const moved = more.pieces.map((piece) => ({ ...piece, textStart: piece.textStart + shift }));
    return new TextMap(`${this.text}\n\n${more.text}`, [...this.nodes, ...nodes], [...this.pieces, ...moved]);
  }

  /** The element that holds all that was read; null for a text of no nodes. */
  root(): Node | null {
    return this.nodes.length > 0 ? commonRoot(this.nodes) : null;
  }

  /** The live range of `text[start, end)`, or null where its nodes have left the page or changed. */
  range(document: Document, start: number, end: number): Range | null {
    const first = this.pieceAt(start);
    const last = this.pieceAt(end - 1);
    if (!first || !last) return null;
    const range = newRange(document);
    try {
      range.setStart(first.node, first.nodeStart + start - first.textStart);
      range.setEnd(last.node, last.nodeStart + end - last.textStart);
    } catch {
      return null;
    }
    return range.toString().replace(/\s+/g, ' ') === this.text.slice(start, end).replace(/\s+/g, ' ') ? range : null;
  }

  /** The piece that holds an offset; binary search. */
  private pieceAt(offset: number): Piece | null {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle] as Piece;
      if (offset < piece.textStart) high = middle - 1;
      else if (offset >= piece.textStart + piece.length) low = middle + 1;
      else return piece;
    }
    return null;
  }
}

class Builder {
  readonly pieces: Piece[] = [];
  length = 0;
  private readonly parts: string[] = [];
  private endsInSpace: boolean = true;
  /** Line ends to be set before the next text: none stand at the end. */
  private lines = 0;

  text(): string {
    return this.parts.join('');
  }

  /** Adds a node's text with runs of white space as one space, a piece a run of unchanged units. */
  add(node: Text): void {
    for (const match of textOf(node).matchAll(/(\s+)|(\S+(?: \S+)*)/g)) {
      if (match[1] === undefined) this.push(node, match.index, match[0]);
      else if (!this.endsInSpace) this.push(node, match.index, ' ');
      this.endsInSpace = match[1] !== undefined;
    }
  }

  /** Ends a line: trailing space goes, and the next text starts `lines` lines below, two at most. */
  separate(lines: number): void {
    if (this.length > 0 && this.endsInSpace && this.parts.at(-1) === ' ') {
      this.parts.pop();
      this.pieces.pop();
      this.length--;
    }
    if (this.length > 0) this.lines = Math.min(2, this.lines + lines);
    this.endsInSpace = true;
  }

  private push(node: Text, nodeStart: number, text: string): void {
    if (this.lines > 0) {
      this.parts.push('\n'.repeat(this.lines));
      this.length += this.lines;
      this.lines = 0;
    }
    this.pieces.push({ node, nodeStart, textStart: this.length, length: text.length });
    this.parts.push(text);
    this.length += text.length;
  }
}

function blockOf(node: Node): Node | null {
  for (let at = parentOf(node); at; at = parentOf(at)) if (BLOCKS.has(tagOf(at as Element))) return at;
  return null;
}

/** How many `<br>` stand directly before each node. */
function lineBreaksBefore(document: Document, nodes: readonly Text[]): Map<Text, number> {
  const out = new Map<Text, number>();
  const wanted = new Set(nodes);
  const first = nodes[0];
  const root = first ? commonRoot(nodes) : null;
  if (!root) return out;
  const walker = createWalker(document, root, SHOW_ELEMENT | SHOW_TEXT);
  let breaks = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (wanted.has(node as Text)) {
      if (breaks > 0) out.set(node as Text, breaks);
      breaks = 0;
    } else if ('localName' in node && tagOf(node as Element) === 'br') breaks++;
  }
  return out;
}

function commonRoot(nodes: readonly Text[]): Node | null {
  const last = nodes.at(-1) as Text;
  const above = new Set<Node>();
  for (let at = parentOf(nodes[0] as Text); at; at = parentOf(at)) above.add(at);
  for (let at = parentOf(last); at; at = parentOf(at)) if (above.has(at)) return at;
  return null;
}
