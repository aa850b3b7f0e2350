import type { CoverageRelation, PageContext } from '../../lib/model/page-context.ts';
import { Section } from '../shared/section.tsx';
import { useStrings } from '../strings/context.ts';
import { CompareNotes } from './compare-notes.tsx';
import { CoverageEntry } from './coverage-entry.tsx';
import { OutletShares } from './outlet-shares.tsx';

/** Always shown, so that "none" is said; copies are shown only where there are any. */
const ALWAYS: CoverageRelation[] = ['same-story', 'same-subject'];

type Props = {
  context: Pick<PageContext, 'coverage' | 'framing' | 'packs' | 'spread'>;
  onOpenArticle: (articleId: string) => void;
};

/** Articles of the packs on the same story, then the same subject, then copies of the text, each in order of score. */
export function CoverageSection({ context, onOpenArticle }: Props) {
  const t = useStrings();
  const { packs } = context;
  const packOf = (id: string) => (packs.length > 1 ? packs.find((one) => one.id === id)?.title : undefined);
  const relations: CoverageRelation[] = [...ALWAYS, 'copy'];
  return (
    <>
      {relations.map((relation) => {
        const items = context.coverage.filter((item) => item.relation === relation);
        if (items.length === 0 && !ALWAYS.includes(relation)) return null;
        return (
          <Section key={relation} heading={t.relation[relation]} aside={items.length > 0 && t.articles(items.length)}>
            {items.length === 0 && <p class="note">{t.noneInPack}</p>}
            <div class="items">
              {items.map((item) => (
                <CoverageEntry
                  key={`${item.pack} ${item.article}`}
                  item={item}
                  pack={packOf(item.pack)}
                  onOpenArticle={onOpenArticle}
                />
              ))}
            </div>
          </Section>
        );
      })}
      <OutletShares shares={context.spread ?? []} />
      <CompareNotes contrasts={context.framing.contrasts} packs={context.packs} />
    </>
  );
}
