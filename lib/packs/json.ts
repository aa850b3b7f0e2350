/** JSON from outside: size before depth, depth before parse, and no key that reaches a prototype. */
import * as v from 'valibot';
import { ok, type Result } from '../model/result.ts';
import { fault, type PackFault } from './faults.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export type JsonLimits = { what: string; bytes: number; depth: number };

/** Reads one JSON value. Fails with `E_TOO_BIG`, `E_HTML`, `E_JSON` or `E_SCHEMA` (nesting, prototype keys, broken text). */
export function parseJson(bytes: Uint8Array, { what, bytes: most, depth }: JsonLimits): Result<unknown, PackFault> {
  if (bytes.length > most) return fault('E_TOO_BIG', `${what} has ${bytes.length} bytes; ${most} is the most.`);
  if (looksLikeHtml(bytes)) return fault('E_HTML', `${what} is a web page, not JSON.`);
  if (deeperThan(bytes, depth)) return fault('E_SCHEMA', `${what} is nested more than ${depth} levels deep.`);
  let broken = '';
  try {
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      (key, inner: unknown) => {
        if (PROTOTYPE_KEYS.has(key)) broken = `the key "${key}"`;
        else if (!key.isWellFormed() || (typeof inner === 'string' && !inner.isWellFormed()))
          broken = 'half a character';
        return inner;
      },
    );
    return broken === '' ? ok(value) : fault('E_SCHEMA', `${what} holds ${broken}.`);
  } catch (error) {
    return fault('E_JSON', `${what} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** Where a value breaks its schema, and how, in words. */
export function issueText(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'the top';
  return issue.received === 'undefined' ? `${place} is missing` : `a wrong value at ${place}: ${issue.message}`;
}

/** A login page, an error page: the first thing in it is a tag. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^[\uFEFF\s]*</.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

/** Counts brackets outside of strings; a parser's own stack is never tried. */
function deeperThan(bytes: Uint8Array, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (inString) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (OPEN.has(byte)) {
      if (++depth > most) return true;
    } else if (CLOSE.has(byte)) depth--;
  }
  return false;
}
