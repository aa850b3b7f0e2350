import { useEffect, useRef } from 'preact/hooks';
import type { CardView } from '../../lib/model/card.ts';
import type { HiddenScope } from '../../lib/model/hidden.ts';
import { Name } from '../shared/name.tsx';
import { NameList } from '../shared/name-list.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

type Props = { view: CardView; id: string; onHide: ((scope: HiddenScope) => void) | undefined };

const SCOPES: readonly HiddenScope[] = ['page', 'site', 'everywhere'];

/** How the match came about: what the page writes, what the pack lists, who was chosen by which rule, who was not, and why. */
export function WhySection({ view, id, onHide }: Props) {
  const t = useStrings();
  const { written, listedAs, rule, rivals } = view.why;
  const section = useRef<HTMLElement>(null);
  useEffect(() => reveal(section.current), []);
  return (
    <section class="blk why" id={id} ref={section} aria-labelledby={`${id}-h`}>
      <h3 class="h" id={`${id}-h`}>
        {t.whyThisMatch}
      </h3>
      <p class="note">{rivals.length > 0 ? t.whyShared(rivals.length) : t.whySole}</p>
      {written !== listedAs && (
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
        </dl>
      )}
      <ul class="candidates">
        <li class="chosen">
          <NameList names={view.names} form />
          <p class="note">
            <Sentence text={t.chosen} parts={{ rule: <Name text={t.rules(rule)} /> }} />
          </p>
        </li>
        {rivals.map((rival) => (
          <li key={rival.id}>
            <span class="dots">
              <span>
                <Name text={rival.name} form />
              </span>
              <span class="kicker">
                <Name text={t.subjectKind(rival.kind, t.outletKind)} />
              </span>
            </span>
            <p class="note">{t.notChosen[rival.why]}</p>
          </li>
        ))}
      </ul>
      {onHide && <NotThisOne view={view} onHide={onHide} />}
    </section>
  );
}

/** The way to say that the match is wrong: how far is the reader's choice. */
function NotThisOne({ view, onHide }: { view: CardView; onHide: (scope: HiddenScope) => void }) {
  const t = useStrings();
  const parts = {
    form: <Name text={view.why.written} form />,
    name: <NameList names={view.names} />,
    kind: <Name text={t.subjectKind(view.kindLabel, t.outletKind)} />,
  };
  return (
    <div class="wrong">
      <h4 class="h">{t.notThisOne}</h4>
      <p class="note">
        <Sentence text={t.hideWhat} parts={parts} /> {t.hiddenKept}
      </p>
      <div class="row">
        {SCOPES.map((scope) => (
          <button key={scope} type="button" class="btn edge" onClick={() => onHide(scope)}>
            {t.hideOn[scope]}
          </button>
        ))}
      </div>
    </div>
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
