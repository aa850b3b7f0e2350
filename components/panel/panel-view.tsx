import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../lib/model/page-context.ts';
import type { SubjectView } from '../../lib/model/subject.ts';
import { ContrastsSection } from '../framing/contrasts-section.tsx';
import { VoicesSection } from '../framing/voices-section.tsx';
import { useStrings } from '../strings/context.ts';
import { PackLine } from '../subject/pack-line.tsx';
import { CopyQuotations } from './copy-quotations.tsx';
import { DatesSection } from './dates-section.tsx';
import { OutletSection } from './outlet-section.tsx';
import { SpreadSection } from './spread-section.tsx';
import { SubjectHead } from './subject-head.tsx';
import { WordingsSection } from './wordings-section.tsx';

type Props = {
  view: SubjectView;
  /** The page in front; null where the subject is looked at by itself. */
  context: PageContext | null;
  /** The page beside a related article; null beside no page. */
  compare: ComponentChildren;
  /** Credits between the page's outlet and others. */
  links?: ComponentChildren;
  onOpenArticle: (article: string) => void;
  /** Opens the page on how numbers are made. */
  onMethod: () => void;
  /** Puts text on the clipboard; false where the browser does not allow it. */
  onCopy: (text: string) => Promise<boolean>;
};

/**
 * One subject. The order of reading is the same beside a page and in a full tab: coverage, wordings, what belongs to the page
 * and its outlet (`aside`), and then what takes the whole width.
 */
export function PanelView({ view, context, compare, links, onOpenArticle, onMethod, onCopy }: Props) {
  const t = useStrings();
  const outlet = context?.outlet?.id;
  const { pack, wordings, count } = view;
  return (
    <article class="wrap">
      <SubjectHead view={view} />
      <div class="grid">
        <div class="col">
          <SpreadSection view={view} onOpenArticle={onOpenArticle} />
          {wordings && <WordingsSection wordings={wordings} years={pack.years} />}
        </div>
        {context && (
          <div class="col side">
            <VoicesSection context={context} />
            <OutletSection
              context={context}
              row={view.spread.rows.find((row) => row.outletId === outlet)}
              articles={count.n}
            >
              {links}
            </OutletSection>
          </div>
        )}
        {compare}
        {context && (
          <ContrastsSection contrasts={context.framing.contrasts} onOpenArticle={onOpenArticle} onMethod={onMethod} />
        )}
        <DatesSection view={view} day={context?.page.published ?? null} />
      </div>
      <footer class="pack">
        <CopyQuotations view={view} onCopy={onCopy} />
        <PackLine pack={pack} />
        <p class="kicker">{t.panel.packHolds(count.n, count.ofOutlets, pack.years)}</p>
      </footer>
    </article>
  );
}
