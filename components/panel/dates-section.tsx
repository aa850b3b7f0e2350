import { useState } from 'preact/hooks';
import type { EventView, SubjectView } from '../../lib/model/subject.ts';
import { Name } from '../shared/name.tsx';
import { OutletLinks } from '../shared/outlet-links.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { nearest } from './nearest.ts';
import { PanelSection } from './panel-section.tsx';
import { Timeline } from './timeline.tsx';

/** Events shown before "show all". */
const SHOWN = 8;

type Props = {
  view: SubjectView;
  /** The page's day: of many events, those nearest to it come first. */
  day: string | null;
};

/** Dated events of the pack that concern the subject, on a line with its articles and in a list with their sources. */
export function DatesSection({ view: { events, spread }, day }: Props) {
  const t = useStrings();
  const [all, setAll] = useState(false);
  if (events.length === 0) return null;
  const shown = all ? events : nearest(events, day, SHOWN);
  const articles = spread.rows.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'article' && mark.names ? [mark] : [])),
  );
  const cut = shown.length < events.length;
  return (
    <PanelSection
      heading={t.panel.dates}
      lede={cut ? t.panel.datesSome(shown.length, events.length) : t.panel.datesWhy}
      class="wide"
    >
      <Timeline events={shown} articles={articles} />
      <ol class="events">
        {shown.map((event, at) => (
          <Event key={event.id} event={event} number={at + 1} />
        ))}
      </ol>
      {cut && (
        <button type="button" class="btn flush" onClick={() => setAll(true)}>
          {t.panel.allEvents(events.length)}
        </button>
      )}
    </PanelSection>
  );
}

function Event({ event, number }: { event: EventView; number: number }) {
  const t = useStrings();
  const sources = <OutletLinks links={event.sources.map(({ title, url }) => ({ outlet: title, url }))} />;
  return (
    <li class="event">
      <b class="num" aria-hidden="true">
        {number}
      </b>
      <span class="day">
        {event.end ? (
          <Sentence
            text={t.panel.until}
            parts={{ first: t.day(event.date) ?? event.date, last: t.day(event.end) ?? event.end }}
          />
        ) : (
          (t.day(event.date) ?? event.date)
        )}
      </span>
      <span class="what">
        <Name text={event.title} />
      </span>
      {event.sources.length > 0 && (
        <span class="cite">
          <span>
            <Sentence text={event.sources.length === 1 ? t.panel.source : t.panel.sources} parts={{ sources }} />
          </span>
        </span>
      )}
    </li>
  );
}
