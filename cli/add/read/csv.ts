/** Tables of text: commas, semicolons or tabs, quoted or not, names of the columns in the first line. */
import { CsvError, parse } from 'csv-parse';
import { inMegabytes } from './byte-reader.ts';
import type { Row } from './ndjson.ts';

const MOST_RECORD = 32 * 1024 * 1024;

type Info = { info: { bytes: number; records: number }; record: Record<string, string>; raw: string };

/**
 * Rows are taken as they are parsed, chunk by chunk: an async iteration over the parser would drop those it holds when a later
 * one breaks it.
 */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>, file: string, head: string): AsyncGenerator<Row> {
  const rows: Row[] = [];
  let offset = 0;
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
      if (error) rows.push(fault(error, file));
      return undefined;
    },
  });
  parser.on('data', ({ info, record, raw }: Info) => {
    rows.push({ ok: true, place: { file, offset, record: info.records }, raw: Buffer.from(raw), record });
    offset = info.bytes;
  });
  // A quote that never closes, or a record without end.
  parser.on('error', (error) => rows.push(fault(error, file)));
  const closed = new Promise<void>((done) => parser.once('close', done));
  try {
    for await (const chunk of bytes) {
      if (parser.destroyed) break;
      await new Promise<void>((done) => parser.write(chunk, () => done()));
      yield* rows.splice(0);
    }
    parser.end();
  } catch (error) {
    // The stream breaks off: what came before stands.
    parser.destroy(error as Error);
  }
  await closed;
  yield* rows;
}

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
