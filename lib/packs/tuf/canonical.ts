/**
 * Canonical JSON (the OLPC form that TUF 1.0 signs): keys in code-unit order, no spaces, whole numbers only, and in
 * strings only the quotation mark and the backslash escaped.
 */
import { compareText } from '../../model/order.ts';

/** The one text of a value. Throws on what JSON from `parseJson` cannot be but for fractions: those are refused by schema. */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number.`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object')
    return `{${Object.keys(value)
      .sort(compareText)
      .map((key) => `${quoted(key)}:${canonical((value as Record<string, unknown>)[key])}`)
      .join(',')}}`;
  throw new TypeError(`${typeof value} has no canonical form.`);
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

export const canonicalBytes = (value: unknown): Uint8Array => new TextEncoder().encode(canonical(value));
