/** Where the card goes: below the mark, its text edge on the mark's first letter; above if there is no room; never over it. */

export type Box = { left: number; top: number; right: number; bottom: number };
export type Size = { width: number; height: number };
export type Placement = { sheet: true; edge: 'top' | 'bottom' } | { sheet: false; left: number; top: number };

const GAP = 8;
const MARGIN = 12;
/** Distance of the card's text from its edge: `--s5` of the tokens. */
const TEXT_INSET = 20;
/** Under this width the card is a sheet. */
export const SHEET_WIDTH = 760;

/**
 * Viewport coordinates for a card of `card` pixels at `mark` in `view`. A sheet lies at the bottom, or at the top where
 * the bottom would cover the mark.
 */
export function placeCard(mark: Box, card: Size, view: Size, rightToLeft: boolean): Placement {
  if (view.width < SHEET_WIDTH)
    return {
      sheet: true,
      edge: mark.bottom > view.height - card.height - GAP && mark.top > card.height + GAP ? 'top' : 'bottom',
    };
  const aligned = rightToLeft ? mark.right + TEXT_INSET - card.width : mark.left - TEXT_INSET;
  const left = Math.max(MARGIN, Math.min(aligned, view.width - card.width - MARGIN));
  const below = mark.bottom + GAP;
  const above = mark.top - GAP - card.height;
  const fitsBelow = below + card.height <= view.height - MARGIN;
  return { sheet: false, left, top: fitsBelow || above < MARGIN ? below : above };
}
