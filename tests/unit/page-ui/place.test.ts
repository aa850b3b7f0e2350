/** Where the card goes: a table of cases, and what must hold in every case: never over the mark, never out of the view. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, placeCard, SHEET_WIDTH, type Size } from '../../../lib/page-ui/place.ts';

const VIEW: Size = { width: 1200, height: 800 };
const CARD: Size = { width: 360, height: 300 };
const mark = (left: number, top: number, width = 80, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('beside the mark', () => {
  test.each<[string, Box, boolean, { left: number; top: number }]>([
    ['below, its text under the first letter', mark(400, 200), false, { left: 380, top: 228 }],
    ['below at the last pixel that fits', mark(400, 460), false, { left: 380, top: 488 }],
    ['above one pixel later', mark(400, 461), false, { left: 380, top: 153 }],
    ['above at the foot of the view', mark(400, 770), false, { left: 380, top: 462 }],
    ['at the left margin', mark(5, 200), false, { left: 12, top: 228 }],
    ['at the right margin', mark(1150, 200, 40), false, { left: 828, top: 228 }],
    ['right to left: its text under the last letter', mark(400, 200), true, { left: 140, top: 228 }],
    ['right to left at the left margin', mark(5, 200), true, { left: 12, top: 228 }],
    ['right to left at the right margin', mark(1150, 200, 40), true, { left: 828, top: 228 }],
    ['below a mark of two lines', mark(400, 200, 80, 50), false, { left: 380, top: 258 }],
  ])('%s', (_, box, rightToLeft, expected) => {
    expect(placeCard(box, CARD, VIEW, rightToLeft)).toMatchObject({ sheet: false, ...expected });
  });

  test('a card higher than either side takes the roomier one, and no more than its room', () => {
    const tall = { width: 360, height: 700 };
    expect(placeCard(mark(400, 300), tall, VIEW, false)).toEqual({ sheet: false, left: 380, top: 328, room: 460 });
    expect(placeCard(mark(400, 500), tall, VIEW, false)).toEqual({ sheet: false, left: 380, top: 12, room: 480 });
  });
});

describe('sheet', () => {
  const PHONE: Size = { width: 390, height: 800 };
  test.each<[string, Box, 'top' | 'bottom']>([
    ['at the bottom', mark(40, 200), 'bottom'],
    ['at the bottom, right over it', mark(40, 472), 'bottom'],
    ['at the top where the bottom would cover the mark', mark(40, 473), 'top'],
    ['at the top for a mark at the foot', mark(40, 780), 'top'],
  ])('%s', (_, box, edge) => {
    expect(placeCard(box, CARD, PHONE, false)).toEqual({ sheet: true, edge });
  });

  test('at the bottom where either edge would cover the mark', () => {
    expect(placeCard(mark(40, 300), { width: 390, height: 600 }, PHONE, false)).toEqual({
      sheet: true,
      edge: 'bottom',
    });
  });

  test('only under its width', () => {
    const at = (width: number): boolean => placeCard(mark(40, 200), CARD, { width, height: 800 }, false).sheet;
    expect([at(SHEET_WIDTH - 1), at(SHEET_WIDTH)]).toEqual([true, false]);
  });
});

describe('in every case', () => {
  const views = fc.record({
    width: fc.integer({ min: SHEET_WIDTH, max: 3000 }),
    height: fc.integer({ min: 400, max: 2000 }),
  });
  const cards = fc.record({ width: fc.integer({ min: 200, max: 420 }), height: fc.integer({ min: 40, max: 900 }) });
  const cases = fc.tuple(views, cards, fc.boolean()).chain(([view, card, rightToLeft]) =>
    fc.record({
      view: fc.constant(view),
      card: fc.constant(card),
      rightToLeft: fc.constant(rightToLeft),
      box: fc
        .tuple(fc.integer({ min: 0, max: view.width - 1 }), fc.integer({ min: 0, max: view.height - 30 }))
        .map(([left, top]) => mark(left, top, 60, 20)),
    }),
  );

  test('the card is not over the mark and stays inside the view', () => {
    fc.assert(
      fc.property(cases, ({ view, card, rightToLeft, box }) => {
        const placed = placeCard(box, card, view, rightToLeft);
        if (placed.sheet) return expect.unreachable('no sheet on a wide view');
        const height = Math.min(card.height, placed.room);
        const overlaps = placed.top < box.bottom && placed.top + height > box.top;
        expect(overlaps).toBe(false);
        expect(placed.left).toBeGreaterThanOrEqual(0);
        expect(placed.left + card.width).toBeLessThanOrEqual(view.width);
        expect(placed.top).toBeGreaterThanOrEqual(0);
        expect(placed.top + height).toBeLessThanOrEqual(view.height);
        expect(placed.room).toBeGreaterThanOrEqual(Math.min(card.height, 100));
      }),
      { numRuns: 3000 },
    );
  });
});
