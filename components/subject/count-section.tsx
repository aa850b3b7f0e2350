import type { CardView } from '../../lib/model/card.ts';
import { ChoiceRows } from '../shared/choice-rows.tsx';
import { Name } from '../shared/name.tsx';
import { NameList } from '../shared/name-list.tsx';
import { Section } from '../shared/section.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

/** Counts over the whole pack: each choice of a wording, or how many articles name an entity. */
export function CountSection({ view }: { view: CardView }) {
  const t = useStrings();
  if (view.choices.length > 0) {
    return (
      <Section heading={t.allArticles(view.pack.years)}>
        <ChoiceRows choices={view.choices} />
        <SpellingNote view={view} />
      </Section>
    );
  }
  const { k, n, outlets } = view.count;
  const by = <NameList names={outlets.map((text) => ({ text }))} />;
  return (
    <section class="blk">
      <p class="note">
        {outlets.length > 0 ? <Sentence text={t.namedInBy(k, n)} parts={{ outlets: by }} /> : t.namedIn(k, n)}.
      </p>
    </section>
  );
}

/** Says which choice the form on the page is counted under, where the two differ. */
function SpellingNote({ view }: { view: CardView }) {
  const t = useStrings();
  const { form } = view.subject;
  const fold = (text: string) => text.toLocaleLowerCase(t.language);
  const choice = view.choices.find(({ spellings }) => spellings.some(({ text }) => fold(text) === fold(form)));
  if (!choice || view.choices.some(({ name }) => fold(name) === fold(form))) return null;
  const parts = { form: <Name text={form} form />, name: <Name text={choice.name} form /> };
  return (
    <p class="note">
      <Sentence text={t.countsAsSpelling} parts={parts} />
    </p>
  );
}
