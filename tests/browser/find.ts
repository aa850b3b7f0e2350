import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, ok, type Result } from '../../lib/model/result.ts';

/** The two engines the harness drives. `chromium` stands for Chrome, Chromium, Edge and Brave. */
export type Engine = 'chromium' | 'firefox';

type Places = { variable: string; commands: string[]; darwin: string[]; win32: string[]; debian: string; site: string };

/** Where each engine usually lies: the variable that names it, its commands on PATH, and installation folders. */
const PLACES: Record<Engine, Places> = {
  chromium: {
    variable: 'SIDELIGHT_BROWSER',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge',
      'brave-browser',
    ],
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map((n) => `${n}.app/Contents/MacOS/${n}`),
    win32: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ],
    debian: 'chromium',
    site: 'https://www.google.com/chrome/',
  },
  firefox: {
    variable: 'SIDELIGHT_FIREFOX',
    commands: ['firefox', 'firefox-esr'],
    darwin: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
    debian: 'firefox-esr',
    site: 'https://www.mozilla.org/firefox/',
  },
};

/** The program of `engine` on this machine: the variable first, then PATH, then the usual folders. Fails with what to do. */
export function findBrowser(engine: Engine, env: NodeJS.ProcessEnv = process.env): Result<string, string> {
  const { variable, site } = PLACES[engine];
  const named = env[variable];
  if (named) return existsSync(named) ? ok(named) : fail(`${variable} names ${named}, and there is no such file.`);
  const found = candidates(engine, env).find((path) => existsSync(path));
  return found
    ? ok(found)
    : fail(`No ${label(engine)} found. ${howToInstall(engine)} or get it at ${site}, or set ${variable}.`);
}

/** Finds a browser, and on Debian or Ubuntu as root installs one where there is none. Progress goes to `log`. */
export function ensureBrowser(engine: Engine = 'chromium', log = toStderr): Result<string, string> {
  const found = findBrowser(engine);
  if (found.ok || process.env[PLACES[engine].variable] || !canUseApt()) return found;
  const packages = engine === 'chromium' ? ['chromium', 'fonts-noto-core'] : ['firefox-esr'];
  log(`No ${label(engine)} found: installing ${packages.join(', ')} with apt-get.`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // Child output goes to stderr: stdout belongs to the result of whoever asked.
    if (spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status !== 0)
      return fail(
        `apt-get ${args[0]} failed (its output is above). ${howToInstall(engine)}, or set ${PLACES[engine].variable}.`,
      );
  }
  return findBrowser(engine);
}

function candidates(engine: Engine, env: NodeJS.ProcessEnv): string[] {
  const { commands, darwin, win32 } = PLACES[engine];
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return win32.flatMap((tail) => roots.map((root) => join(root, tail)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  if (process.platform !== 'darwin') return [...onPath, ...commands.map((command) => join('/snap/bin', command))];
  const apps = ['/Applications', join(env.HOME ?? '/', 'Applications')];
  return [...darwin.flatMap((tail) => apps.map((folder) => join(folder, tail))), ...onPath];
}

function label(engine: Engine): string {
  return engine === 'chromium' ? 'Chrome, Chromium, Edge or Brave' : 'Firefox';
}

/** One command that installs the engine here, as the beginning of a sentence. */
function howToInstall(engine: Engine): string {
  if (process.platform === 'darwin')
    return `Run "brew install --cask ${engine === 'chromium' ? 'google-chrome' : 'firefox'}"`;
  if (process.platform === 'win32')
    return `Run "winget install ${engine === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}"`;
  if (debianLike()) return `Run "sudo apt-get install ${PLACES[engine].debian}"`;
  return `Install ${engine} with your package manager`;
}

/** Whether this is Debian, Ubuntu or a relative of theirs. */
function debianLike(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function canUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && debianLike();
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
