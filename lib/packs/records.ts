/** Records of a segment as bytes and back: JSON Lines in UTF-8, so that a segment can be read and compared by eye. */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const encodeRecords = (records: readonly unknown[]): Uint8Array =>
  encoder.encode(records.map((record) => `${JSON.stringify(record)}\n`).join(''));

/** Throws on bytes that are not UTF-8 or lines that are not JSON: by then the hash has been checked, so it is a bug. */
export function decodeRecords<T>(bytes: Uint8Array): T[] {
  const out: T[] = [];
  for (const line of decoder.decode(bytes).split('\n')) if (line !== '') out.push(JSON.parse(line) as T);
  return out;
}

export const decodeText = (bytes: Uint8Array): string => decoder.decode(bytes);
