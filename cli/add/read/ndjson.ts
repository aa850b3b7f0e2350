/** JSON Lines: an object a line. */
import type { Place } from '../document.ts';
import { type ByteReader, CutShort, TooLong } from './byte-reader.ts';

const MOST_LINE = 32 * 1024 * 1024;

export type Row =
  | { ok: true; place: Place; raw: Uint8Array; record: object }
  | { ok: false; place: Place; error: string };

export async function* readNdjson(reader: ByteReader, file: string): AsyncGenerator<Row> {
  for (let record = 1; ; record++) {
    const place = { file, offset: reader.offset, record };
    let line: Buffer | null;
    try {
      line = await reader.line(MOST_LINE);
    } catch (error) {
      if (!(error instanceof CutShort || error instanceof TooLong)) throw error;
      yield { ok: false, place, error: `This line cannot be read: ${error.message}.` };
      if (error instanceof CutShort) return;
      continue;
    }
    if (line === null) return;
    const text = line.toString('utf8').replace(/^\ufeff/, '');
    if (text.trim() === '') continue;
    yield parsed(text, line, place);
  }
}

function parsed(text: string, raw: Uint8Array, place: Place): Row {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { ok: true, place, raw, record: value };
    return { ok: false, place, error: 'This line is no object. Give each line {url, title, published, text}.' };
  } catch (error) {
    return { ok: false, place, error: `This line is not JSON (${(error as Error).message}).` };
  }
}
