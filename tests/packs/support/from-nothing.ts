/** The whole way of a maintainer, each step the real program: from an empty folder to a published pack. `docs/workshop.md` tells it. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PAGES = join(ROOT, 'tests', 'pages', 'seeds');

export type Step = { command: string; seconds: number };
export type Walked = { steps: Step[]; www: string };

/** Walks in `scratch`, with the project's own saved pages as what is added. Throws what a step that fails has said. */
export function walkFromNothing(scratch: string): Walked {
  const [source, keys, built, www] = ['my-pack', 'keys', 'built', 'www'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
    string,
  ];
  const pages = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
  const files = pages.map((name) => join(PAGES, name));
  const steps: Step[] = [];
  const step = (command: string, ...args: string[]): void => {
    const started = performance.now();
    execFileSync(process.execPath, [join(ROOT, 'cli', 'main.ts'), 'pack', ...args], {
      env: { ...process.env, SIDELIGHT_PASSPHRASE: 'only for this test', XDG_CACHE_HOME: scratch },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    steps.push({ command, seconds: (performance.now() - started) / 1000 });
  };
  step('init', 'init', source, '--title', 'My pack');
  step(`add, ${files.length} saved pages`, 'add', source, ...files, '--licence', 'permission for tests');
  step('check', 'check', source);
  step('build', 'build', source, '-o', built);
  step('keygen', 'keygen', '-o', keys);
  step('sign', 'sign', built, '--key', keys);
  step('publish', 'publish', built, '-o', www);
  step('verify', 'verify', www);
  return { steps, www };
}
