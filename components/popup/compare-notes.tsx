import type { Contrast, PageContext } from '../../lib/model/page-context.ts';
import { Name } from '../shared/name.tsx';
import { NameList } from '../shared/name-list.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

/** Two outlets with three articles each are the least that any comparison needs. */
const LEAST_ARTICLES = 6;

type Props = { contrasts: readonly Contrast[]; packs: PageContext['packs'] };

/** What may be said about how outlets word the subject: counts, or that there are too few articles to compare. */
export function CompareNotes({ contrasts, packs }: Props) {
  const t = useStrings();
  const inOrder = contrasts.map((one) => ({
    ...one,
    sides: [...one.sides].sort((a, b) => t.compare(a.outletName, b.outletName)),
  }));
  const counted = inOrder.filter((contrast) => contrast.level > 0);
  const tooFew = unlike(inOrder.filter((contrast) => contrast.level === 0));
  const articles = packs.reduce((sum, pack) => sum + pack.articles, 0);
  const outlets = packs.reduce((sum, pack) => sum + pack.outlets, 0);
  if (contrasts.length === 0 && (articles === 0 || articles >= LEAST_ARTICLES)) return null;
  return (
    <section class="blk">
      {counted.map((contrast) => (
        <Counts key={`${contrast.subject} ${contrast.term} ${sideKey(contrast.sides)}`} contrast={contrast} />
      ))}
      {tooFew.map(({ sides }) => (
        <p class="note" key={sideKey(sides)}>
          <NameList names={sides.map((side) => ({ text: side.outletName }))} and />:{' '}
          {t.compareNot(sides.map((side) => t.number(side.n)))}
        </p>
      ))}
      {contrasts.length === 0 && <p class="note">{t.tooFew(t.articles(articles), t.outlets(outlets))}</p>}
    </section>
  );
}

function Counts({ contrast }: { contrast: Contrast }) {
  const t = useStrings();
  return (
    <p class="note">
      <Name text={contrast.termName} form />
      {contrast.sides.map((side, at) => (
        <span key={side.outlet}>
          {at === 0 ? ': ' : ', '}
          <Sentence text={t.sideCount(side.k, side.n)} parts={{ outlet: <Name text={side.outletName} /> }} />
        </span>
      ))}
    </p>
  );
}

const sideKey = (sides: Contrast['sides']) => sides.map((side) => `${side.outlet} ${side.n}`).join('|');

/** One of each pair of outlets: the sentence is the same for every term. */
const unlike = (contrasts: Contrast[]) => [...new Map(contrasts.map((one) => [sideKey(one.sides), one])).values()];
