/** A letter in the field of an open popup to the frame with its results: once the background is awake, as while typing. */
import type { TestBrowser } from '../../browser/types.ts';
import { openWithScript } from './at-start.ts';

/** A name, half a phrase of a title, another script: each typed letter by letter. */
const QUERIES = ['stepanakert', 'lachin road blocked', 'Гаджиев'];

/** Milliseconds of each letter. */
export async function keystrokes(running: TestBrowser): Promise<number[]> {
  const popup = await openWithScript(running, 'popup.html', '() => {}');
  await popup.waitForSelector('[role=tab]');
  await popup.evaluate(() => ([...document.querySelectorAll('[role=tab]')].at(-1) as HTMLElement).click());
  await popup.waitForSelector('[role=combobox]');
  const times: number[] = [];
  for (const query of QUERIES) times.push(...(await popup.evaluate(typeLetters, query)));
  await popup.close();
  return times;
}

/** Runs in the popup. The status line under the field says "Searching" until the answer to the last letter stands. */
async function typeLetters(query: string): Promise<number[]> {
  const field = document.querySelector('[role=combobox]') as HTMLInputElement;
  const busy = () => document.querySelector('[aria-busy=true]') !== null;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const times: number[] = [];
  for (let end = 1; end <= query.length; end++) {
    const began = performance.now();
    field.value = query.slice(0, end);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise<void>((resolve) => {
      let wasBusy = false;
      const look = (): void => {
        if (busy()) wasBusy = true;
        else if (wasBusy) {
          seen.disconnect();
          resolve();
        }
      };
      const seen = new MutationObserver(look);
      seen.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await frame();
    times.push(performance.now() - began);
    // A fast typist's pause, so that letters do not wait for one another.
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  field.value = '';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await frame();
  return times;
}
