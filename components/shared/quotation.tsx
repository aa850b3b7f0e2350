import type { ComponentChildren } from 'preact';
import type { QuoteView } from '../../lib/model/card.ts';
import { directionOf, langOf } from '../strings/locale.ts';
import { Cite } from './cite.tsx';
import { Highlighted } from './highlighted.tsx';

type Props = {
  quote: Pick<QuoteView, 'text' | 'marks' | 'language' | 'outlet' | 'published' | 'publishedBounds'> & {
    voice?: QuoteView['voice'];
  };
  /** Size for lists. */
  small?: boolean;
  /** Further parts of the source line. */
  children?: ComponentChildren;
};

/** A sentence of an article, as printed there, and the line that says whose it is. The outer marks are ours. */
export function Quotation({ quote, small, children }: Props) {
  return (
    <figure class="quotation">
      <blockquote class={small ? 'q sm' : 'q'} lang={langOf(quote.language)} dir={directionOf(quote.language)}>
        <p>
          <bdi>
            <Highlighted text={quote.text} ranges={quote.marks} />
          </bdi>
        </p>
      </blockquote>
      <figcaption>
        <Cite
          outlet={quote.outlet}
          published={quote.published}
          bounds={quote.publishedBounds}
          {...(quote.voice ? { voice: quote.voice } : {})}
        >
          {children}
        </Cite>
      </figcaption>
    </figure>
  );
}
