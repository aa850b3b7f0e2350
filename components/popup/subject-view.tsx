import { useId, useState } from 'preact/hooks';
import type { CardView } from '../../lib/model/card.ts';
import { useStrings } from '../strings/context.ts';
import { PackLine } from '../subject/pack-line.tsx';
import { SubjectBody } from '../subject/subject-body.tsx';
import { SubjectHeading } from '../subject/subject-heading.tsx';
import { SubPage } from './sub-page.tsx';

type Props = {
  /** An empty `why.written` means that no page is involved: "Why this match?" is left out. */
  view: CardView;
  onBack: () => void;
  onOpenArticle: (articleId: string) => void;
};

/** One entity or wording as a page of the popup: what the card says, without the float. */
export function SubjectView({ view, onBack, onOpenArticle }: Props) {
  const t = useStrings();
  const id = useId();
  const [whyOpen, setWhyOpen] = useState(false);
  return (
    <SubPage onBack={onBack}>
      <header class="lead">
        <SubjectHeading view={view} id={`${id}-title`} />
      </header>
      <SubjectBody view={view} why={whyOpen ? `${id}-why` : null} onOpenArticle={onOpenArticle} />
      <footer class="end">
        {view.why.written !== '' && (
          <button type="button" class="btn flush" aria-expanded={whyOpen} onClick={() => setWhyOpen(!whyOpen)}>
            {t.whyThisMatch}
          </button>
        )}
        <PackLine pack={view.pack} />
      </footer>
    </SubPage>
  );
}
