import type { SpreadMark, SpreadRow } from '../../lib/model/subject.ts';
import { Cite } from '../shared/cite.tsx';
import { DateText } from '../shared/date-text.tsx';
import { ExternalLink } from '../shared/external-link.tsx';
import { Name } from '../shared/name.tsx';
import { useStrings } from '../strings/context.ts';
import { LinkEntry } from './link-entry.tsx';
import { keyOf } from './spread-chart.tsx';

type Props = { rows: readonly SpreadRow[]; sayOpened: boolean; onOpenArticle: (article: string) => void };

/** Everything the chart draws, by day, with the ways to read it. */
export function SpreadTable({ rows, sayOpened, onOpenArticle }: Props) {
  const t = useStrings();
  const entries = rows
    .flatMap((row) =>
      row.marks.map((mark) => ({ outlet: row.outlet, mark, day: mark.published ?? mark.bounds?.after ?? '' })),
    )
    .filter(({ mark }) => mark.kind !== 'page')
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : t.compare(a.outlet, b.outlet)));
  return (
    <details class="behind">
      <summary>{t.panel.asTable(entries.length)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.panel.day}</th>
            <th scope="col">{t.panel.page}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ outlet, mark }) => (
            <tr key={keyOf(mark)}>
              <td>
                <DateText published={mark.published} bounds={mark.bounds} />
              </td>
              <td>
                <Entry outlet={outlet} mark={mark} sayOpened={sayOpened} onOpenArticle={onOpenArticle} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

type EntryProps = Omit<Props, 'rows'> & { outlet: string; mark: SpreadMark };

function Entry({ outlet, mark, sayOpened, onOpenArticle }: EntryProps) {
  const t = useStrings();
  if (mark.kind === 'link') return <LinkEntry link={mark.link} sayOpened={sayOpened} dated={false} />;
  if (mark.kind === 'page') return null;
  return (
    <div class="entry">
      <Cite outlet={outlet}>
        <span>{mark.names ? t.panel.namesIt : t.panel.namesItNot}</span>
        {mark.self && <span>{t.pageArticle}</span>}
        {mark.url && (
          <ExternalLink url={mark.url} icon>
            {t.original}
          </ExternalLink>
        )}
      </Cite>
      <p class="headline">
        <button type="button" class="link" onClick={() => onOpenArticle(mark.article)}>
          {mark.title ? <Name text={mark.title} language={mark.language} /> : t.noTitle}
        </button>
      </p>
    </div>
  );
}
