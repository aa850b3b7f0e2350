import type { ComponentChildren } from 'preact';
import type { ComparedSide, CompareView } from '../../lib/model/compare.ts';
import { PanelSection } from '../panel/panel-section.tsx';
import { Cite } from '../shared/cite.tsx';
import { Name } from '../shared/name.tsx';
import { NameList } from '../shared/name-list.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { PageQuote } from './page-quote.tsx';
import { QuotedStrip } from './quoted-strip.tsx';

/** An article that can be set beside the page. */
export type Comparable = { article: string; outlet: string | null; title: string | null; published: string | null };
export type CompareState =
  | { state: 'none' }
  | { state: 'loading' }
  | { state: 'failed'; message: string }
  | { state: 'ready'; view: CompareView };

type Props = {
  choices: readonly Comparable[];
  chosen: string | null;
  shown: CompareState;
  onChoose: (article: string) => void;
  onRetry: () => void;
};

/** The page and a related article: sentences on the same matter, wordings, one quotation's cuts, what is in one only. */
export function CompareSection({ choices, chosen, shown, onChoose, onRetry }: Props) {
  const t = useStrings();
  if (choices.length === 0)
    return (
      <PanelSection class="wide" heading={t.framing.compare}>
        <p class="note">{t.framing.compareNone}</p>
      </PanelSection>
    );
  return (
    <PanelSection class="wide compare" heading={t.framing.compare} lede={t.framing.compareWhy}>
      <label class="pick">
        <span class="kicker">{t.framing.compareWith}</span>
        <select value={chosen ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
          {choices.map(({ article, outlet, title, published }) => (
            <option key={article} value={article}>
              {[outlet, published === null ? null : t.day(published), title].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </label>
      {shown.state === 'loading' && <p role="status">{t.framing.comparing}</p>}
      {shown.state === 'failed' && (
        <div role="alert">
          <p>
            {t.framing.compareFailed} {shown.message}
          </p>
          <button type="button" class="btn edge" onClick={onRetry}>
            {t.tryAgain}
          </button>
        </div>
      )}
      {shown.state === 'ready' && <Compared view={shown.view} />}
    </PanelSection>
  );
}

function Compared({ view: { sides, aligned, cuts, wordings } }: { view: CompareView }) {
  const t = useStrings();
  const [left, right] = sides;
  const oneOnly = wordings.filter((one) => !namedByBoth(one));
  const cite = (side: ComparedSide, voice?: 'own' | 'quoted' | 'unclear') => (
    <Cite
      outlet={side.outlet ?? t.framing.thisPage}
      published={side.published}
      bounds={side.publishedBounds}
      {...(voice ? { voice } : {})}
    />
  );
  return (
    <div class="cmp">
      <Pair first={<SideHead side={left} />} second={<SideHead side={right} />} />
      <h3>{t.framing.aligned}</h3>
      {aligned.length === 0 && <p class="note">{t.framing.notAligned}</p>}
      {aligned.map(({ shared, sentences: [a, b] }) => (
        <div key={`${a.text} ${b.text}`} class="matter">
          <p class="topic">
            <Sentence
              text={t.framing.sharedNames}
              parts={{ names: <NameList names={shared.map((text) => ({ text }))} and /> }}
            />
          </p>
          <Pair
            first={
              <>
                <PageQuote excerpt={a} language={left.language} />
                {cite(left, a.voice)}
              </>
            }
            second={
              <>
                <PageQuote excerpt={b} language={right.language} />
                {cite(right, b.voice)}
              </>
            }
          />
        </div>
      ))}
      {wordings.length > 0 && <h3>{t.framing.wordings}</h3>}
      <Wordings wordings={wordings.filter(namedByBoth)} sides={sides} />
      {oneOnly.length > 0 && (
        <details class="how">
          <summary>{t.framing.namedByOne(oneOnly.length)}</summary>
          <Wordings wordings={oneOnly} sides={sides} />
        </details>
      )}
      {cuts.length > 0 && <h3>{t.framing.cuts}</h3>}
      {cuts.map(([a, b]) => (
        <Pair
          key={`${a} ${b}`}
          first={
            <>
              <PageQuote excerpt={{ text: a, marks: [] }} language={left.language} />
              {cite(left)}
            </>
          }
          second={
            <>
              <PageQuote excerpt={{ text: b, marks: [] }} language={right.language} />
              {cite(right)}
            </>
          }
        />
      ))}
      <h3>{t.framing.only}</h3>
      <Pair first={<Only side={left} />} second={<Only side={right} />} />
    </div>
  );
}

const namedByBoth = ({ forms: [a, b] }: CompareView['wordings'][number]): boolean => a.length > 0 && b.length > 0;

/** What each of the two calls a contested thing. */
const Wordings = ({ wordings, sides: [left, right] }: Pick<CompareView, 'wordings' | 'sides'>) => (
  <>
    {wordings.map(({ subject, forms: [a, b] }) => (
      <div key={subject} class="matter">
        <p class="topic">
          <Name text={subject} />
        </p>
        <Pair first={<Forms forms={a} side={left} />} second={<Forms forms={b} side={right} />} />
      </div>
    ))}
  </>
);

const Pair = ({ first, second }: { first: ComponentChildren; second: ComponentChildren }) => (
  <div class="pair">
    <div class="cell">{first}</div>
    <div class="cell">{second}</div>
  </div>
);

function SideHead({ side }: { side: ComparedSide }) {
  const t = useStrings();
  return (
    <div class="hd">
      <Cite outlet={side.outlet ?? t.framing.thisPage} published={side.published} bounds={side.publishedBounds} />
      {side.title && (
        <p class="headline">
          <Name text={side.title} language={side.language} />
        </p>
      )}
      <QuotedStrip share={side.quotedShare} strip={side.strip} />
    </div>
  );
}

function Forms({ forms, side }: { forms: readonly string[]; side: ComparedSide }) {
  const t = useStrings();
  return (
    <>
      <p>
        {forms.length > 0 ? (
          <NameList names={forms.map((text) => ({ text }))} form />
        ) : (
          <span class="note">{t.framing.wordingNone}</span>
        )}
      </p>
      <Cite outlet={side.outlet ?? t.framing.thisPage} published={side.published} bounds={side.publishedBounds} />
    </>
  );
}

function Only({ side: { only, outlet, language, published, publishedBounds } }: { side: ComparedSide }) {
  const t = useStrings();
  const parts = [
    { label: t.framing.onlyNames, items: only.names },
    { label: t.framing.onlyNumbers, items: only.numbers },
    { label: t.framing.onlyHeard, items: only.heard },
    { label: t.framing.onlyQuotes, items: only.quotations },
  ];
  return (
    <>
      <Cite outlet={outlet ?? t.framing.thisPage} published={published} bounds={publishedBounds} />
      <dl class="only">
        {parts.map(({ label, items }) => (
          <div key={label}>
            <dt>{label}</dt>
            {items.length === 0 && <dd class="note">{t.framing.onlyNothing}</dd>}
            {items.map((item) => (
              <dd key={item}>
                <Name text={item} language={language} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
