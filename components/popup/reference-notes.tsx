import type { CoverageItem } from '../../lib/model/page-context.ts';
import { Name } from '../shared/name.tsx';
import { NameList } from '../shared/name-list.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

/** What the source line of a reference must say besides outlet and date. */
export function ReferenceNotes({ reference }: { reference: NonNullable<CoverageItem['reference']> }) {
  const t = useStrings();
  const { primary, notOpened, textBy, carriedBy } = reference;
  return (
    <>
      {primary && <span class="nb">{t.primaryDocument}</span>}
      {textBy && (
        <span>
          <Sentence text={t.textOf} parts={{ outlet: <Name text={textBy} /> }} />
        </span>
      )}
      {carriedBy.length > 0 && (
        <span>
          <Sentence text={t.carriedBy} parts={{ outlets: <NameList names={carriedBy.map((text) => ({ text }))} /> }} />
        </span>
      )}
      <span>{notOpened ? t.linkNotOpened : t.linkOnly}</span>
    </>
  );
}
