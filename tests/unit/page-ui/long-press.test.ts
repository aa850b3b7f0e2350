/** When a resting finger opens a card. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LONG_PRESS_MS, LongPress } from '../../../lib/page-ui/long-press.ts';

let seen: string[];
let finger: LongPress<string>;
beforeEach(() => {
  vi.useFakeTimers();
  seen = [];
  finger = new LongPress<string>(
    { set: (run, ms) => Number(setTimeout(run, ms)), clear: (id) => clearTimeout(id) },
    (target) => seen.push(target),
  );
});
afterEach(() => {
  vi.useRealTimers();
});
const wait = (ms: number): void => void vi.advanceTimersByTime(ms);

test('after half a second, once, trembling or not', () => {
  finger.down('a', 100, 100);
  wait(LONG_PRESS_MS - 1);
  finger.move(106, 106);
  expect(seen).toEqual([]);
  wait(1);
  expect(seen).toEqual(['a']);
  wait(LONG_PRESS_MS * 3);
  expect(seen).toEqual(['a']);
});

test.each([
  ['a finger that moves on', () => finger.move(100, 111)],
  ['one that is lifted, or scrolls', () => finger.cancel()],
  ['one beside every mark', () => finger.down(null, 5, 5)],
])('not for %s', (_, what) => {
  finger.down('a', 100, 100);
  wait(LONG_PRESS_MS - 1);
  what();
  wait(LONG_PRESS_MS * 3);
  expect(seen).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a second touch counts anew', () => {
  finger.down('a', 100, 100);
  wait(LONG_PRESS_MS - 1);
  finger.down('b', 200, 200);
  wait(LONG_PRESS_MS);
  expect(seen).toEqual(['b']);
});

test('at once where the browser takes the touch for a long press itself, and not twice', () => {
  finger.menu();
  finger.down('a', 100, 100);
  wait(300);
  finger.menu();
  expect(seen).toEqual(['a']);
  wait(LONG_PRESS_MS * 3);
  finger.menu();
  expect(seen).toEqual(['a']);
});
