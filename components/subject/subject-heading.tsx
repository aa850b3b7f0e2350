import { Fragment } from 'preact';
import type { CardView } from '../../lib/model/card.ts';
import { Name } from '../shared/name.tsx';
import { useStrings } from '../strings/context.ts';

/** Stays with the name before it when the line breaks. */
const SEPARATOR = '\u00a0· ';

type Props = { view: CardView; id: string };

/** Kind, names and description. Rival names stand together in one size; the model gives them in alphabetical order. */
export function SubjectHeading({ view, id }: Props) {
  const t = useStrings();
  const rivals = view.names.length > 1;
  return (
    <>
      <p class="kicker dots">
        <Name text={t.subjectKind(view.kindLabel, t.outletKind)} />
        {rivals && <span>{t.inUse(view.kindLabel, view.names.length)}</span>}
      </p>
      <h2 class={view.names.length > 3 ? 'title many' : 'title'} id={id} tabIndex={-1}>
        {view.names.map((name, at) => (
          <Fragment key={name.text}>
            {at > 0 && <span class="alt">{SEPARATOR}</span>}
            <Name text={name.text} language={name.language} />
          </Fragment>
        ))}
      </h2>
      {view.description && (
        <p class="note">
          <Name text={view.description} />
        </p>
      )}
    </>
  );
}
