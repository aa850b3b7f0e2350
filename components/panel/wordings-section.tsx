import type { SubjectView } from '../../lib/model/subject.ts';
import { NameList } from '../shared/name-list.tsx';
import { useStrings } from '../strings/context.ts';
import { PanelSection } from './panel-section.tsx';
import { WordingRow } from './wording-row.tsx';

/** Articles of each outlet that any comparison needs. */
const LEAST = 3;

type Props = { wordings: NonNullable<SubjectView['wordings']>; years: string };

/** Who calls it what: every choice in alphabetical order, its count over full texts, quotations, and the links that use it. */
export function WordingsSection({ wordings: { n, named, rows, perOutlet }, years }: Props) {
  const t = useStrings();
  const few = perOutlet.length > 1 && perOutlet.filter(({ articles }) => articles >= LEAST).length < 2;
  return (
    <PanelSection heading={t.panel.called} lede={named ? t.panel.calledOf(n) : t.panel.calledOfNone(n)}>
      <table class="naming">
        <thead>
          <tr class="wording">
            <th scope="col">{t.panel.wording}</th>
            <th scope="col">{t.panel.articles}</th>
            <th scope="col">{t.panel.words}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <WordingRow key={row.choice} row={row} n={n} years={years} />
          ))}
        </tbody>
      </table>
      {few && (
        <p class="fine">
          <NameList names={perOutlet.map(({ outlet }) => ({ text: outlet }))} and />:{' '}
          {t.compareNot(perOutlet.map(({ articles }) => t.number(articles)))}
        </p>
      )}
      <details class="how">
        <summary>{t.panel.how}</summary>
        {t.panel.howWhy.map((sentence) => (
          <p class="note" key={sentence}>
            {sentence}
          </p>
        ))}
      </details>
    </PanelSection>
  );
}
