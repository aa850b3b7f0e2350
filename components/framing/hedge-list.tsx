import type { Hedge, PageContext } from '../../lib/model/page-context.ts';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { excerptOf } from './excerpt.ts';
import { PageQuote } from './page-quote.tsx';

type Props = { hedges: readonly Hedge[]; page: PageContext['page'] };

/** How much of the text around a hedge is shown, on each side. */
const AROUND = 90;

/** "So-called", "alleged", scare quotes: each with what it is put on and the words around it. */
export function HedgeList({ hedges, page }: Props) {
  const t = useStrings();
  if (hedges.length === 0) return null;
  return (
    <details class="how hedges">
      <summary>{`${t.framing.hedges} · ${t.number(hedges.length)}`}</summary>
      <p class="note">{t.framing.hedgesWhy}</p>
      {hedges.map((hedge) => (
        <div key={`${hedge.field} ${hedge.start}`}>
          <p class="kicker">
            <Sentence
              text={t.framing.hedgeOn}
              parts={{
                marker:
                  hedge.marker === 'scare quote' ? (
                    t.framing.scare
                  ) : (
                    <Name text={hedge.marker} language={page.language} />
                  ),
                on: <Name text={hedge.on} language={page.language} />,
              }}
            />
          </p>
          <PageQuote excerpt={around(hedge, page)} language={page.language} />
        </div>
      ))}
    </details>
  );
}

/** The line that holds the hedge, as much of it as is near. */
function around(hedge: Hedge, page: PageContext['page']) {
  const text = hedge.field === 'title' ? (page.title ?? '') : page.text;
  const from = Math.max(text.lastIndexOf('\n', hedge.start) + 1, text.indexOf(' ', hedge.start - AROUND) + 1);
  const line = text.indexOf('\n', hedge.end);
  const end = Math.min(line < 0 ? text.length : line, hedge.end + AROUND);
  const start = hedge.start - from > AROUND + 40 ? hedge.start : from;
  return excerptOf({ field: hedge.field, start, end, text: text.slice(start, end) }, [hedge]);
}
