import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { QuoteView } from '../../lib/model/card.ts';
import { useStrings } from '../strings/context.ts';
import { directionOf, langOf } from '../strings/locale.ts';
import { Cite } from './cite.tsx';
import { cutText } from './cut-text.ts';
import { Highlighted } from './highlighted.tsx';
import { InlineButton } from './inline-button.tsx';

type Props = {
  quote: Pick<QuoteView, 'text' | 'marks' | 'language' | 'outlet' | 'published' | 'publishedBounds'> & {
    voice?: QuoteView['voice'];
  };
  /** Size for lists. */
  small?: boolean;
  /** Further parts of the source line. */
  children?: ComponentChildren;
};

/** UTF-16 units; of a longer quotation the rest is folded away. Some over are let go: a press for three words is none. */
const LONGEST = 240;
const SPARE = 20;

/** A sentence of an article, as printed there, and the line that says whose it is. The outer marks are ours. */
export function Quotation({ quote, small, children }: Props) {
  const t = useStrings();
  const [whole, setWhole] = useState(false);
  const long = !whole && quote.text.length > LONGEST + SPARE;
  const shown = long ? cutText(quote.text, quote.marks, LONGEST) : quote;
  return (
    <figure class="quotation">
      <blockquote class={small ? 'q sm' : 'q'} lang={langOf(quote.language)} dir={directionOf(quote.language)}>
        <p>
          <bdi>
            <Highlighted text={shown.text} ranges={shown.marks} />
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
          {long && (
            <span>
              <InlineButton class="link" onPress={() => setWhole(true)}>
                {t.wholeQuotation}
              </InlineButton>
            </span>
          )}
        </Cite>
      </figcaption>
    </figure>
  );
}
