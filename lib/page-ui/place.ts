/**
 * Where the card goes: below the mark, its text edge on the mark's first letter; above if there is no room below; never
 * over the mark. Where neither side holds the whole card, the roomier side does, and the card scrolls.
 */

export type Box = { left: number; top: number; right: number; bottom: number };
export type Size = { width: number; height: number };
/** Viewport pixels; `room` is the most height the card may take there. */
export type Placement =
  | { sheet: true; edge: 'top' | 'bottom' }
  | { sheet: false; left: number; top: number; room: number };

const GAP = 8;
const MARGIN = 12;
/** Distance of the card's text from its edge: `--s5` of the tokens. */
const TEXT_INSET = 20;
/** Under this width the card is a sheet. */
export const SHEET_WIDTH = 760;

/** `card` is the size the card would like. A sheet lies at the bottom, or at the top where the bottom would cover the mark. */
export function placeCard(mark: Box, card: Size, view: Size, rightToLeft: boolean): Placement {
  if (view.width < SHEET_WIDTH) {
    const covered = mark.bottom > view.height - card.height - GAP;
    return { sheet: true, edge: covered && mark.top > card.height + GAP ? 'top' : 'bottom' };
  }
  const aligned = rightToLeft ? mark.right + TEXT_INSET - card.width : mark.left - TEXT_INSET;
  const left = Math.max(MARGIN, Math.min(aligned, view.width - card.width - MARGIN));
  const below = view.height - MARGIN - (mark.bottom + GAP);
  const above = mark.top - GAP - MARGIN;
  const goesBelow = card.height <= below || (card.height > above && below >= above);
  const room = goesBelow ? below : above;
  return {
    sheet: false,
    left,
    room,
    top: goesBelow ? mark.bottom + GAP : mark.top - GAP - Math.min(card.height, room),
  };
}
