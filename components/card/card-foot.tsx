import type { CardView } from '../../lib/model/card.ts';
import { useStrings } from '../strings/context.ts';
import { PackLine } from '../subject/pack-line.tsx';

type Props = {
  pack: CardView['pack'];
  whyOpen: boolean;
  whyId: string;
  onToggleWhy: () => void;
  /** Hides the match on this page. */
  onHide: () => void;
  /** Opens the subject in a surface of our own; left out where there is none. */
  more?: CardMore | undefined;
};

/** Where all about the subject can be seen: beside the page, or in a tab of its own. */
export type CardMore = { where: 'beside' | 'tab'; onOpen: () => void };

/** Stays in place while the body scrolls. */
export function CardFoot({ pack, whyOpen, whyId, onToggleWhy, onHide, more }: Props) {
  const t = useStrings();
  return (
    <footer>
      <div class="row">
        {more && (
          <button type="button" class="btn" onClick={more.onOpen}>
            {more.where === 'beside' ? t.openPanel : t.openFullTab}
          </button>
        )}
        <button
          type="button"
          class="btn"
          aria-expanded={whyOpen}
          aria-controls={whyOpen ? whyId : undefined}
          onClick={onToggleWhy}
        >
          {t.whyThisMatch}
        </button>
        <button type="button" class="btn" onClick={onHide}>
          {t.hideHere}
        </button>
      </div>
      <PackLine pack={pack} />
    </footer>
  );
}
