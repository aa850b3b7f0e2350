import type { PublisherLink } from '../../lib/model/publisher-link.ts';
import { Name } from '../shared/name.tsx';
import { Quotation } from '../shared/quotation.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

type Props = { links: readonly PublisherLink[]; onOpenArticle: (article: string) => void };

/** Whom an outlet credits in the packs and who credits it: each link is the credit as printed. */
export function PublisherLinks({ links, onOpenArticle }: Props) {
  const t = useStrings();
  if (links.length === 0) return null;
  return (
    <div class="links">
      <h3 class="h">{t.framing.links}</h3>
      <ul class="plain">
        {links.map(({ direction, outlet, name, quote }) => (
          <li key={`${direction} ${outlet}`}>
            <p class="kicker">
              <Sentence text={t.framing.linkTo[direction]} parts={{ outlet: <Name text={name} /> }} />
            </p>
            <Quotation quote={quote} small>
              <button type="button" class="btn" onClick={() => onOpenArticle(quote.article)}>
                {t.framing.openCredit}
              </button>
            </Quotation>
          </li>
        ))}
      </ul>
    </div>
  );
}
