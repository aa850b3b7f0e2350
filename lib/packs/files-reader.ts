/** Segments read straight from the files of a pack, each verified, the latest few kept expanded. */
import { verifySegment } from './check-segment.ts';
import type { PackFault } from './faults.ts';
import type { PackFiles } from './install.ts';
import type { SegmentReader } from './load.ts';
import { LIMIT, segmentPath } from './manifest.ts';

const KEPT = 4;

/** A file that is missing or wrong is thrown as this: whoever opened the pack says what to do. */
export class BrokenPack extends Error {
  readonly fault: PackFault;

  constructor(fault: PackFault) {
    super(`${fault.message} (${fault.code}) ${fault.remedy}`);
    this.fault = fault;
  }
}

export function filesReader(files: PackFiles): SegmentReader {
  const kept = new Map<string, Uint8Array>();
  return {
    async raw(ref, start = 0, end = ref.rawLength) {
      let raw = kept.get(ref.sha256);
      if (!raw) {
        const bytes = await files.read(segmentPath(ref), LIMIT.segmentBytes);
        const verified = bytes.ok ? await verifySegment(ref, bytes.value) : bytes;
        if (!verified.ok) throw new BrokenPack(verified.error);
        raw = verified.value;
        kept.set(ref.sha256, raw);
        const [oldest] = kept.keys();
        if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      }
      return raw.subarray(start, end);
    },
  };
}
