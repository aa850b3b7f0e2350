/** One way to start either browser. */
import { launchChromium } from './chromium.ts';
import { type Engine, ensureBrowser } from './find.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, TestBrowser } from './types.ts';

export const ENGINES: readonly Engine[] = ['chromium', 'firefox'];

/** The browsers to test in: both, or those that `SIDELIGHT_BROWSERS` lists, such as `firefox`. */
export function wantedEngines(env: NodeJS.ProcessEnv = process.env): Engine[] {
  const listed = (env.SIDELIGHT_BROWSERS ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const unknown = listed.find((name) => !ENGINES.includes(name as Engine));
  if (unknown) throw new Error(`SIDELIGHT_BROWSERS names "${unknown}": it may list ${ENGINES.join(' and ')}.`);
  return listed.length === 0 ? [...ENGINES] : ENGINES.filter((engine) => listed.includes(engine));
}

/** Starts a browser. Where there is none it is installed, if that can be done without a question, or the error says how. */
export function launchBrowser(engine: Engine, options: LaunchOptions): Promise<TestBrowser> {
  const found = options.executable ? { ok: true as const, value: options.executable } : ensureBrowser(engine);
  if (!found.ok) return Promise.reject(new Error(found.error));
  const launch = engine === 'chromium' ? launchChromium : launchFirefox;
  return launch({ ...options, executable: found.value });
}
