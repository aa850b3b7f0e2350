/** Parquet: row group by row group, so that a file larger than the memory can be read. */
import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { Row } from './ndjson.ts';

/** Rows unpacked at once. */
const ROWS = 500;

export async function* readParquet(buffer: AsyncBuffer, file: string): AsyncGenerator<Row> {
  let metadata: Awaited<ReturnType<typeof parquetMetadataAsync>>;
  try {
    metadata = await parquetMetadataAsync(buffer);
  } catch (error) {
    const place = { file, offset: buffer.byteLength, record: null };
    yield { ok: false, place, error: `The file has no whole Parquet footer: it may be cut off (${said(error)}).` };
    return;
  }
  const total = Number(metadata.num_rows);
  for (let start = 0; start < total; start += ROWS) {
    const end = Math.min(start + ROWS, total);
    try {
      const rows = await parquetReadObjects({ file: buffer, metadata, compressors, rowStart: start, rowEnd: end });
      for (const [at, record] of rows.entries())
        yield {
          ok: true,
          place: { file, offset: null, record: start + at + 1 },
          raw: Buffer.from(JSON.stringify(record, plainNumbers)),
          record,
        };
    } catch (error) {
      const place = { file, offset: null, record: start + 1 };
      yield { ok: false, place, error: `Rows ${start + 1} to ${end} cannot be read (${said(error)}).` };
    }
  }
}

const plainNumbers = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
const said = (error: unknown): string => (error as Error).message;
