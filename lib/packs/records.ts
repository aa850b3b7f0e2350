/** Records of a segment as bytes and back: JSON Lines in UTF-8, so that a segment can be read and compared by eye. */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** One record as its line. */
export const encodeLine = (record: unknown): Uint8Array => encoder.encode(`${JSON.stringify(record)}\n`);

/** Throws on bytes that are not UTF-8 or lines that are not JSON: a stored segment has been checked, so it is a bug. */
export function decodeRecords<T>(bytes: Uint8Array): T[] {
  const out: T[] = [];
  for (const line of decoder.decode(bytes).split('\n')) if (line !== '') out.push(JSON.parse(line) as T);
  return out;
}

export const decodeText = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Byte arrays end to end. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
