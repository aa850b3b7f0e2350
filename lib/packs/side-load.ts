/** A whole signed repository in one uncompressed ZIP, for handing on by hand: `.sidelight`. */
import { unzipSync, zipSync } from 'fflate';
import { compareText } from '../model/order.ts';
import { ok, type Result } from '../model/result.ts';
import { fault, type PackFault } from './faults.ts';
import type { PackFiles } from './install.ts';

/** Files of a repository; a name of any other form is refused, so no entry reaches outside of it. */
export const REPOSITORY_NAME =
  /^(?:metadata\/(?:timestamp|\d{1,9}\.(?:root|snapshot|targets))\.json|targets\/[0-9a-f]{64}\.[a-z0-9-]{1,100}\.manifest\.json|seg\/[0-9a-f]{2}\/[0-9a-f]{64}\.bin)$/;

const MOST_BYTES = 512 * 1024 * 1024;
const MOST_ENTRIES = 8192;
/** The earliest day a ZIP can name: the build has no clock. */
const NO_DATE = '1980-01-01T12:00:00';

export function writeSidelight(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const wanted = [...files].filter(([path]) => REPOSITORY_NAME.test(path)).sort(([a], [b]) => compareText(a, b));
  return zipSync(Object.fromEntries(wanted), { level: 0, mtime: NO_DATE });
}

/** The entries as files of a repository. What they hold is checked by hash and signature like anything from a server. */
export function readSidelight(bytes: Uint8Array): Result<PackFiles, PackFault> {
  if (bytes.length > MOST_BYTES)
    return fault('E_TOO_BIG', `The file has ${bytes.length} bytes; ${MOST_BYTES} is the most.`);
  const seen = new Set<string>();
  let wrong = '';
  let entries: Map<string, Uint8Array>;
  try {
    const unzipped = unzipSync(bytes, {
      filter: ({ name, compression, size, originalSize }) => {
        const printed = JSON.stringify(name.slice(0, 100));
        if (!REPOSITORY_NAME.test(name)) wrong ||= `${printed} is no name of a pack file`;
        else if (seen.has(name)) wrong ||= `${printed} stands twice`;
        else if (compression !== 0 || size !== originalSize) wrong ||= `${printed} is compressed`;
        else if (seen.size >= MOST_ENTRIES) wrong ||= `there are more than ${MOST_ENTRIES} entries`;
        seen.add(name);
        return wrong === '';
      },
    });
    entries = new Map(Object.entries(unzipped));
  } catch (error) {
    return fault(
      'E_ZIP',
      `The file is not a .sidelight file: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  if (wrong !== '' || seen.size === 0)
    return fault('E_ZIP', `The file is not a .sidelight file: ${wrong || 'it is empty'}.`);
  return ok({
    read(path, most) {
      const found = entries.get(path);
      if (!found) return Promise.resolve(fault('E_HTTP', `The file does not hold ${path}.`, { status: 404 }));
      return Promise.resolve(
        found.length > most ? fault('E_TOO_BIG', `${path} has ${found.length} bytes; ${most} is the most.`) : ok(found),
      );
    },
  });
}
