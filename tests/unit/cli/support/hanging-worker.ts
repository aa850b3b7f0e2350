/** A page reader that does to its thread what a page may say: hang in a pattern, eat memory, or answer. */
import type { Extracted } from '../../../../cli/add/pages/extract.ts';
import type { PageTask } from '../../../../cli/add/pages/worker.ts';

export default function read({ page, begun }: PageTask): Extracted {
  Atomics.store(begun, 0, 1);
  Atomics.notify(begun, 0);
  const text = Buffer.from(page.html).toString();
  if (text === 'pattern') /^(a+)+$/.test(`${'a'.repeat(60)}b`);
  if (text === 'loop') for (;;);
  if (text === 'memory') for (const all: string[][] = []; ; ) all.push(new Array<string>(1e6).fill(`${all.length}`));
  return { ok: false, why: text };
}
