/** `pack suggest`, `pack check` and `eval suggest` as a maintainer runs them: exit codes, JSON, and a diff that applies. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../lib/packs/source/problem.ts';
import type { Suggestions } from '../../lib/packs/suggest/suggest.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'sidelight-suggest-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Run = { code: number; out: string; err: string };
const exec = (program: string, args: string[], cwd: string): Promise<Run> =>
  new Promise((resolve) => {
    execFile(program, args, { cwd, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
const sidelight = (...args: string[]): Promise<Run> =>
  exec(process.execPath, [join(ROOT, 'cli', 'main.ts'), ...args], scratch);
const git = (...args: string[]): Promise<Run> => exec('git', args, scratch);

const read = (path: string): string => readFileSync(join(scratch, path), 'utf8');
const write = (path: string, text: string): void => {
  mkdirSync(join(scratch, path, '..'), { recursive: true });
  writeFileSync(join(scratch, path), text);
};

const OUTLET = (id: string): string =>
  `- id: ${id}\n  name: ${id}\n  shortName: ${id}\n  kind: news-site\n  country: null\n  languages: [en]\n  hosts: [${id}]\n  facts: []\n`;

/** A small source: one entity known in one spelling, one article that names more. */
function makeSource(folder: string): void {
  write(
    `${folder}/pack.yaml`,
    'id: t\nversion: 1\ndate: "2026-01-01"\ntitle: T\npublisher: P\ncontact: https://p.example/\nlicence: Facts CC0-1.0; article texts belong to their publishers.\nlanguages: [en]\n',
  );
  write(`${folder}/outlets.yaml`, `# Kept as it stands.\n${OUTLET('north.example')}`);
  write(
    `${folder}/entities/places.yaml`,
    '# Kept as it stands, also this   spacing.\n- id: khalindor\n  name: Khalindor\n  kind: place\n  description: Town\n  aliases:\n    en:\n      - Khalindor # with a remark\n  sameAs: []\n  facts: []\n\n- id: last\n  name: Lower Marlow\n  kind: place\n  description: Town\n  aliases:\n    en: [Lower Marlow]\n  sameAs: []\n  facts: []\n',
  );
  write(
    `${folder}/articles/one.md`,
    '---\noutlet: north.example\ntitle: null\npublished: "2024-01-02"\nauthor: null\nurl: https://north.example/1\nlanguage: en\nsource: one.txt\nprovenance: Given\n---\n\nWe met Minister Rosa Keller of Xalindor in Lower Marlow. They like Khalindor and Xalindor: and #hash "quotes" in Upper Marlow.\n',
  );
}

beforeAll(async () => {
  await git('init', '--quiet');
  makeSource('source');
  makeSource('other');
  await git('add', '.');
  await git('-c', 'user.name=t', '-c', 'user.email=t@t.example', 'commit', '--quiet', '-m', 'start');
});

describe('pack suggest', () => {
  it('prints a diff that git applies, that only adds, and that check refuses until decided', async () => {
    const { code, out, err } = await sidelight('pack', 'suggest', 'source');
    expect(code).toBe(0);
    expect(err).toMatch(/2 new entities/);
    expect(out.split('\n').filter((line) => line.startsWith('-') && !line.startsWith('---'))).toEqual([]);
    expect(out).toContain('+# t:one: “');
    write('suggestions.diff', out);
    expect(await git('apply', '--check', 'suggestions.diff')).toMatchObject({ code: 0 });
    expect(await git('apply', 'suggestions.diff')).toMatchObject({ code: 0 });

    const places = read('source/entities/places.yaml');
    expect(places).toContain('this   spacing');
    expect(places).toMatch(/- Khalindor # with a remark\n(?: {6}# .*\n)+ {6}- Xalindor\n/);
    expect(read('source/entities/suggested.yaml')).toMatch(
      /kind: person\n {2}description: undecided\n {2}aliases:\n {4}en:\n {6}- Rosa Keller/,
    );
    expect(read('source/outlets.yaml')).toMatch(/# Kept as it stands\.\n# Missing: no fact on founded, owner.*\n- id/);

    const check = await sidelight('pack', 'check', 'source', '--json');
    expect(check.code).toBe(1);
    const { errors } = JSON.parse(check.out) as { errors: Problem[] };
    expect(errors.map(({ message }) => message).join()).toMatch(/kind must be decided|description must be written/);

    const again = await sidelight('pack', 'suggest', 'source');
    expect(again.out).toBe('');
  });

  it('applies the same edits with --apply', async () => {
    const { code } = await sidelight('pack', 'suggest', 'other', '--apply');
    expect(code).toBe(0);
    for (const file of ['entities/suggested.yaml', 'entities/places.yaml', 'outlets.yaml'])
      expect(read(`other/${file}`)).toBe(read(`source/${file}`));
  });

  it('prints JSON with evidence, and only the parts asked for', async () => {
    makeSource('json');
    const { code, out } = await sidelight('pack', 'suggest', 'json', '--json', '--what', 'names');
    expect(code).toBe(0);
    const { names, missing } = JSON.parse(out) as Suggestions;
    expect(missing).toEqual([]);
    expect(names.entities.map(({ name }) => name).sort((a, b) => a.localeCompare(b))).toEqual([
      'Rosa Keller',
      'Upper Marlow',
    ]);
    for (const { evidence } of names.entities) expect(evidence[0]?.article).toBe('t:one');
  });

  it('does not suggest what was declined', async () => {
    makeSource('declined');
    write('declined.yaml', '');
    write('declined/declined.yaml', '- Rosa Keller\n- Upper Marlow\n');
    const { out } = await sidelight('pack', 'suggest', 'declined', '--json', '--what', 'names');
    expect((JSON.parse(out) as Suggestions).names.entities).toEqual([]);
  });

  it('ends with 2 for a wrong use and 1 for a folder that is no source', async () => {
    expect((await sidelight('pack', 'suggest', 'source', '--what', 'scores')).code).toBe(2);
    expect((await sidelight('pack', 'suggest', 'nowhere')).code).toBe(1);
  });
});

describe('pack check', () => {
  it('warns and ends with 0, or with 1 when asked to be strict; the pack reads back as written', async () => {
    makeSource('warned');
    cpSync(join(scratch, 'warned', 'outlets.yaml'), join(scratch, 'warned', 'copy.yaml'));
    write(
      'warned/entities/more.yaml',
      '- id: far\n  name: Far Hill\n  kind: place\n  description: Hill\n  aliases:\n    en: [Far Hill]\n  sameAs: []\n  facts: []\n',
    );
    const { code, out } = await sidelight('pack', 'check', 'warned', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      errors: [],
      warnings: [{ file: 'entities/more.yaml', line: 1, warning: 'unused-entity' }],
      accepted: [],
      roundTrip: 'same',
    });
    expect((await sidelight('pack', 'check', 'warned', '--strict')).code).toBe(1);
    write('warned/accepted.yaml', '- rule: unused-entity\n  at: far\n  reason: Pages of readers name it.\n');
    const accepted = await sidelight('pack', 'check', 'warned', '--strict', '--accepted');
    expect(accepted).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Pages of readers[\s\S]*read back: the same/),
    });
    expect((await sidelight('pack', 'check', 'warned', '--no-round-trip')).out).not.toMatch(/read back: the same/);
  });
});

describe('eval suggest', () => {
  it('finds nine in ten of the hand-made entities that stand in the seed articles', async () => {
    const { code, out } = await sidelight('eval', 'suggest', '--check', '--json');
    expect(code).toBe(0);
    const { measures } = JSON.parse(out) as { measures: { k: number; n: number; target: number | null }[] };
    expect(measures[0]?.n).toBeGreaterThan(40);
    expect(measures[0]).toMatchObject({ target: 0.9 });
  });

  it('ends with 1 where the target is missed', async () => {
    makeSource('missed');
    write('missed/articles/one.md', read('missed/articles/one.md').replace('We met', 'nobody was in lower marlow. We met').replaceAll('Khalindor', 'khalindor').replace('in Lower Marlow', 'there')); // biome-ignore format: one line
    write('missed/entities/places.yaml', read('missed/entities/places.yaml').replaceAll('- Khalindor', '- text: Khalindor\n        anyCase: true')); // biome-ignore format: one line
    expect((await sidelight('eval', 'suggest', 'missed', '--check')).code).toBe(1);
  });
});
