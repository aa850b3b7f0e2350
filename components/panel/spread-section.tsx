import type { SubjectView } from '../../lib/model/subject.ts';
import { useCut } from '../shared/use-cut.ts';
import { useStrings } from '../strings/context.ts';
import { LinkEntry } from './link-entry.tsx';
import { PanelSection } from './panel-section.tsx';
import { SpreadChart } from './spread-chart.tsx';
import { SpreadKey } from './spread-key.tsx';
import { SpreadTable } from './spread-table.tsx';

/** Links without a day shown before "show all". */
const SHOWN = 5;

type Props = { view: SubjectView; onOpenArticle: (article: string) => void };

/** Who covered it, and when: primary documents, outlets by time, the same as a table, and links whose day is not known. */
export function SpreadSection({ view: { primary, spread }, onOpenArticle }: Props) {
  const t = useStrings();
  const undated = useCut(spread.undated, SHOWN);
  const dated = spread.rows.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'link' ? [mark.link] : [])));
  const links = [...primary, ...dated, ...spread.undated];
  // Said once for all of them, or on each that it is true of.
  const none = links.length > 0 && links.every(({ notOpened }) => notOpened);
  return (
    <PanelSection heading={t.panel.covered} lede={t.panel.coveredWhy}>
      {primary.length > 0 && (
        <div class="part">
          <h3 class="h">{t.panel.primary}</h3>
          <ul class="entries">
            {primary.map((link) => (
              <li key={link.reference}>
                <LinkEntry link={link} full sayOpened={!none} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <SpreadChart rows={spread.rows} />
      <SpreadKey rows={spread.rows} />
      <SpreadTable rows={spread.rows} sayOpened={!none} onOpenArticle={onOpenArticle} />
      {spread.undated.length > 0 && (
        <div class="part">
          <h3 class="h">{t.panel.undated(spread.undated.length)}</h3>
          <ul class="entries">
            {undated.items.map((link) => (
              <li key={link.reference}>
                <LinkEntry link={link} sayOpened={!none} dated={false} />
              </li>
            ))}
          </ul>
          {undated.more && (
            <button type="button" class="btn flush" onClick={undated.more}>
              {t.panel.showAll(spread.undated.length)}
            </button>
          )}
        </div>
      )}
      {none && <p class="fine">{t.panel.noneOpened}</p>}
    </PanelSection>
  );
}
