/** A page reader that does to its thread what a page may say: hang in a pattern, eat memory, or answer. */
import type { Page } from '../../../../cli/add/document.ts';
import type { Extracted } from '../../../../cli/add/pages/extract.ts';
import { threadTask } from '../../../../cli/threads/pool.ts';

export function hang({ html }: Page): Extracted {
  const text = Buffer.from(html).toString();
  if (text === 'pattern') /^(a+)+$/.test(`${'a'.repeat(60)}b`);
  if (text === 'loop') for (;;);
  if (text === 'memory') for (const all: string[][] = []; ; ) all.push(new Array<string>(1e6).fill(`${all.length}`));
  return { ok: false, why: text };
}

export const HANG = threadTask(import.meta.url, hang);
