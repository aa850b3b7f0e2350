/** One segment against its entry in the manifest: nothing is expanded that was not asked for, nothing parsed that was not expanded. */
import { ok, type Result } from '../model/result.ts';
import { gunzip, sha256 } from './bytes.ts';
import { fault, type PackFault } from './faults.ts';
import { parseJson } from './json.ts';
import { articlesOfPart, LIMIT, type PackManifest, type SegmentRef } from './manifest.ts';
import { wrongWithRecord } from './record-schema.ts';

const RECORD_DEPTH = 8;
const NEWLINE = 0x0a;

/** Length, hash, ratio, expansion. Gives the raw bytes. */
export async function verifySegment(ref: SegmentRef, bytes: Uint8Array): Promise<Result<Uint8Array, PackFault>> {
  const name = `The segment ${ref.sha256.slice(0, 12)}… (${ref.kind})`;
  if (bytes.length !== ref.length || bytes.length > LIMIT.segmentBytes)
    return fault('E_LENGTH', `${name} has ${bytes.length} bytes; its manifest says ${ref.length}.`);
  const hash = await sha256(bytes);
  if (hash !== ref.sha256) return fault('E_HASH', `${name} has the hash ${hash.slice(0, 12)}….`);
  if (ref.rawLength > LIMIT.ratio * Math.max(ref.length, 1024))
    return fault(
      'E_RATIO',
      `${name} is to expand from ${ref.length} to ${ref.rawLength} bytes; ${LIMIT.ratio} times is the most.`,
    );
  const raw = await gunzip(bytes, ref.rawLength);
  return raw.ok ? raw : fault('E_RATIO', `${name} does not expand to the ${ref.rawLength} bytes its manifest says.`);
}

/** Every record of a segment's raw bytes against the form of its kind. */
export function checkRecords(manifest: PackManifest, ref: SegmentRef, raw: Uint8Array): Result<null, PackFault> {
  if (ref.kind === 'bodies') return isUtf8(raw) ? ok(null) : fault('E_SCHEMA', 'A text is not UTF-8.');
  const articles = articlesOfPart(manifest, ref.part);
  let records = 0;
  for (let at = 0; at < raw.length; ) {
    const end = raw.indexOf(NEWLINE, at);
    const line = raw.subarray(at, end < 0 ? raw.length : end);
    at += line.length + 1;
    records++;
    const what = `Record ${records} of ${ref.kind}`;
    const record = parseJson(line, { what, bytes: LIMIT.recordBytes, depth: RECORD_DEPTH });
    if (!record.ok) return record;
    const wrong = wrongWithRecord(ref.kind, ref.part, articles, record.value);
    if (wrong) return fault('E_SCHEMA', `${what}: ${wrong}.`);
  }
  return records === ref.records
    ? ok(null)
    : fault('E_COUNT', `A segment of ${ref.kind} holds ${records} records; its manifest says ${ref.records}.`);
}

/** A text may run over the border of two segments, so the first and last character may be cut. */
function isUtf8(raw: Uint8Array): boolean {
  let start = 0;
  while (start < Math.min(4, raw.length) && ((raw[start] as number) & 0xc0) === 0x80) start++;
  try {
    // `stream` leaves an unfinished character at the end alone.
    new TextDecoder('utf-8', { fatal: true }).decode(raw.subarray(start), { stream: true });
    return true;
  } catch {
    return false;
  }
}
