import { afterAll, describe, expect, test } from 'vitest';
import { mapThreads, Threads } from '../../../../cli/threads/pool.ts';
import { CHOOSY, DOUBLE, GREEDY, SLEEPY, STUCK } from './tasks.ts';

const threads = new Threads({ threads: 2 });
afterAll(() => threads.close());

describe('Threads', () => {
  test('answers stand in the order of the inputs, whatever takes longest', async () => {
    const times = [120, 1, 60, 1, 30, 1];
    const answers = await Array.fromAsync(threads.map(SLEEPY, times));
    expect(answers).toEqual(times.map((value) => ({ ok: true, value })));
  });

  test('inputs are taken as threads come free, not all at once', async () => {
    let taken = 0;
    function* endless(): Generator<number> {
      for (;;) yield taken++;
    }
    const answers: unknown[] = [];
    for await (const answer of threads.map(DOUBLE, endless())) {
      answers.push(answer);
      if (answers.length === 20) break;
    }
    expect(answers.at(-1)).toEqual({ ok: true, value: 38 });
    expect(taken).toBeLessThan(40);
  });

  test('a task that throws is an error in its place', async () => {
    const answers = await Array.fromAsync(threads.map(CHOOSY, ['a', 'bad', 'c']));
    expect(answers).toEqual([
      { ok: true, value: 'a' },
      { ok: false, error: { kind: 'threw', message: 'I do not take bad.' } },
      { ok: true, value: 'c' },
    ]);
  });

  test('a task that never ends is stopped, and the rest is done', async () => {
    const answers = await Array.fromAsync(threads.map(STUCK, [false, true, false, false], { timeLimit: 300 }));
    expect(answers.map((answer) => (answer.ok ? answer.value : answer.error.kind))).toEqual([
      'done',
      'too-slow',
      'done',
      'done',
    ]);
    expect(answers[1]).toMatchObject({ error: { message: 'It took more than 0.3 s.' } });
  });

  test('a signal ends the work with its reason', async () => {
    const stop = new AbortController();
    const work = Array.fromAsync(threads.map(STUCK, [true], { signal: stop.signal }));
    setTimeout(() => stop.abort(new Error('enough')), 50);
    await expect(work).rejects.toThrow('enough');
  });
});

test('a task that takes all the memory loses its thread, not the process', async () => {
  const answers = await Array.fromAsync(mapThreads(GREEDY, [1, 4000, 1], { threads: 1, memory: 64 }));
  expect(answers.map((answer) => (answer.ok ? answer.value : answer.error.kind))).toEqual([1, 'crashed', 1]);
});
