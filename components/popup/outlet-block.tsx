import type { PageContext } from '../../lib/model/page-context.ts';
import { DateText } from '../shared/date-text.tsx';
import { FactList } from '../shared/fact-list.tsx';
import { InPack } from '../shared/in-pack.tsx';
import { Name } from '../shared/name.tsx';
import { hostOf } from '../shared/safe-url.ts';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import type { SubjectRef } from './subject-ref.ts';

/** Facts shown before "more", beside all that was looked for and not found: the page's own matter comes first. */
const SHOWN = 2;

type Props = { context: Pick<PageContext, 'outlet' | 'page'>; onOpenSubject: (subject: SubjectRef) => void };

/** The outlet of the page with its first sourced facts, or that no pack has a profile of it. */
export function OutletBlock({ context: { outlet, page }, onOpenSubject }: Props) {
  const t = useStrings();
  const date = page.published && <DateText published={page.published} />;
  if (!outlet) {
    const host = page.outlet ?? (page.url ? hostOf(page.url) : null);
    return (
      <section class="blk outlet">
        <div class="top note">
          <h2>{host ? <Sentence text={t.noProfile} parts={{ host: <Name text={host} /> }} /> : t.noProfileAtAll}</h2>
          <span class="kicker dots">
            {date}
            <InPack page={page} />
          </span>
        </div>
      </section>
    );
  }
  const found = outlet.facts.filter((fact) => fact.value !== null);
  const missing = outlet.facts.filter((fact) => fact.value === null);
  const more = found.length - SHOWN;
  return (
    <section class="blk outlet">
      <p class="kicker top">
        <span>{t.outletKind(outlet.kind)}</span>
        <span class="dots">
          {date}
          <InPack page={page} />
        </span>
      </p>
      <h2 class="title">
        <Name text={outlet.name} />
      </h2>
      <FactList facts={[...(more > 0 ? found.slice(0, SHOWN) : found), ...missing]} />
      {more > 0 && (
        <button type="button" class="btn flush" onClick={() => onOpenSubject({ kind: 'outlet', id: outlet.id })}>
          {t.moreFacts(more)}
        </button>
      )}
    </section>
  );
}
