/** The token trie of a gazetteer while it grows: nodes in typed arrays, edges found by a hash table. */
import { bitmapWords, edgeKey, GROWS, NODE_SHIFT, type Sizes, SLOT_WORDS, setBit, slotOf, type Views } from './layout.ts'; // biome-ignore format: one line

/** Slots filled, at most. */
const LOAD = 0.84;

export class Trie {
  /** Edges by number; edge 0 is none. An edge leads to the node of its own number; node 0 is the root. */
  private readonly parent: number[] = [0];
  private readonly h1: number[] = [0];
  private readonly h2: number[] = [0];
  private readonly grows: boolean[] = [false];
  /** Row numbers that end at a node. */
  readonly ends: (number[] | undefined)[] = [undefined];
  private table = new Int32Array(1 << 10);

  get nodes(): number {
    return this.parent.length;
  }

  /** The node behind the edge, made if there is none. */
  step(parent: number, h1: number, h2: number): number {
    const { table } = this;
    const mask = table.length - 1;
    let at = slotOf(parent, h1, table.length);
    for (let edge = table[at] as number; edge !== 0; edge = table[at] as number) {
      if (this.parent[edge] === parent && this.h1[edge] === h1 && this.h2[edge] === h2) return edge;
      at = (at + 1) & mask;
    }
    const edge = this.parent.length;
    table[at] = edge;
    this.parent.push(parent);
    this.h1.push(h1);
    this.h2.push(h2);
    this.grows.push(false);
    this.ends.push(undefined);
    this.grows[parent] = true;
    if (edge * 2 > table.length) this.widen();
    return edge;
  }

  end(node: number, row: number): void {
    const rows = this.ends[node];
    if (rows) rows.push(row);
    else this.ends[node] = [row];
  }

  private widen(): void {
    const table = new Int32Array(this.table.length * 2);
    for (let edge = 1; edge < this.parent.length; edge++) {
      let at = slotOf(this.parent[edge] as number, this.h1[edge] as number, table.length);
      while (table[at] !== 0) at = (at + 1) & (table.length - 1);
      table[at] = edge;
    }
    this.table = table;
  }

  sizes(): Pick<Sizes, 'root' | 'vocabulary' | 'slots'> {
    let starts = 0;
    const tokens = new Set<number>();
    for (let edge = 1; edge < this.nodes; edge++) {
      if (this.parent[edge] === 0) starts++;
      tokens.add(this.h1[edge] as number);
    }
    return {
      root: bitmapWords(starts),
      vocabulary: bitmapWords(tokens.size),
      slots: Math.ceil((this.nodes + 1) / LOAD) * SLOT_WORDS,
    };
  }

  /** The order in which rows are stored: those of one node together. Gives each node with rows its number, first row + 1. */
  numberNodes(): { order: number[]; numbers: Int32Array } {
    const order: number[] = [];
    const numbers = new Int32Array(this.nodes);
    for (const [node, rows] of this.ends.entries()) {
      if (!rows) continue;
      numbers[node] = order.length + 1;
      order.push(...rows);
    }
    let next = order.length + 1;
    for (let node = 1; node < this.nodes; node++) if (!this.ends[node]) numbers[node] = next++;
    return { order, numbers };
  }

  /** Fills bitmaps and slots. `layers`: which layers the rows of a node belong to. */
  write(views: Views, numbers: Int32Array, layers: (rows: readonly number[]) => number): void {
    const { slots } = views;
    const capacity = slots.length / SLOT_WORDS;
    for (let edge = 1; edge < this.nodes; edge++) {
      const parent = numbers[this.parent[edge] as number] as number;
      const h1 = this.h1[edge] as number;
      const h2 = this.h2[edge] as number;
      let at = slotOf(parent, h1, capacity) * SLOT_WORDS;
      while (slots[at + 2] !== 0) at = (at + SLOT_WORDS) % slots.length;
      slots[at] = h1;
      slots[at + 1] = edgeKey(parent, h2);
      const rows = this.ends[edge];
      slots[at + 2] =
        ((numbers[edge] as number) << NODE_SHIFT) | (this.grows[edge] ? GROWS : 0) | (rows ? layers(rows) : 0);
      setBit(views.vocabulary, h1);
      if (parent === 0) setBit(views.root, h1);
    }
  }
}
