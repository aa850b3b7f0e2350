/** The address if a reader may be sent there: absolute, http or https, no user name or password in it. */
export function safeUrl(text: string | null | undefined): string | null {
  if (!text || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null;
}

/** The host of a page address for a sentence; the address itself where it is none. */
export const hostOf = (text: string): string => (URL.canParse(text) ? new URL(text).host || text : text);
