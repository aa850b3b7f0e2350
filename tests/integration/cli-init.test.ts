/**
 * `pack init`, and the whole way of a new pack from there to the server, by the real program: the folder is sound at once, and
 * the commands of its workflow are run as they stand there, against a repository on this machine.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { sourceFiles } from '../../cli/packs.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'sidelight-init-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'cli', 'main.ts'), 'pack', ...args], {
    encoding: 'utf8',
    env: { ...process.env, SIDELIGHT_PASSPHRASE: 'only for this test' },
  });
  return { code: status, out: stdout, err: stderr };
};

describe('pack init', () => {
  const folder = join(scratch, 'Süd Kaukasus');
  const begun = run('init', folder, '--publisher', 'A: "B" # c', '--language', 'hy');

  it('makes a source that is sound at once, with the names it was given', () => {
    expect([begun.code, begun.err]).toEqual([0, '']);
    expect(parse(readFileSync(join(folder, 'pack.yaml'), 'utf8'))).toMatchObject({
      id: 'sud-kaukasus',
      title: 'Süd Kaukasus',
      publisher: 'A: "B" # c',
      languages: ['hy'],
    });
    const checked = run('check', folder);
    expect([checked.code, checked.out]).toEqual([0, expect.stringContaining('1 articles, 1 outlets, 1 entities')]);
  });

  it('comments every file, and each reads back as its own bytes', () => {
    for (const [name, text] of sourceFiles(folder)) {
      if (name === 'README.md') continue;
      expect(text, name).toMatch(/^(?:---\n)?#/);
      const yaml = name.endsWith('.md') ? text.split('---\n')[1] : text;
      expect(parseDocument(yaml as string).toString({ lineWidth: 0 }), name).toBe(yaml);
      expect(text, name).not.toMatch(/__[A-Z]+__/);
    }
  });

  it.each([
    [[folder], 1, 'is not empty'],
    [[join(folder, 'pack.yaml')], 1, 'is a file'],
    [[join(scratch, 'x'), '--id', 'Not A Slug'], 2, 'Lower-case letters'],
    [[join(scratch, '数')], 2, '--id my-pack'],
  ])('%j ends with %i', (args, code, said) => {
    const before = sourceFiles(folder);
    const result = run('init', ...args);
    expect([result.code, result.err]).toEqual([code, expect.stringContaining(said)]);
    expect(sourceFiles(folder)).toEqual(before);
  });
});

type Step = { name?: string; uses?: string; run?: string; if?: string; env?: Record<string, string> };
type Workflow = {
  on: { pull_request: null; push: { tags: string[] }; schedule: { cron: string }[] };
  env: { TOOL: string };
  jobs: Record<'check' | 'publish', { steps: Step[] }>;
};

describe('the workflow of a new source', () => {
  const pack = join(scratch, 'runner', 'pack');
  const keys = join(scratch, 'keys');
  run('init', pack);
  const text = readFileSync(join(pack, '.github', 'workflows', 'pack.yaml'), 'utf8');
  const workflow = parse(text) as Workflow;

  it('names its secrets and no host, and checks what it is asked to merge', () => {
    expect(workflow.jobs.check.steps.flatMap(({ run: command }) => command ?? []).slice(1)).toEqual([
      '$TOOL check pack',
      '$TOOL build pack -o built',
    ]);
    expect([...new Set(text.match(/secrets\.\w+/g))]).toEqual([
      'secrets.SIDELIGHT_KEYS',
      'secrets.SIDELIGHT_PASSPHRASE',
    ]);
    expect(text).not.toMatch(/https?:|registry|npm\./);
    expect(workflow.on).toMatchObject({ pull_request: null, push: { tags: ['v*'] } });
    const readme = readFileSync(join(pack, 'README.md'), 'utf8');
    for (const name of text.match(/(?:secrets|vars)\.(\w+)/g) ?? []) expect(readme).toContain(name.split('.')[1]);
  });

  /** The commands of the job in the order they stand, as a runner would call them; the tool is linked instead of installed. */
  function publish(event: string): void {
    for (const step of workflow.jobs.publish.steps) {
      const skipped = step.if?.startsWith('github.event_name') && !step.if.includes(`'${event}'`);
      if (step.run === undefined || step.run.startsWith('npm ci') || skipped) continue;
      const done = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
        cwd: dirname(pack),
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
          TOOL: workflow.env.TOOL,
          SIDELIGHT_PASSPHRASE: 'only for this test',
          SIDELIGHT_KEYS: execFileSync('bash', ['-c', 'tar -cz -C "$0" . | base64 -w 0', keys], { encoding: 'utf8' }),
        },
      });
      expect([step.name, done.status, done.stderr]).toEqual([step.name, 0, done.stderr]);
    }
  }

  it('publishes, signs anew with the numbers that come next, and leaves no key behind', () => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', pack, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    const origin = join(scratch, 'origin.git');
    execFileSync('git', ['init', '-q', '--bare', origin]);
    symlinkSync(ROOT, join(dirname(pack), 'sidelight'));
    run('keygen', '-o', keys);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'begin');
    git('remote', 'add', 'origin', origin);

    publish('push');
    const show = (file: string): string =>
      execFileSync('git', ['-C', origin, 'show', `published:${file}`], { encoding: 'utf8' });
    const version = (file: string): number =>
      (JSON.parse(show(file)) as { signed: { version: number } }).signed.version;
    expect(version('metadata/timestamp.json')).toBe(1);
    git('worktree', 'remove', '--force', '../www');
    publish('schedule');
    expect(version('metadata/timestamp.json')).toBe(2);
    expect(existsSync(join(dirname(pack), 'keys'))).toBe(false);
    expect(
      execFileSync('git', ['-C', origin, 'ls-tree', '-r', '--name-only', 'published'], { encoding: 'utf8' }),
    ).not.toMatch(/keys\.json|articles\//);
    mkdirSync(join(scratch, 'served'));
    execFileSync('bash', ['-c', `git -C "${origin}" archive published | tar -x -C "${join(scratch, 'served')}"`]);
    expect(run('verify', join(scratch, 'served')).code).toBe(0);
  });
});
