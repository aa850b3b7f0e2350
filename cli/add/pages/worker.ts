/** A thread that reads pages. It is ended from outside where a page takes too long or too much memory. */
import type { Page } from '../document.ts';
import { type Extracted, extract } from './extract.ts';

/** `begun` becomes 1 when the thread takes the page up: from then on its time runs. */
export type PageTask = { page: Page; begun: Int32Array };

export default function read({ page, begun }: PageTask): Extracted {
  Atomics.store(begun, 0, 1);
  Atomics.notify(begun, 0);
  return extract(page);
}
