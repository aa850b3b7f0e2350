import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../components/styles');
const read = async (name: string) => (await readFile(join(folder, name), 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '');

test('what the card is dressed in does not hang on the page’s own sizes', async () => {
  const [tokens, ui, card] = await Promise.all([read('tokens.css'), read('ui.css'), read('card.css')]);
  expect(tokens.match(/\brem\b|\d(?:rem)/g)).toEqual(['1rem']);
  expect(tokens).toMatch(/:root\s*\{\s*--base: 1rem;\s*\}/);
  expect(ui + card).not.toMatch(/\drem\b/);
  expect(tokens + ui + card).not.toMatch(/@import|@font-face|url\(/);
});

test('only tokens.css names colours', async () => {
  const rest = await Promise.all(['ui.css', 'card.css', 'popup.css'].map(read));
  expect(rest.join('')).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/i);
});

test('no physical sides: right to left needs no second sheet', async () => {
  const rest = await Promise.all(['ui.css', 'card.css', 'popup.css'].map(read));
  const css = rest.join('');
  expect(css).not.toMatch(/(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)|left|right|width|height)\s*:/);
  expect(css).not.toMatch(/text-align:\s*(?:left|right)/);
});
