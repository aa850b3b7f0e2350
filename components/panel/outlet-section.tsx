import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../lib/model/page-context.ts';
import type { SpreadRow } from '../../lib/model/subject.ts';
import { FactList } from '../shared/fact-list.tsx';
import { Name } from '../shared/name.tsx';
import { hostOf } from '../shared/safe-url.ts';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { PanelSection } from './panel-section.tsx';

type Props = {
  context: Pick<PageContext, 'outlet' | 'page' | 'republished'>;
  /** The outlet's own row of coverage, where it has one, and the number of all articles. */
  row: SpreadRow | undefined;
  articles: number;
  /** Below the facts: credits between it and others in the packs. */
  children?: ComponentChildren;
};

/** The outlet of the page: sourced facts, "not found" with the month searched, and its articles in the pack. */
export function OutletSection({ context, row, articles, children }: Props) {
  const t = useStrings();
  const { outlet, page, republished } = context;
  if (!outlet) {
    const host = page.url ? hostOf(page.url) : null;
    return (
      <PanelSection
        heading={host ? <Sentence text={t.noProfile} parts={{ host: <Name text={host} /> }} /> : t.noProfileAtAll}
      >
        {null}
      </PanelSection>
    );
  }
  const days = (row?.marks ?? []).flatMap((mark) =>
    mark.kind === 'article' ? [t.date(mark.published, mark.bounds)] : [],
  );
  return (
    <PanelSection heading={<Name text={outlet.name} />} lede={t.panel.reading}>
      <p class="kicker dots kind">
        <span>{t.outletKind(outlet.kind)}</span>
        <Name text={outlet.id} />
      </p>
      {republished && (
        <p class="note">
          <Sentence
            text={t.textBy}
            parts={{ outlet: <Name text={republished.name} />, credit: <Name text={republished.credit} /> }}
          />
        </p>
      )}
      <FactList facts={outlet.facts}>
        <div>
          <dt>{t.panel.inThisPack}</dt>
          <dd>
            {days.length > 0 ? (
              <Sentence text={t.panel.ofArticlesOn(days.length, articles)} parts={{ days: days.join(', ') }} />
            ) : (
              t.panel.ofArticles(0, articles)
            )}
          </dd>
        </div>
      </FactList>
      {children}
    </PanelSection>
  );
}
