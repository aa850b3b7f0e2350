/** How marks and cards behave on a page: the reader's choices. */
export type OpenCard = 'rest' | 'press';
export type Marking = 'first' | 'every' | 'none';

export type ReadingChoices = {
  /** `rest`: after the mouse has rested on a mark; `press`: only on a click, a long press or Enter. */
  open: OpenCard;
  /** Milliseconds of rest. */
  restMs: number;
  /** `none`: nothing on the page; the popup lists all. */
  marking: Marking;
  /** Text of the card, 1 as drawn. */
  textScale: number;
};
