/** What a reader types as a site: an address or a host, in, one host out. */
import { fail, ok, type Result } from '../model/result.ts';

/** `empty`; `scheme`: not a web address; `host`: not the name of a site; `dot`: one word, such as `news`. */
export type HostProblem = 'empty' | 'scheme' | 'host' | 'dot';

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The host of `https://www.example.com/news?x`, `Example.com:8080` or `例え.jp`, in lower case and ASCII, without a leading
 * `www.`: subdomains come with it.
 */
export function parseHost(typed: string): Result<string, HostProblem> {
  const text = typed.trim();
  if (text === '') return fail('empty');
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return fail('scheme');
  let host: string;
  try {
    host = new URL(scheme ? text : `https://${text.replace(/^\/+/, '')}`).hostname;
  } catch {
    return fail('host');
  }
  host = host.replace(/\.$/, '').replace(/^www\.(?=.+\.)/, '');
  if (!host.split('.').every((label) => LABEL.test(label)) || host.length > 253) return fail('host');
  return host.includes('.') || host === 'localhost' ? ok(host) : fail('dot');
}
