/** Files of a repository on a web server, each read within a limit and only as long as something comes. */
import { ok, type Result } from '../model/result.ts';
import { fault, type PackFault } from './faults.ts';
import type { PackFiles } from './install.ts';
import { looksLikeHtml } from './json.ts';
import { concat } from './records.ts';

/** A server that has not sent this many bytes (or the end) in this many milliseconds counts as gone: a drip is as bad as silence. */
const LEAST_BYTES = 4096;
const SILENCE_MS = 20_000;

/**
 * Address of a repository as a reader may give it: https, or http on this machine; no name, password, query or fragment.
 * Gives it with a slash at the end.
 */
export function packAddress(text: string): Result<string, PackFault> {
  const trimmed = text.trim();
  const url = URL.parse(trimmed) ?? URL.parse(`https://${trimmed}`);
  const local = url !== null && /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && local)) || url.hostname === '')
    return fault('E_HTTP', `“${trimmed.slice(0, 200)}” is no https address.`);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return fault('E_HTTP', 'The address of a pack has no name, password, question mark or hash sign in it.');
  return ok(`${url.origin}${url.pathname.replace(/\/*$/, '/')}`);
}

/** `address` is one that `packAddress` gave. No cookies, no referrer, no redirect: only the host that was confirmed is asked. */
export function httpFiles(address: string, silence = SILENCE_MS): PackFiles {
  return {
    async read(path, most) {
      const stop = new AbortController();
      const alarm = (): ReturnType<typeof setTimeout> => setTimeout(() => stop.abort(), silence);
      let timer = alarm();
      try {
        const response = await fetch(address + path, {
          // The browser's own cache would keep segments a second time.
          cache: path.startsWith('metadata/') ? 'no-cache' : 'no-store',
          credentials: 'omit',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
          signal: stop.signal,
        });
        if (!response.ok) return statusFault(path, response);
        const pieces: Uint8Array[] = [];
        let size = 0;
        let heard = 0;
        const reader = response.body?.getReader();
        for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
          size += piece.value.length;
          if (size - heard >= LEAST_BYTES) {
            clearTimeout(timer);
            timer = alarm();
            heard = size;
          }
          if (size > most) {
            stop.abort();
            return fault('E_TOO_BIG', `${path} has more than the ${most} bytes that were expected.`);
          }
          pieces.push(piece.value);
        }
        if (size === 0) return fault('E_LENGTH', `${path} is empty.`);
        const bytes = concat(pieces);
        return looksLikeHtml(bytes) ? fault('E_HTML', `In the place of ${path} stands a web page.`) : ok(bytes);
      } catch (error) {
        return stop.signal.aborted
          ? fault('E_OFFLINE', `${hostOf(address)} stopped sending ${path}.`)
          : fault(
              'E_OFFLINE',
              `${hostOf(address)} cannot be reached (${error instanceof Error ? error.message : String(error)}).`,
            );
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

const hostOf = (address: string): string => new URL(address).host;

function statusFault(path: string, { status, headers }: Response): Result<never, PackFault> {
  const wait = Number(headers.get('retry-after'));
  const retryAfter = Number.isFinite(wait) && wait > 0 ? { retryAfter: wait } : {};
  return fault('E_HTTP', `The server answered ${status} for ${path}.`, { status, ...retryAfter });
}
