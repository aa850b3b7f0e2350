/** Contact sheets: every picture of a surface small on one sheet, light and enough to be kept beside the documentation. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Picture } from './pictures.ts';

const COLUMNS = 8;
const CELL = 210;
const WIDTH = COLUMNS * (CELL + 12) + 36;

const STYLE = `
  body { margin: 24px; font: 12px/1.4 system-ui, sans-serif; background: #fff; color: #222; }
  h1 { font-size: 18px; margin: 0 0 16px; }
  main { display: grid; grid-template-columns: repeat(${COLUMNS}, ${CELL}px); gap: 16px 12px; align-items: start; }
  figure { margin: 0; }
  img { width: 100%; max-height: 420px; object-fit: cover; object-position: top; border: 1px solid #ccc; display: block; }
  figcaption { overflow-wrap: anywhere; }`;

/** Writes `<surface>.jpg` into `folder` for each surface, from the pictures in `outdir`. Gives how many sheets there are. */
export async function makeSheets(
  page: Page,
  pictures: readonly Picture[],
  outdir: string,
  folder: string,
): Promise<number> {
  const surfaces = Map.groupBy(pictures, ({ state }) => state.split('-', 1)[0] as string);
  for (const [surface, all] of surfaces) {
    const figures = all.map(
      ({ name }) => `<figure><img src="${name}.png" alt=""><figcaption>${name}</figcaption></figure>`,
    );
    const path = join(outdir, `sheet-${surface}.html`);
    await writeFile(
      path,
      `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><h1>${surface}: ${all.length} pictures</h1><main>${figures.join('')}</main>`,
    );
    await page.setViewport({ width: WIDTH, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
    await page.screenshot({
      path: join(folder, `${surface}.jpg`) as `${string}.jpg`,
      type: 'jpeg',
      quality: 72,
      fullPage: true,
    });
  }
  return surfaces.size;
}
