/** Hashing and compression, the same in Node and in a browser. */
import { gzipSync } from 'fflate';
import { asId, type Sha256 } from '../model/ids.ts';
import { fail, ok, type Result } from '../model/result.ts';

export const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Lower-case hex SHA-256. */
export async function sha256(bytes: Uint8Array): Promise<Sha256> {
  return asId<Sha256>(toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource))));
}

/**
 * Compresses in plain JavaScript: zlib of the platform gives other bytes on another processor, and a pack is the same
 * bytes wherever it is built.
 */
export const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 6, mtime: 0 });

/**
 * Expands `bytes`, which must come to exactly `length`. Fed in slices, because a decompressor expands one whole input
 * chunk before it can be stopped: a small bomb would otherwise fill the memory.
 */
export async function gunzip(
  bytes: Uint8Array,
  length: number,
): Promise<Result<Uint8Array, 'not-gzip' | 'wrong-length'>> {
  const SLICE = 8 * 1024;
  let at = 0;
  const source = new ReadableStream<BufferSource>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + SLICE));
      at += SLICE;
    },
  });
  const out = new Uint8Array(length);
  let filled = 0;
  try {
    const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (filled + value.length > length) {
        await reader.cancel();
        return fail('wrong-length');
      }
      out.set(value, filled);
      filled += value.length;
    }
  } catch {
    return fail('not-gzip');
  }
  return filled === length ? ok(out) : fail('wrong-length');
}
