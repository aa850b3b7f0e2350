/** Starts the background, and has it open the packs, while a page of ours is still being built. What it answers is asked for again. */
import { browser } from './browser.ts';

export function wakeBackground(): void {
  void browser.runtime.sendMessage({ type: 'page>background status.get', ask: {} }).catch(() => undefined);
}
