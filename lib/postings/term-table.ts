/** Numbers of terms by the two halves of their hashes: open addressing over typed arrays, several times as fast as a Map of numbers. */
const FREE = -1;

export class TermTable {
  readonly h1: number[] = [];
  readonly h2: number[] = [];
  private slots = new Int32Array(1 << 10).fill(FREE);

  get size(): number {
    return this.h1.length;
  }

  /** Number of the term; a new one gets the next. 53 of the 63 bits that tell tokens apart are enough for the words of one index. */
  numberOf(h1: number, h2: number): number {
    const { slots } = this;
    const part = h2 & 0x1fffff;
    let at = h1 & (slots.length - 1);
    for (;;) {
      const number = slots[at] as number;
      if (number === FREE) break;
      if (this.h1[number] === h1 && ((this.h2[number] as number) & 0x1fffff) === part) return number;
      at = (at + 1) & (slots.length - 1);
    }
    const number = this.h1.push(h1) - 1;
    this.h2.push(h2);
    slots[at] = number;
    if (2 * this.size > slots.length) this.grow();
    return number;
  }

  private grow(): void {
    const slots = new Int32Array(2 * this.slots.length).fill(FREE);
    for (let number = 0; number < this.size; number++) {
      let at = (this.h1[number] as number) & (slots.length - 1);
      while (slots[at] !== FREE) at = (at + 1) & (slots.length - 1);
      slots[at] = number;
    }
    this.slots = slots;
  }
}
