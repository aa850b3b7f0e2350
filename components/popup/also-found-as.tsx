import type { SearchHit } from '../../lib/model/page-context.ts';
import { NameList } from '../shared/name-list.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

const SHOWN = 4;

/** The other spellings the search looked for, taken from the first name or wording found. */
export function AlsoFoundAs({ query, hit }: { query: string; hit: SearchHit | undefined }) {
  const t = useStrings();
  if (!hit || (hit.kind !== 'entity' && hit.kind !== 'wording')) return null;
  const typed = query.trim().toLocaleLowerCase();
  const names = [{ text: hit.title, language: '' }, ...hit.spellings];
  const others = names.filter(({ text }, at) => {
    const first = names.findIndex((name) => name.text === text) === at;
    return first && text.toLocaleLowerCase() !== typed;
  });
  if (others.length === 0) return null;
  return (
    <p class="kicker also">
      <Sentence text={t.alsoFoundAs} parts={{ forms: <NameList names={others.slice(0, SHOWN)} /> }} />
    </p>
  );
}
