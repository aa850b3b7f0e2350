import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../lib/model/result.ts';

/** The repository's folder. */
export const ROOT = join(import.meta.dirname, '..');

/** Builds the default pack and the extension with granted hosts; gives the folder of the unpacked extension. */
export function buildGranted(): Result<string, string> {
  if (!existsSync(join(ROOT, 'node_modules', 'wxt'))) return fail('The npm packages are missing: run "npm ci" first.');
  // The script builds the pack first. A shell, since npm is a batch file on Windows.
  const run = spawnSync('npm run -s build:granted', {
    cwd: ROOT,
    encoding: 'utf8',
    shell: true,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (run.error) return fail(`npm could not be started (${run.error.message}): install Node.js with npm.`);
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}${run.stderr}`);
    return fail('The build failed, its output is above: run "npm run build:granted" again once that is mended.');
  }
  const folder = join(ROOT, '.output', 'chrome-mv3-granted');
  if (existsSync(join(folder, 'manifest.json'))) return ok(folder);
  return fail(`The build ended well but left no manifest in ${folder}: check outDirTemplate in wxt.config.ts.`);
}

/** Whether a window can be shown: always on macOS and Windows, with a display server elsewhere. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
