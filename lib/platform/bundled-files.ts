/** Files of the pack inside the extension package, read like files of a pack on a server. */
import { fail, ok } from '../model/result.ts';
import type { PackFiles } from '../packs/install.ts';
import { browser } from './browser.ts';

export const bundledPack: PackFiles = {
  async read(path) {
    try {
      const response = await fetch(browser.runtime.getURL(`/pack/${path}` as never));
      if (response.ok) return ok(new Uint8Array(await response.arrayBuffer()));
    } catch {
      // Falls through: a missing file of the package is reported in the same way.
    }
    return fail({
      code: 'E_HTTP',
      message: `The file ${path} of the built-in pack is missing.`,
      remedy: 'Install Sidelight again.',
    });
  },
};
