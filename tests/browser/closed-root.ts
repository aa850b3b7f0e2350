import type { Page } from 'puppeteer-core';
import { waitFor } from './types.ts';

export type Rect = { x: number; y: number; width: number; height: number };

/** A closed shadow root, reached past the page's own rights. */
export type ClosedRoot = {
  mode: 'open' | 'closed';
  /** Runs a function with the root as its first argument; arguments and answer travel as JSON. */
  evaluate<A extends unknown[], T>(fn: (root: ShadowRoot, ...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Text of the first match, or of the whole root without styles; null where nothing matches. */
  text(selector?: string): Promise<string | null>;
  /** Box of the first match in the viewport; null where nothing matches or nothing is painted. */
  rect(selector: string): Promise<Rect | null>;
  /** Waits until the selector matches and has a box. */
  waitFor(selector: string, timeout?: number): Promise<Rect>;
  /** Moves the real mouse onto the middle of the match. */
  hover(selector: string): Promise<void>;
  /** Clicks the middle of the match with the real mouse: a trusted event. */
  click(selector: string): Promise<void>;
  /** Picture of the match as painted over the page; written to `path` if given. */
  screenshot(selector: string, path?: `${string}.png`): Promise<Uint8Array>;
};

/** Calls a function in the page with the root as its first argument; each engine brings its own. */
export type CallInRoot = (source: string, args: unknown[]) => Promise<unknown>;

/** Everything a test does with a root, over an engine's way to call into it. */
export function closedRootOver(page: Page, mode: ClosedRoot['mode'], call: CallInRoot): ClosedRoot {
  const evaluate: ClosedRoot['evaluate'] = async (fn, ...args) => (await call(fn.toString(), args)) as never;

  const rect = (selector: string) =>
    evaluate((root, wanted) => {
      const box = root.querySelector(wanted)?.getBoundingClientRect();
      return box && box.width > 0 && box.height > 0
        ? { x: box.x, y: box.y, width: box.width, height: box.height }
        : null;
    }, selector);

  const waitForBox = (selector: string, timeout?: number) =>
    waitFor(() => rect(selector), `a box of ${selector} in the shadow root`, timeout);

  const middle = async (selector: string) => {
    const box = await waitForBox(selector);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  return {
    mode,
    evaluate,
    rect,
    waitFor: waitForBox,
    text: (selector) =>
      evaluate((root, wanted) => {
        if (wanted) return root.querySelector(wanted)?.textContent ?? null;
        return [...root.children].map((child) => (child.localName === 'style' ? '' : child.textContent)).join('');
      }, selector ?? null),
    hover: async (selector) => {
      const { x, y } = await middle(selector);
      await page.mouse.move(x, y, { steps: 4 });
    },
    click: async (selector) => {
      const { x, y } = await middle(selector);
      await page.mouse.click(x, y);
    },
    screenshot: async (selector, path) => {
      const box = await waitForBox(selector);
      const scroll = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
      // The clip is in document coordinates; 12 px more on each side keep the shadow.
      const clip = {
        x: box.x + scroll.x - 12,
        y: box.y + scroll.y - 12,
        width: box.width + 24,
        height: box.height + 24,
      };
      return page.screenshot({ clip, captureBeyondViewport: false, ...(path && { path }) });
    },
  };
}
