import type { QuoteView } from '../../lib/model/card.ts';
import type { ChoiceUse, WordingRow as Wording } from '../../lib/model/subject.ts';
import { ExternalLink } from '../shared/external-link.tsx';
import { Name } from '../shared/name.tsx';
import { Quotation } from '../shared/quotation.tsx';
import { useCut } from '../shared/use-cut.ts';
import { useStrings } from '../strings/context.ts';
import { directionOf, langOf } from '../strings/locale.ts';

/** Quotations, and links that use the choice, shown before the rest. */
const QUOTES = 2;
const USES = 4;

type Props = { row: Wording; n: number; years: string };

/** One choice. Zero is printed, in the same place. */
export function WordingRow({ row, n, years }: Props) {
  const t = useStrings();
  return (
    <tr class={row.k === 0 ? 'wording zero' : 'wording'}>
      <th scope="row">
        <Name text={row.name.text} language={row.name.language} />
        {row.onPage > 0 && <small>{t.panel.onPageIn(row.onPageIn)}</small>}
      </th>
      <td class="num">
        {t.kOfN(row.k, n)}
        {row.k > 0 && <small>{t.panel.inOwnText(row.own, row.k)}</small>}
      </td>
      <td>
        {row.k === 0 && <p class="note">{t.panel.notInPack(years)}</p>}
        {row.k > 0 && row.quotes.length === 0 && <p class="note">{t.panel.onlyThisPage}</p>}
        <Quotes quotes={row.quotes} />
        <Uses uses={row.alsoUsedBy} />
        {row.note && (
          <p class="fine">
            <Name text={row.note} />
          </p>
        )}
      </td>
    </tr>
  );
}

function Quotes({ quotes }: { quotes: readonly QuoteView[] }) {
  const t = useStrings();
  const { items, more } = useCut(quotes, QUOTES);
  return (
    <div class="items">
      {items.map((quote) => (
        <Quotation key={quote.article} quote={quote} small>
          {quote.passage && (
            <ExternalLink url={quote.passage} icon>
              {t.original}
            </ExternalLink>
          )}
        </Quotation>
      ))}
      {more && (
        <button type="button" class="btn flush" onClick={more}>
          {t.panel.more(quotes.length - items.length)}
        </button>
      )}
    </div>
  );
}

function Uses({ uses }: { uses: readonly ChoiceUse[] }) {
  const t = useStrings();
  const { items, more } = useCut(
    [...uses].sort((a, b) => t.compare(a.outlet, b.outlet)),
    USES,
  );
  if (uses.length === 0) return null;
  return (
    <div class="uses">
      <h3 class="kicker">{t.panel.alsoUsedBy}</h3>
      <ul>
        {items.map(({ reference, outlet, context, language, url }) => (
          <li key={reference} class="use-line">
            <ExternalLink url={url}>
              <Name text={outlet} />
            </ExternalLink>{' '}
            {context && (
              <q lang={langOf(language)} dir={directionOf(language)}>
                <bdi>{context}</bdi>
              </q>
            )}
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" class="btn flush" onClick={more}>
          {t.panel.showAll(uses.length)}
        </button>
      )}
    </div>
  );
}
