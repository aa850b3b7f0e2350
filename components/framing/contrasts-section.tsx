import type { Contrast, ContrastSide, PageContext } from '../../lib/model/page-context.ts';
import { PanelSection } from '../panel/panel-section.tsx';
import { Name } from '../shared/name.tsx';
import { NameList } from '../shared/name-list.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import type { Strings } from '../strings/en.ts';

type Props = {
  contrasts: PageContext['framing']['contrasts'];
  onOpenArticle: (article: string) => void;
  onMethod: () => void;
};

/**
 * What the page's outlet and others call what the page names: "too few articles to compare", counts, or a difference that holds,
 * always with articles that use the form and articles that do not.
 */
export function ContrastsSection({ contrasts, onOpenArticle, onMethod }: Props) {
  const t = useStrings();
  if (contrasts.length === 0) return null;
  const tooFew = [
    ...new Map(contrasts.filter(({ level }) => level === 0).map((one) => [keyOf(one.sides), one])).values(),
  ];
  const counted = contrasts.filter(({ level }) => level > 0);
  return (
    <PanelSection class="wide contrasts" heading={t.framing.contrasts} lede={t.framing.counted}>
      {counted.map((one) => (
        <div key={`${one.subject} ${one.term} ${keyOf(one.sides)}`} class="contrast">
          <p>{one.level === 2 ? <Claim contrast={one} /> : <Counts contrast={one} />}</p>
          <ul class="plain">
            {byName(one.sides, t).map((side) => (
              <Examples key={side.outlet} side={side} onOpenArticle={onOpenArticle} />
            ))}
          </ul>
        </div>
      ))}
      {tooFew.map(({ sides }) => (
        <p class="note" key={keyOf(sides)}>
          <NameList names={byName(sides, t).map(({ outletName }) => ({ text: outletName }))} and />:{' '}
          {t.compareNot(byName(sides, t).map(({ n }) => t.number(n)))}
        </p>
      ))}
      <button type="button" class="btn" onClick={onMethod}>
        {t.framing.methodLink}
      </button>
    </PanelSection>
  );
}

/** No order stands for worth: not even that of the page's own outlet. */
const byName = (sides: readonly ContrastSide[], t: Strings): ContrastSide[] =>
  [...sides].sort((a, b) => t.compare(a.outletName, b.outletName));

const keyOf = (sides: readonly ContrastSide[]): string => sides.map(({ outlet, n }) => `${outlet} ${n}`).join('|');

/** "Khankendi: 3 of 3 articles by Trend, 0 of 4 articles by JAMnews". */
function Counts({ contrast }: { contrast: Contrast }) {
  const t = useStrings();
  return (
    <>
      <Name text={contrast.termName} form />
      {byName(contrast.sides, t).map((side, at) => (
        <span key={side.outlet}>
          {at === 0 ? ': ' : ', '}
          <Sentence text={t.sideCount(side.k, side.n)} parts={{ outlet: <Name text={side.outletName} /> }} />
        </span>
      ))}
    </>
  );
}

function Claim({ contrast }: { contrast: Contrast }) {
  const t = useStrings();
  const [more, less] = [...contrast.sides].sort((a, b) => b.k / b.n - a.k / a.n) as [ContrastSide, ContrastSide];
  return (
    <Sentence
      text={t.framing.claim(more.k, more.n, less.k, less.n)}
      parts={{
        term: <Name text={contrast.termName} form />,
        first: <Name text={more.outletName} />,
        second: <Name text={less.outletName} />,
      }}
    />
  );
}

function Examples({ side, onOpenArticle }: { side: ContrastSide; onOpenArticle: (article: string) => void }) {
  const t = useStrings();
  const group = (uses: boolean) => side.examples.filter((one) => one.uses === uses);
  return (
    <li>
      <Name text={side.outletName} />
      {[true, false].map((uses) =>
        group(uses).length === 0 ? null : (
          <span key={String(uses)} class="examples">
            <span class="kicker">{uses ? t.framing.uses : t.framing.otherwise}</span>
            {group(uses).map(({ article }, at) => (
              <button key={article} type="button" class="btn" onClick={() => onOpenArticle(article)}>
                {t.framing.openExample(at + 1)}
              </button>
            ))}
          </span>
        ),
      )}
    </li>
  );
}
