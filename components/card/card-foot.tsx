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
};

/** Stays in place while the body scrolls. */
export function CardFoot({ pack, whyOpen, whyId, onToggleWhy, onHide }: Props) {
  const t = useStrings();
  return (
    <footer>
      <div class="row">
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
