import type { QuoteView } from '../../lib/model/card.ts';
import { ExternalLink } from '../shared/external-link.tsx';
import { Name } from '../shared/name.tsx';
import { Quotation } from '../shared/quotation.tsx';
import { safeUrl } from '../shared/safe-url.ts';
import { Section } from '../shared/section.tsx';
import { useStrings } from '../strings/context.ts';

type Props = {
  related: QuoteView;
  /** Not given where no article can be opened: the title is plain text then. */
  onOpenArticle: ((articleId: string) => void) | undefined;
};

/** One related article of the pack: a link where the source gave an address, else a button that opens the pack's text. */
export function RelatedSection({ related, onOpenArticle }: Props) {
  const t = useStrings();
  const title = related.title ? <Name text={related.title} language={related.language} /> : t.noTitle;
  return (
    <Section heading={t.related}>
      <p class="headline">
        {safeUrl(related.url) ? (
          <ExternalLink url={related.passage ?? related.url} icon>
            {title}
          </ExternalLink>
        ) : !onOpenArticle ? (
          title
        ) : (
          <button type="button" class="link" onClick={() => onOpenArticle(related.article)}>
            {title}
          </button>
        )}
      </p>
      <Quotation quote={related} small />
    </Section>
  );
}
