/**
 * `npm test`: everything that must hold, in the order that fails fastest. Each step runs even if one before it failed, and
 * the last line counts them: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser/find.ts';

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, '.output', 'reports');
const VITEST_REPORT = join(REPORTS, 'vitest.json');
const E2E_REPORT = join(REPORTS, 'e2e.tap');

type Count = { passed: number; failed: number };
/** `count` reads a report; a step without one counts as a single test. */
type Step = { name: string; command: string; count?: () => Count };

const STEPS: Step[] = [
  { name: 'Types', command: 'tsc --noEmit' },
  { name: 'Lint and format', command: 'biome check --error-on-warnings .' },
  {
    name: 'Unit, integration, packs, architecture',
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${JSON.stringify(VITEST_REPORT)}`,
    count: countVitest,
  },
  { name: 'Default pack: check', command: 'node cli/main.ts pack check' },
  { name: 'Default pack: build', command: 'node cli/main.ts pack build --out public/pack' },
  { name: 'Build for Chromium', command: 'wxt build' },
  { name: 'Build for Firefox', command: 'wxt build -b firefox' },
  { name: 'Build for Chromium with granted hosts', command: 'wxt build --mode granted' },
  { name: 'Build for Firefox with granted hosts', command: 'wxt build -b firefox --mode granted' },
  { name: 'Lint of the Firefox build', command: 'node tests/checks/lint-extension.ts' },
  {
    name: 'End to end in real browsers',
    command: `node --test --test-concurrency=1 --test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination=${JSON.stringify(E2E_REPORT)} "tests/e2e/*.e2e.ts"`,
    count: countTap,
  },
];

function countVitest(): Count {
  const report = JSON.parse(readFileSync(VITEST_REPORT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
  };
  // A file that does not load has no failed test of its own.
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, Math.sign(report.numFailedTestSuites)),
  };
}

function countTap(): Count {
  const report = readFileSync(E2E_REPORT, 'utf8');
  const number = (name: string): number =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(report)?.[1] ?? Number.NaN);
  return { passed: number('pass'), failed: number('fail') + number('cancelled') };
}

function run({ name, command, count }: Step): Count {
  const started = performance.now();
  console.log(`\n── ${name}: ${command}`);
  const { status } = spawnSync(command, {
    cwd: ROOT,
    shell: true,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${join(ROOT, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
    },
  });
  let counted: Count = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  try {
    if (count) counted = count();
  } catch {
    // No report: the runner itself failed, which its status tells.
  }
  if (status !== 0 && counted.failed === 0) counted = { ...counted, failed: 1 };
  if (Number.isNaN(counted.passed) || Number.isNaN(counted.failed) || counted.passed + counted.failed === 0)
    counted = { passed: 0, failed: 1 };
  console.log(
    `── ${name}: ${counted.passed} passed, ${counted.failed} failed, ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return counted;
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
for (const engine of ['chromium', 'firefox'] as const) {
  const browser = ensureBrowser(engine, (line) => console.error(line));
  if (!browser.ok) console.error(browser.error);
}
const results = STEPS.map((step) => ({ ...run(step), name: step.name }));
const sum = (key: keyof Count): number => results.reduce((total, result) => total + result[key], 0);
for (const { name, failed } of results) if (failed > 0) console.log(`\nFailed: ${name}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
