/** Bytes of a stream, asked for by number or by line, with the offset of what comes next. */

/** The stream ended, or broke, before what was asked for was complete. */
export class CutShort extends Error {}
/** What was asked for is longer than it may be: the stream goes on behind it. */
export class TooLong extends Error {}

const LINE_END = 0x0a;

export class ByteReader {
  /** Bytes that were handed out so far. */
  offset = 0;
  /** Why the stream broke; null while it has not. */
  broken: string | null = null;
  private readonly chunks: AsyncIterator<Uint8Array>;
  private buffer: Buffer = Buffer.alloc(0);
  private ended = false;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.chunks = stream[Symbol.asyncIterator]();
  }

  /** The next bytes without taking them; fewer at the end. */
  async peek(count: number): Promise<Buffer> {
    while (this.buffer.length < count && (await this.more()));
    return this.buffer.subarray(0, count);
  }

  /** Exactly so many bytes. Throws `CutShort` where there are fewer; those are dropped. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let left = count;
    while (left > 0) {
      if (this.buffer.length === 0 && !(await this.more())) throw this.cut(`${left} of ${count} bytes are missing`);
      const part = this.consume(Math.min(left, this.buffer.length));
      parts.push(part);
      left -= part.length;
    }
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  }

  /** Passes over so many bytes without holding them. */
  async skip(count: number): Promise<void> {
    let left = count;
    while (left > 0) {
      if (this.buffer.length === 0 && !(await this.more())) throw this.cut(`${left} of ${count} bytes are missing`);
      left -= this.consume(Math.min(left, this.buffer.length)).length;
    }
  }

  /**
   * A line without its end; null where nothing is left. A line above `most` bytes is passed over and thrown as `TooLong`;
   * one that the stream broke off in the middle of as `CutShort`.
   */
  async line(most: number): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    let length = 0;
    for (;;) {
      if (this.buffer.length === 0 && !(await this.more())) {
        if (this.broken !== null) throw this.cut('the line has no end');
        return parts.length > 0 ? joined(parts, length, most) : null;
      }
      const end = this.buffer.indexOf(LINE_END);
      const part = this.consume(end < 0 ? this.buffer.length : end + 1);
      length += part.length;
      if (length <= most + 2) parts.push(end < 0 ? part : part.subarray(0, -1));
      if (end >= 0) return joined(parts, length, most);
    }
  }

  /** What has arrived, at least a byte where there is one. */
  async some(): Promise<Buffer> {
    await this.peek(1);
    return this.consume(this.buffer.length);
  }

  /** All that is left. Throws `TooLong` above `most` bytes. */
  async rest(most: number): Promise<Buffer> {
    const all = await this.peek(most + 1);
    if (all.length > most) throw new TooLong(`more than ${inMegabytes(most)}`);
    if (this.broken !== null) throw this.cut('the file does not end where it should');
    return this.consume(all.length);
  }

  private cut(what: string): CutShort {
    return new CutShort(this.broken === null ? what : `${what}: ${this.broken}`);
  }

  private consume(count: number): Buffer {
    const out = this.buffer.subarray(0, count);
    this.buffer = this.buffer.subarray(count);
    this.offset += count;
    return out;
  }

  private async more(): Promise<boolean> {
    if (this.ended) return false;
    try {
      const { value, done } = await this.chunks.next();
      if (!done) {
        const chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
        this.buffer = this.buffer.length === 0 ? chunk : Buffer.concat([this.buffer, chunk]);
        return true;
      }
    } catch (error) {
      this.broken = (error as Error).message;
    }
    this.ended = true;
    return false;
  }
}

function joined(parts: readonly Buffer[], length: number, most: number): Buffer {
  if (length > most + 2) throw new TooLong(`a line of ${length} bytes, where ${inMegabytes(most)} is the most`);
  const line = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
}

export const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
