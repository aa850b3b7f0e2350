import type { PageContext } from '../../lib/model/page-context.ts';
import type { PageSubject, SubjectKey } from '../../lib/model/subject.ts';
import { InPack } from '../shared/in-pack.tsx';
import { Name } from '../shared/name.tsx';
import { hostOf } from '../shared/safe-url.ts';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { SubjectSwitcher } from './subject-switcher.tsx';

type Props = {
  context: PageContext | null;
  subjects: readonly PageSubject[];
  chosen: SubjectKey | null;
  onChoose: (subject: SubjectKey) => void;
};

/** Which page this stands beside, and its subjects to choose from. */
export function PanelTop({ context, subjects, chosen, onChoose }: Props) {
  const t = useStrings();
  const { outlet, page } = context ?? {};
  const name = outlet?.name ?? (page?.url ? hostOf(page.url) : null);
  const day = page?.published ? t.day(page.published) : null;
  const parts = {
    outlet: (
      <b>
        <Name text={name ?? ''} />
      </b>
    ),
    day,
  };
  return (
    <div class="beside-page">
      <p class="kicker dots">
        <span>{name ? <Sentence text={day ? t.panel.besideDay : t.panel.beside} parts={parts} /> : t.panel.alone}</span>
        {page && <InPack page={page} />}
      </p>
      <SubjectSwitcher subjects={subjects} chosen={chosen} onChoose={onChoose} />
    </div>
  );
}
