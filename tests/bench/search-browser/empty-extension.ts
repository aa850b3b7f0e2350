/**
 * The least extension that could answer a search: a field, a list, and a background that knows one answer. What it takes
 * on this machine, at this moment, is what the browser itself takes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../browser/find.ts';

const POPUP = `<!doctype html><meta charset="utf-8"><title>Empty</title>
<button role="tab">Search</button><input role="combobox" aria-label="Search"><div id="list"></div>
<script type="module" src="popup.js"></script>`;

const POPUP_SCRIPT = `const api = globalThis.browser ?? chrome;
document.querySelector('input').addEventListener('input', async ({ target }) => {
  const { title } = await api.runtime.sendMessage({ query: target.value });
  const option = document.createElement('div');
  option.setAttribute('role', 'option');
  option.textContent = title;
  document.querySelector('#list').replaceChildren(option);
});`;

const BACKGROUND = `(globalThis.browser ?? chrome).runtime.onMessage.addListener(({ query }, sender, answer) => {
  answer({ title: query });
  return true;
});`;

/** Writes the extension into `folder`. */
export function writeEmptyExtension(folder: string, engine: Engine): void {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: engine === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    ...(engine === 'firefox' && { browser_specific_settings: { gecko: { id: 'empty@empty.invalid' } } }),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'popup.html'), POPUP);
  writeFileSync(join(folder, 'popup.js'), POPUP_SCRIPT);
  writeFileSync(join(folder, 'background.js'), BACKGROUND);
}
