/** The evaluation commands on a small set of the project's own: shapes, exit codes, and that a miss is a miss. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'sidelight-eval-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Run = { code: number; out: string; err: string };
const run = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'cli', 'main.ts'), 'eval', ...args], { maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

const PLACES = ['harbour', 'orchard', 'quarry', 'viaduct', 'glacier', 'lighthouse'];
const EVENTS = ['flooded', 'reopened', 'inspected', 'auctioned', 'evacuated', 'restored'];

/** Each event told by two outlets in other words, and enough else that a word can be rare. */
function articles(shuffled = false): string {
  const pairs = PLACES.flatMap((place, at) =>
    ['north.example', 'south.example'].map((outlet, side) => ({
      id: `${place}-${side}`,
      outlet,
      date: `2024-03-0${at + 1}`,
      title: side === 0 ? `The old ${place} was ${EVENTS[at]} at dawn` : `${EVENTS[at]} ${place}: what residents saw`,
      text: `Crews came to the ${place} early. It was ${EVENTS[at]} while people of marker${at} watched and talked${side} about it.`,
      cluster: `c${shuffled ? (at + side) % PLACES.length : at}`,
    })),
  );
  const filler = Array.from({ length: 520 }, (_, at) => ({
    id: `x${at}`,
    outlet: `o${at % 9}.example`,
    date: '2023-01-01',
    title: `Daily notes volume${at}`,
    text: `Early notes about it that people talked of, entry${at} item${at * 7}.`,
  }));
  return [...pairs, ...filler].map((one) => JSON.stringify(one)).join('\n');
}

const file = (name: string, text: string): string => {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
};

type Report = { measures: { what: string; k: number; n: number; share: number; low: number; high: number }[] };

describe('eval coverage', () => {
  it('finds the other report of each event, and gives every share with its interval', async () => {
    const { code, out } = await run('coverage', file('set.jsonl', articles()), '--json');
    expect(code).toBe(0);
    const { measures } = JSON.parse(out) as Report;
    expect(measures.find((one) => one.what === 'dated, all: right one in the first 1')).toMatchObject({ k: 12, n: 12 });
    for (const { share, low, high } of measures) expect(low <= share && share <= high).toBe(true);
  });

  it('misses its targets where the labels are wrong, and --check says so', async () => {
    const { code, out } = await run('coverage', file('wrong.jsonl', articles(true)), '--check');
    expect(out).toMatch(/MISSED/);
    expect(code).toBe(1);
  });

  it.each<[string, () => string[], number, RegExp]>([
    ['no file', () => ['coverage', join(scratch, 'none.jsonl')], 1, /no such file/],
    ['a line that is no article', () => ['coverage', file('bad.jsonl', '{"id":"a"}')], 1, /bad\.jsonl:1/],
    [
      'no cluster of two',
      () => ['coverage', file('lone.jsonl', '{"id":"a","text":"x","cluster":"c"}')],
      1,
      /nothing can be asked/,
    ],
    ['a seed that is no number', () => ['coverage', file('set.jsonl', articles()), '--seed', 'x'], 2, /whole number/],
  ])('refuses %s', async (_, args, wanted, message) => {
    const { code, err } = await run(...args());
    expect(code).toBe(wanted);
    expect(err).toMatch(message);
  });
});

describe('eval search', () => {
  it('finds titles as they are typed', async () => {
    const { code, out } = await run('search', file('set.jsonl', articles()), '--queries', '20', '--json');
    expect(code).toBe(0);
    const { measures } = JSON.parse(out) as Report;
    expect(measures).toHaveLength(4);
    expect(measures[0]?.share).toBeGreaterThan(0.8);
  });
});
