/**
 * In real browsers, over the bundled pack: popup opened with the background stopped to the first result on screen, and
 * keystroke to results on screen (run `npm run build:granted` first).
 */
import type { Page } from 'puppeteer-core';
import { DEMO_URL, demoHosts } from '../../demo/site.ts';
import { ENGINES, launchBrowser } from '../browser/engines.ts';
import type { Engine } from '../browser/find.ts';
import type { TestBrowser } from '../browser/types.ts';
import { buildFolder, openMarked } from '../e2e/support.ts';
import { median } from './measure.ts';
import type { Options } from './options.ts';
import type { Row } from './report.ts';

const ROUNDS = 7;
const COLD = { chromium: 250, firefox: 600 };

export async function searchBrowser({ engine: only }: Options): Promise<Row[]> {
  const rows: Row[] = [];
  for (const engine of ENGINES) if (only === undefined || only === engine) rows.push(...(await oneBrowser(engine)));
  return rows;
}

async function oneBrowser(engine: Engine): Promise<Row[]> {
  const running = await launchBrowser(engine, { extension: buildFolder(engine, 'granted'), hosts: demoHosts() });
  try {
    await installed(running);
    const cold: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await running.stopBackground();
      cold.push(await coldSearch(running));
    }
    const keys = await keystrokes(running);
    return [
      { what: `${engine}: popup opened with the background stopped to first result`, figure: median(cold), unit: 'ms', target: { max: COLD[engine] } }, // biome-ignore format: one row
      { what: `${engine}: keystroke to results on screen, median`, figure: median(keys), unit: 'ms', target: { max: 50 } }, // biome-ignore format: one row
    ];
  } finally {
    await running.close();
  }
}

async function installed(running: TestBrowser): Promise<void> {
  const page = await openMarked(running, DEMO_URL);
  await page.close();
}

/** From the start of the popup's document, typing included, to the frame after the first result is there. */
async function coldSearch(running: TestBrowser): Promise<number> {
  const popup = await running.openExtensionPage('popup.html');
  await (await popup.$$('[role=tab]')).at(-1)?.click();
  const ms = await typed(popup, 'stepanakert', true);
  await popup.close();
  return ms;
}

async function keystrokes(running: TestBrowser): Promise<number[]> {
  const popup = await running.openExtensionPage('popup.html');
  await (await popup.$$('[role=tab]')).at(-1)?.click();
  const times: number[] = [];
  for (let end = 3; end <= 'stepanakert'.length; end++)
    times.push(await typed(popup, 'stepanakert'.slice(0, end), false));
  await popup.close();
  return times;
}

/** Puts words into the field as typing does; time to the frame in which their results stand, from here or from the document's start. */
async function typed(popup: Page, words: string, fromStart: boolean): Promise<number> {
  await popup.waitForSelector('[role=combobox]');
  return popup.evaluate(
    async (text, start) => {
      const field = document.querySelector('[role=combobox]') as HTMLInputElement;
      const began = start ? 0 : performance.now();
      const results = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent).join();
      const before = results();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const deadline = performance.now() + 10_000;
      // The list of a longer word may be the same one: then the status line has settled, two frames on.
      for (let frames = 0; performance.now() < deadline; frames++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (results() !== '' && (results() !== before || frames >= 2)) break;
      }
      return performance.now() - began;
    },
    words,
    fromStart,
  );
}
