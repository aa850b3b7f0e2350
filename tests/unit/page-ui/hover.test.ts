/** When a resting pointer opens a card and when a leaving one closes it, by the clock. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HOVER_CLOSE_MS, HoverIntent } from '../../../lib/page-ui/hover.ts';

const HOVER_OPEN_MS = 400;
let rest: number | null;
let seen: string[];
let hover: HoverIntent<string>;

beforeEach(() => {
  vi.useFakeTimers();
  seen = [];
  rest = HOVER_OPEN_MS;
  hover = new HoverIntent<string>(
    {
      set: (run, ms) => Number(setTimeout(run, ms)),
      clear: (id) => clearTimeout(id),
    },
    () => rest,
    (target) => seen.push(`open ${target}`),
    () => seen.push('close'),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number): void => void vi.advanceTimersByTime(ms);
const on = (target: string): void => hover.move(target, false);
const off = (): void => hover.move(null, false);
const overCard = (): void => hover.move(null, true);

describe('opening', () => {
  test('after a rest, once, however often the pointer stirs', () => {
    for (let n = 0; n < 10; n++) {
      on('a');
      wait(HOVER_OPEN_MS / 10 - 1);
    }
    expect(seen).toEqual([]);
    wait(10);
    expect(seen).toEqual(['open a']);
    on('a');
    wait(HOVER_OPEN_MS * 3);
    expect(seen).toEqual(['open a']);
  });

  test('not for a pointer that passes over', () => {
    on('a');
    wait(HOVER_OPEN_MS - 1);
    off();
    wait(HOVER_OPEN_MS * 3);
    expect(seen).not.toContain('open a');
  });

  test('of the second mark only, for a pointer that moves on to it; its rest counts anew', () => {
    on('a');
    wait(HOVER_OPEN_MS - 1);
    on('b');
    wait(HOVER_OPEN_MS - 1);
    expect(seen).toEqual([]);
    wait(1);
    expect(seen).toEqual(['open b']);
  });

  test.each(['cancel', 'destroy'] as const)('not after %s: scrolling, selecting, typing', (what) => {
    on('a');
    wait(HOVER_OPEN_MS - 1);
    hover[what]();
    wait(HOVER_OPEN_MS * 3);
    expect(seen).toEqual([]);
  });

  test('again after cancel, when the pointer stirs on the mark', () => {
    on('a');
    hover.cancel();
    on('a');
    wait(HOVER_OPEN_MS);
    expect(seen).toEqual(['open a']);
  });
});

describe('as the reader chose', () => {
  test('another rest counts from the next mark on', () => {
    rest = 1000;
    on('a');
    wait(999);
    expect(seen).toEqual([]);
    wait(1);
    expect(seen).toEqual(['open a']);
    rest = 200;
    on('b');
    wait(200);
    expect(seen).toEqual(['open a', 'open b']);
  });

  test('resting opens nothing where only a press does', () => {
    rest = null;
    on('a');
    wait(HOVER_OPEN_MS * 10);
    expect(seen).toEqual([]);
  });
});

describe('closing', () => {
  beforeEach(() => {
    on('a');
    wait(HOVER_OPEN_MS);
    seen = [];
  });

  test('after the pointer has been away, once', () => {
    off();
    wait(HOVER_CLOSE_MS - 1);
    off();
    expect(seen).toEqual([]);
    wait(1);
    expect(seen).toEqual(['close']);
    wait(HOVER_CLOSE_MS * 3);
    expect(seen).toEqual(['close']);
  });

  test('not on the way from the mark to the card, nor over the card, nor back', () => {
    off();
    wait(HOVER_CLOSE_MS - 1);
    overCard();
    wait(HOVER_CLOSE_MS * 10);
    off();
    wait(HOVER_CLOSE_MS - 1);
    on('a');
    wait(HOVER_CLOSE_MS * 10);
    expect(seen).not.toContain('close');
  });

  test('not on the way to another mark, which then opens', () => {
    off();
    wait(HOVER_CLOSE_MS - 1);
    on('b');
    wait(HOVER_OPEN_MS);
    expect(seen).toEqual(['open b']);
  });

  test('still comes when a scroll cancels the opening of another', () => {
    off();
    hover.cancel();
    wait(HOVER_CLOSE_MS);
    expect(seen).toEqual(['close']);
  });

  test('never after destroy', () => {
    off();
    hover.destroy();
    wait(HOVER_CLOSE_MS * 3);
    expect(seen).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
