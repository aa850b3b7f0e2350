import { EmptyState } from '../shared/empty-state.tsx';
import { Name } from '../shared/name.tsx';
import { useStrings } from '../strings/context.ts';

/** One in each alphabet of the default pack: they show that any spelling will do. */
const EXAMPLES = [
  { text: 'xankendi', language: 'az' },
  { text: 'Гаджиев', language: 'ru' },
  { text: 'stepanakert', language: 'en' },
];

type Props = { packLine: string; onQuery: (query: string) => void };

/** Before anything is typed: what can be searched, and examples to press. */
export function SearchStart({ packLine, onQuery }: Props) {
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
      <p class="kicker">{packLine}</p>
    </EmptyState>
  );
}
