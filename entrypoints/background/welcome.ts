/** The welcome page: opened once, by the first install, and only while no site is granted yet. */
import { browser } from '../../lib/platform/browser.ts';
import { loadSettings } from '../../lib/platform/settings-store.ts';
import { grantedOrigins } from '../../lib/platform/sites.ts';

export async function welcomeOnce(): Promise<void> {
  const [{ welcomed }, granted] = await Promise.all([loadSettings(), grantedOrigins()]);
  if (!welcomed && granted.length === 0)
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
}
