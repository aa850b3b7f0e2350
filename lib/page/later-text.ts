/**
 * Text that arrives inside the article after it was read: live updates, a body that loads in parts.
 *
 * Only what is added below the kept root is looked at, in slices of at most 4 ms when the browser is idle; nothing is read
 * twice; after a cap of nodes or letters we stop for good, because a page that grows without end is no article.
 */
import { isElement, nodeTypeOf, parentOf, SHOW_TEXT, TEXT_NODE, tagOf, textOf, walk } from './safe-dom.ts';

export const SLICE_MS = 4;
/** Quiet time before new text is handed on, so that a paragraph that is being typed comes as one. */
export const SETTLE_MS = 800;
const MOST_NODES = 4000;
const MOST_LETTERS = 200_000;
/** Elements whose text is no part of an article, wherever they are added. */
const OUTSIDE = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'nav',
  'aside',
  'footer',
  'form',
  'button',
  'select',
  'textarea',
  'dialog',
]);
/** Text that is a paragraph, not a label: as short as this only inside another one. */
const SHORTEST = 20;

/** The browser's clocks; given, so that a test can turn them. */
export type Scheduler = {
  idle: (run: (timeLeft: () => number) => void) => void;
  after: (run: () => void, ms: number) => number;
  clear: (id: number) => void;
};

export class LaterText {
  private readonly document: Document;
  private readonly root: Node;
  private readonly known: WeakSet<Node>;
  private readonly hear: (nodes: Text[]) => void;
  private readonly scheduler: Scheduler;
  private readonly observer: MutationObserver;
  private queue: Node[] = [];
  private fresh: Text[] = [];
  private seen = 0;
  private letters = 0;
  private walking = false;
  private settling: number | null = null;

  /** `known` holds the text nodes read already. `hear` gets new ones in document order, once each. */
  constructor(
    document: Document,
    root: Node,
    known: Iterable<Node>,
    hear: (nodes: Text[]) => void,
    scheduler: Scheduler,
  ) {
    this.document = document;
    this.root = root;
    this.known = new WeakSet(known);
    this.hear = hear;
    this.scheduler = scheduler;
    this.observer = new MutationObserver((records) => this.collect(records));
    this.observer.observe(root, { childList: true, subtree: true });
  }

  stop(): void {
    this.observer.disconnect();
    this.queue = [];
    this.fresh = [];
    if (this.settling !== null) this.scheduler.clear(this.settling);
  }

  /** Only notes what was added: mutation callbacks run inside the page's own work. */
  private collect(records: MutationRecord[]): void {
    for (const record of records) for (const node of record.addedNodes) this.queue.push(node);
    if (this.queue.length > MOST_NODES) this.stop();
    else if (!this.walking && this.queue.length > 0) {
      this.walking = true;
      this.scheduler.idle((timeLeft) => this.slice(timeLeft));
    }
  }

  private slice(timeLeft: () => number): void {
    const end = performance.now() + Math.min(SLICE_MS, Math.max(1, timeLeft()));
    while (this.queue.length > 0 && performance.now() < end) this.take(this.queue.shift() as Node);
    if (this.seen > MOST_NODES || this.letters > MOST_LETTERS) this.stop();
    else if (this.queue.length > 0) this.scheduler.idle((left) => this.slice(left));
    else {
      this.walking = false;
      if (this.fresh.length > 0) this.settle();
    }
  }

  private take(node: Node): void {
    const texts =
      nodeTypeOf(node) === TEXT_NODE
        ? [node as Text]
        : isElement(node) && !this.isOutside(node)
          ? walk<Text>(this.document, node, SHOW_TEXT)
          : [];
    for (const text of texts) {
      if (this.known.has(text) || this.isOutside(text)) continue;
      this.known.add(text);
      this.seen++;
      const content = textOf(text);
      if (content.trim() === '') continue;
      this.letters += content.length;
      this.fresh.push(text);
    }
  }

  /** Below an element that is no part of an article, or no longer below the root. */
  private isOutside(node: Node): boolean {
    for (let at: Node | null = isElement(node) ? node : parentOf(node); at; at = parentOf(at)) {
      if (at === this.root) return false;
      if (isElement(at) && OUTSIDE.has(tagOf(at))) return true;
    }
    return true;
  }

  private settle(): void {
    if (this.settling !== null) this.scheduler.clear(this.settling);
    this.settling = this.scheduler.after(() => {
      this.settling = null;
      const nodes = this.fresh.filter((node) => !this.isOutside(node)).sort(inDocumentOrder);
      this.fresh = [];
      if (nodes.reduce((sum, node) => sum + textOf(node).trim().length, 0) >= SHORTEST) this.hear(nodes);
    }, SETTLE_MS);
  }
}

const FOLLOWING = 4;
const inDocumentOrder = (a: Node, b: Node): number => (a === b ? 0 : a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1);
