import type { SearchAnswer, SearchFilter } from '../../lib/model/page-context.ts';
import { Icon } from '../shared/icon.tsx';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

type Props = { answer: SearchAnswer; onRemove: ((filter: SearchFilter) => void) | undefined };

/** The filters that were understood, each a chip that takes itself off; and what could not be understood. */
export function SearchFilters({ answer, onRemove }: Props) {
  const t = useStrings();
  const { filters = [], problems = [], phrases } = answer;
  const label = ({ kind, value }: SearchFilter) =>
    kind === 'in' ? t.filter.in(t.group[value as keyof typeof t.group].toLowerCase()) : t.filter[kind](value);
  return (
    <>
      {filters.length > 0 && (
        <ul class="filters" aria-label={t.filtersOn}>
          {filters.map((filter) => (
            <li key={filter.text}>
              <button
                type="button"
                class="btn edge"
                aria-label={t.removeFilter(label(filter))}
                onClick={() => onRemove?.(filter)}
              >
                {label(filter)}
                <Icon name="x" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {problems.map(({ kind, text }) => (
        <p key={text} class="note" role="status">
          <Sentence text={t.filterProblem[kind]} parts={{ typed: <Name text={text} /> }} />
        </p>
      ))}
      {phrases === 'some-titles-only' && <p class="note">{t.phrasesPartly}</p>}
    </>
  );
}
