/** What the reader takes out of Sidelight: a text in the clipboard, a file of everything. Both in the browser, at the reader's click. */
import { ownData } from '../../lib/platform/stored-data.ts';

export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** Hands all that is the reader's own to the browser as a download. */
export async function exportEverything(): Promise<void> {
  const now = new Date().toISOString();
  const everything = { product: 'Sidelight', format: 1, exported: now, data: await ownData() };
  const file = new Blob([`${JSON.stringify(everything, null, 2)}\n`], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `sidelight-${now.slice(0, 10)}.json`;
  link.click();
  // The download has begun by then; a minute is kind to a reader who is asked where to put it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
