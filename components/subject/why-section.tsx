import { useEffect, useRef } from 'preact/hooks';
import type { CardView } from '../../lib/model/card.ts';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

type Props = { view: CardView; id: string };

/** How the match came about: what the page writes, what the pack lists, by which rule, and what else shares the letters. */
export function WhySection({ view, id }: Props) {
  const t = useStrings();
  const { written, listedAs, rule, rivals } = view.why;
  const section = useRef<HTMLElement>(null);
  useEffect(() => reveal(section.current), []);
  return (
    <section class="blk why" id={id} ref={section} aria-labelledby={`${id}-h`}>
      <h3 class="h" id={`${id}-h`}>
        {t.whyThisMatch}
      </h3>
      <dl class="facts">
        <div>
          <dt>{t.written}</dt>
          <dd>
            <Name text={written} form />
          </dd>
        </div>
        <div>
          <dt>{t.listedAs}</dt>
          <dd>
            <Name text={listedAs} form />
          </dd>
        </div>
        <div>
          <dt>{t.rule}</dt>
          <dd>
            <Name text={t.rules(rule)} />
          </dd>
        </div>
      </dl>
      <p class="note">{rivals.length > 0 ? t.whyShared(rivals.length) : t.whySole}</p>
      {rivals.map((rival) => (
        <div key={rival.id} class="rival">
          <p>
            <Name text={rival.name} form />
          </p>
          <p class="note">
            <Sentence text={t.notChosen} parts={{ why: <Name text={rival.why} /> }} />
          </p>
        </div>
      ))}
    </section>
  );
}

/** Scrolls our own box and nothing else: `scrollIntoView` would move the page under an open card. */
function reveal(section: HTMLElement | null): void {
  const box = section?.closest('.body, .panel');
  if (!section || !box) return;
  const [inner, outer] = [section.getBoundingClientRect(), box.getBoundingClientRect()];
  const hidden = Math.min(inner.bottom - outer.bottom, inner.top - outer.top);
  if (hidden > 0) box.scrollTop += hidden;
}
