import type { ReferentSummary } from '../../lib/model/page-context.ts';
import { Name } from '../shared/name.tsx';
import { NameList } from '../shared/name-list.tsx';
import { Section } from '../shared/section.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import type { SubjectRef } from './subject-ref.ts';

type Props = { referents: readonly ReferentSummary[]; onOpenSubject: (subject: SubjectRef) => void };

/** The contested wordings the page uses, how often, and the choices it does not use, in alphabetical order. */
export function WordingsOnPage({ referents, onOpenSubject }: Props) {
  const t = useStrings();
  const met = referents.filter((referent) => referent.choices.some((choice) => choice.timesOnPage > 0));
  return (
    <Section heading={t.contested} aside={met.length > 0 && t.onThisPage(met.length)}>
      {met.length === 0 && <p class="note">{t.noneOnPage}</p>}
      {met.map((referent) => (
        <button
          key={referent.id}
          type="button"
          class="w"
          onClick={() => onOpenSubject({ kind: 'wording', id: referent.id })}
        >
          <Wording referent={referent} />
        </button>
      ))}
    </Section>
  );
}

function Wording({ referent }: { referent: ReferentSummary }) {
  const t = useStrings();
  const used = referent.choices.filter((choice) => choice.timesOnPage > 0);
  const others = referent.choices.filter((choice) => choice.timesOnPage <= 0);
  const forms = <NameList names={others.map(({ name }) => ({ text: name }))} form />;
  return (
    <>
      {used.map((choice) => (
        <span key={choice.id} class="use">
          <Name text={choice.name} form />
          <span class="kicker">{t.times(choice.timesOnPage)}</span>
        </span>
      ))}
      {others.length > 0 && (
        <span class="note">
          <Sentence text={t.otherForms(referent.kind, others.length)} parts={{ forms }} />
        </span>
      )}
    </>
  );
}
