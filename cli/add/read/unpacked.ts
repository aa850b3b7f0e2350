/** A stream as it is, or what it unpacks to where it is gzip: told by its first bytes, not by its name. */
import { createGunzip } from 'node:zlib';

export async function* unpacked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const rest = { [Symbol.asyncIterator]: () => chunks };
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) yield* gunzipped(first.value, rest);
  else {
    yield first.value;
    yield* rest;
  }
}

/**
 * Hands on all that could be unpacked before it says what is wrong: of a file that was cut off, the records before the cut
 * are sound. (An async iteration over the stream itself would drop what is buffered when it breaks.)
 */
async function* gunzipped(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpack = createGunzip();
  const out: Uint8Array[] = [];
  let broken: Error | null = null;
  unpack.on('data', (chunk: Uint8Array) => out.push(chunk));
  unpack.on('error', (error) => {
    broken = error;
  });
  const closed = new Promise<void>((done) => unpack.once('close', done));
  const write = (chunk: Uint8Array): Promise<void> => new Promise((done) => unpack.write(chunk, () => done()));
  await write(first);
  yield* out.splice(0);
  for await (const chunk of rest) {
    if (broken) break;
    await write(chunk);
    yield* out.splice(0);
  }
  unpack.end();
  await closed;
  yield* out.splice(0);
  if (broken) throw new Error(`the gzip data cannot be unpacked further (${(broken as Error).message})`);
}
