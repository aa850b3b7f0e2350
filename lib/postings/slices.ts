/** Index buffers as segments of limited size, and back: slices of one index stand one after another, no index in between. */
import { fail, ok, type Result } from '../model/result.ts';
import { lengthAt } from './layout.ts';

/** Postings hardly compress, so a slice stays below what a reader takes of a segment even if they do not at all. */
const SLICE_BYTES = 1_500_000;

export function sliceIndex(index: ArrayBuffer): Uint8Array[] {
  const out: Uint8Array[] = [];
  for (let at = 0; at < index.byteLength; at += SLICE_BYTES)
    out.push(new Uint8Array(index, at, Math.min(SLICE_BYTES, index.byteLength - at)));
  return out;
}

/** The indexes that the slices, in their order, are made of. */
export function joinSlices(slices: readonly Uint8Array[]): Result<ArrayBuffer[], 'damaged'> {
  const whole = new Uint8Array(slices.reduce((sum, slice) => sum + slice.length, 0));
  let end = 0;
  for (const slice of slices) {
    whole.set(slice, end);
    end += slice.length;
  }
  const out: ArrayBuffer[] = [];
  for (let at = 0; at < whole.length; ) {
    const length = lengthAt(whole, at);
    if (length === null) return fail('damaged');
    // One index is the usual case, and then nothing is copied twice.
    out.push(length === whole.length ? whole.buffer : whole.slice(at, at + length).buffer);
    at += length;
  }
  return ok(out);
}
