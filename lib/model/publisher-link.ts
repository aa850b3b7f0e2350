/** A credit between two publishers, in the words of the article that gives it. */
import type { QuoteView } from './card.ts';

/** `credits`: the outlet asked about names the other as its source; `credited-by`: the other names it. */
export type PublisherLink = {
  direction: 'credits' | 'credited-by';
  outlet: string;
  /** Short name of the other. */
  name: string;
  quote: QuoteView;
};
