/** Bytes of a page or a feed as text, in the character set that they state. */

/** `charset` is what a server said; then the byte order mark, then what the document states in its first bytes; else UTF-8. */
export function decode(bytes: Uint8Array, charset: string | null): string {
  const label = markOf(bytes) ?? charset ?? statedIn(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

const statedIn = (bytes: Uint8Array): string | null =>
  /<\?xml[^>]*\sencoding=["']([\w-]+)["']|<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i
    .exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))
    ?.slice(1)
    .find(Boolean) ?? null;
