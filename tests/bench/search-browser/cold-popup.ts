/** The popup opened with the background stopped, words put into its field as soon as there is one: to the first result on screen. */
import type { TestBrowser } from '../../browser/types.ts';
import { openWithScript } from './at-start.ts';

/** Milliseconds since the popup was asked for. `shell`: the field can be typed into; `result`: the first result is painted. */
export type ColdTimes = { shell: number; result: number };

/** Runs in the popup: presses the tab "Search", types, and notes in the document when what was there. */
const DRIVE = `() => {
  const words = 'stepanakert';
  let pressed = false;
  let typed = false;
  const look = () => {
    const field = document.querySelector('[role=combobox]');
    const tab = [...document.querySelectorAll('[role=tab]')].at(-1);
    if (!pressed && tab) {
      pressed = true;
      tab.click();
    }
    if (!typed && field && pressed) {
      typed = true;
      document.documentElement.dataset.shell = String(performance.now());
      field.value = words;
      // The page's own scripts may come after the field: then they have not heard of the words yet.
      const tell = () => field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document.readyState === 'loading' ? addEventListener('DOMContentLoaded', () => setTimeout(tell)) : tell();
    }
    if (typed && document.querySelector('[role=option]')) {
      seen.disconnect();
      // A task after a frame: the frame has been painted by then.
      requestAnimationFrame(() => setTimeout(() => (document.documentElement.dataset.result = String(performance.now()))));
    }
  };
  const seen = new MutationObserver(look);
  seen.observe(document, { subtree: true, childList: true });
}`;

export async function coldPopup(running: TestBrowser): Promise<ColdTimes> {
  await running.stopBackground();
  const popup = await openWithScript(running, 'popup.html', DRIVE);
  const handle = await popup.waitForFunction(
    () => {
      const { shell, result } = document.documentElement.dataset;
      return result === undefined ? null : { shell: Number(shell), result: Number(result) };
    },
    { polling: 50, timeout: 20_000 },
  );
  const times = (await handle.jsonValue()) as ColdTimes;
  await popup.close();
  return times;
}
