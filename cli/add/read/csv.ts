/** Tables of text: commas, semicolons or tabs, quoted or not, names of the columns in the first line. */
import { CsvError, parse } from 'csv-parse';
import { inMegabytes } from './byte-reader.ts';
import type { Row } from './ndjson.ts';

const MOST_RECORD = 32 * 1024 * 1024;

type Info = { info: { bytes: number; records: number }; record: Record<string, string>; raw: string };

export async function* readCsv(bytes: AsyncIterable<Uint8Array>, file: string, head: string): AsyncGenerator<Row> {
  const faults: Row[] = [];
  const parser = parse({
    bom: true,
    columns: true,
    delimiter: delimiterOf(head),
    info: true,
    raw: true,
    max_record_size: MOST_RECORD,
    // A quote inside an unquoted cell is a character like any other.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) faults.push(fault(error, file));
      return undefined;
    },
  });
  const feeding = feed(bytes, parser);
  let offset = 0;
  try {
    for await (const { info, record, raw } of parser as AsyncIterable<Info>) {
      yield* faults.splice(0);
      const place = { file, offset, record: info.records };
      offset = info.bytes;
      yield { ok: true, place, raw: Buffer.from(raw), record };
    }
  } catch (error) {
    // A quote that never closes, or a stream that breaks off: what came before stands.
    faults.push(fault(error as Error, file));
  }
  await feeding;
  yield* faults;
}

async function feed(bytes: AsyncIterable<Uint8Array>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const chunk of bytes) {
      if (parser.destroyed) return;
      if (!parser.write(chunk)) await Promise.race([once(parser, 'drain'), once(parser, 'close')]);
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

const once = (parser: ReturnType<typeof parse>, event: string): Promise<void> =>
  new Promise((done) => parser.once(event, () => done()));

function fault(error: Error, file: string): Row {
  const at = error instanceof CsvError ? (error as CsvError & { bytes?: number; records?: number }) : null;
  const tooLong = at?.code === 'CSV_MAX_RECORD_SIZE';
  return {
    ok: false,
    place: { file, offset: at?.bytes ?? null, record: at?.records === undefined ? null : at.records + 1 },
    error: tooLong
      ? `A record is longer than ${inMegabytes(MOST_RECORD)}: a quote may be missing.`
      : `This record cannot be read: ${error.message}.`,
  };
}

/** The mark that parts most columns of the first line. */
export function delimiterOf(head: string): string {
  const [line = ''] = head.split(/\r\n|\n|\r/);
  const [best] = [',', ';', '\t']
    .map((mark) => ({ mark, columns: line.split(mark).length }))
    .sort((a, b) => b.columns - a.columns);
  return best?.mark ?? ',';
}
