import { EmptyState } from '../shared/empty-state.tsx';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

/** One in each alphabet of the default pack: they show that any spelling will do. */
const EXAMPLES = [
  { text: 'xankendi', language: 'az' },
  { text: 'Гаджиев', language: 'ru' },
  { text: 'stepanakert', language: 'en' },
];

/** Filters as they are typed. */
const FILTERS = { outlet: 'outlet:trend', after: 'after:2023-01', language: 'lang:ru', list: 'in:articles' };

type Props = {
  packLine: string;
  onQuery: (query: string) => void;
  recent: readonly string[];
  onClearRecent: (() => void) | undefined;
};

/** Before anything is typed: what can be searched, and examples to press. */
export function SearchStart({ packLine, onQuery, recent, onClearRecent }: Props) {
  const t = useStrings();
  const examples = EXAMPLES.map(({ text, language }) => (
    <button key={text} type="button" class="btn edge" onClick={() => onQuery(text)}>
      <Name text={text} language={language} />
    </button>
  ));
  return (
    <EmptyState
      title={t.searchWhat}
      actions={
        <>
          <span class="note">{t.examples}</span>
          {examples}
        </>
      }
    >
      <p>{t.searchWhatWhy}</p>
      <p>
        <Sentence
          text={t.filtersHint}
          parts={Object.fromEntries(
            Object.entries(FILTERS).map(([name, text]) => [name, <kbd key={name}>{text}</kbd>]),
          )}
        />
      </p>
      {recent.length > 0 && <RecentSearches recent={recent} onQuery={onQuery} onClear={onClearRecent} />}
      <p class="kicker">{packLine}</p>
    </EmptyState>
  );
}

type RecentProps = { recent: readonly string[]; onQuery: (query: string) => void; onClear: (() => void) | undefined };

/** Earlier searches as buttons, and the one that forgets them. */
function RecentSearches({ recent, onQuery, onClear }: RecentProps) {
  const t = useStrings();
  return (
    <section class="recent" aria-label={t.recentSearches}>
      <p class="note">
        {t.recentSearches}. {t.recentWhy}
      </p>
      <p class="acts">
        {recent.map((query) => (
          <button key={query} type="button" class="btn edge" onClick={() => onQuery(query)}>
            <Name text={query} />
          </button>
        ))}
        {onClear && (
          <button type="button" class="btn" onClick={onClear}>
            {t.clearRecent}
          </button>
        )}
      </p>
    </section>
  );
}
