import type { CardView } from '../../lib/model/card.ts';
import type { HiddenScope } from '../../lib/model/hidden.ts';
import { ExternalLink } from '../shared/external-link.tsx';
import { FactList } from '../shared/fact-list.tsx';
import { Quotation } from '../shared/quotation.tsx';
import { Section } from '../shared/section.tsx';
import { SpellingList } from '../shared/spelling-list.tsx';
import { useStrings } from '../strings/context.ts';
import { CountSection } from './count-section.tsx';
import { RelatedSection } from './related-section.tsx';
import { WhySection } from './why-section.tsx';

type Props = {
  view: CardView;
  /** Id of the "why" section while it is open, else `null`. */
  why: string | null;
  onOpenArticle: ((articleId: string) => void) | undefined;
  /** Hides the match; only where a mark of a page was opened. */
  onHide?: (scope: HiddenScope) => void;
};

/** What the packs hold on one subject, the same in the card and in the popup. */
export function SubjectBody({ view, why, onOpenArticle, onHide }: Props) {
  const t = useStrings();
  return (
    <>
      <section class="blk">
        {view.quote ? (
          <Quotation quote={view.quote}>
            {view.quote.passage && (
              <ExternalLink url={view.quote.passage} icon>
                {t.original}
              </ExternalLink>
            )}
          </Quotation>
        ) : (
          <p class="note">{t.noQuote}</p>
        )}
      </section>
      <CountSection view={view} />
      {view.subject.kind === 'entity' && view.spellings.length > 0 && (
        <Section heading={t.otherSpellings}>
          <SpellingList spellings={view.spellings} />
        </Section>
      )}
      {view.facts.length > 0 && (
        <Section heading={t.facts}>
          <FactList facts={view.facts} />
        </Section>
      )}
      {view.related && <RelatedSection related={view.related} onOpenArticle={onOpenArticle} />}
      {why && <WhySection view={view} id={why} onHide={onHide} />}
    </>
  );
}
