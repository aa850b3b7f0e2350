import type { PageContext } from '../../lib/model/page-context.ts';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import type { SubjectRef } from './subject-ref.ts';

type Props = { origin: NonNullable<PageContext['republished']>; onOpenSubject: (subject: SubjectRef) => void };

/** Whose text the page carries, in the page's own words: published by one outlet, written by another. */
export function TextOrigin({ origin, onOpenSubject }: Props) {
  const t = useStrings();
  const open = () => onOpenSubject({ kind: 'outlet', id: origin.outlet });
  return (
    <section class="blk">
      <p class="note">
        <Sentence
          text={t.textBy}
          parts={{
            outlet: (
              <button type="button" class="btn flush" onClick={open}>
                <Name text={origin.name} />
              </button>
            ),
            credit: <Name text={origin.credit} />,
          }}
        />
      </p>
    </section>
  );
}
