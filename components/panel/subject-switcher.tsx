import { Fragment } from 'preact';
import type { PageSubject, SubjectKey } from '../../lib/model/subject.ts';
import { Name } from '../shared/name.tsx';
import { useCut } from '../shared/use-cut.ts';
import { useStrings } from '../strings/context.ts';

/** Subjects shown before "show all". */
const SHOWN = 4;

type Props = { subjects: readonly PageSubject[]; chosen: SubjectKey | null; onChoose: (subject: SubjectKey) => void };

/** The subjects of the page, contested ones first, each with how often the page names it. */
export function SubjectSwitcher({ subjects, chosen, onChoose }: Props) {
  const t = useStrings();
  const { items, more } = useCut(subjects, SHOWN);
  if (subjects.length === 0) return null;
  return (
    <nav class="switcher" aria-label={t.panel.subjects}>
      <ul class="chips">
        {items.map(({ kind, id, names, times }) => (
          <li key={id}>
            <button
              type="button"
              class="chip"
              aria-current={id === chosen?.id ? 'true' : undefined}
              onClick={() => onChoose({ kind, id })}
            >
              <span>
                {names.map(({ text, language }, at) => (
                  <Fragment key={text}>
                    {at > 0 && ' · '}
                    <Name text={text} language={language} form />
                  </Fragment>
                ))}
              </span>
              <span class="kicker">{t.times(times)}</span>
            </button>
          </li>
        ))}
        {more && (
          <li>
            <button type="button" class="btn" onClick={more}>
              {t.panel.showAll(subjects.length)}
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
}
