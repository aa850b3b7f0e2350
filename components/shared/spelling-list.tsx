import type { Spelling } from '../../lib/model/card.ts';
import { useStrings } from '../strings/context.ts';
import { NameList } from './name-list.tsx';

/** Spellings of one name, a row for each language, languages in alphabetical order. */
export function SpellingList({ spellings }: { spellings: readonly Spelling[] }) {
  const t = useStrings();
  const byLanguage = Map.groupBy(spellings, (spelling) => t.languageName(spelling.language));
  const rows = [...byLanguage].sort(([a], [b]) => t.compare(a, b));
  return (
    <dl class="facts">
      {rows.map(([language, forms]) => (
        <div key={language}>
          <dt>{language}</dt>
          <dd>
            <NameList names={forms} form />
          </dd>
        </div>
      ))}
    </dl>
  );
}
