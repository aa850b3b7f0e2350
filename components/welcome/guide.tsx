import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { isolate } from '../strings/tame.ts';
import { Points } from './points.tsx';

/** What Sidelight does not do, and how far it reaches. */
export function Limits({ packLine }: { packLine: string }) {
  const { welcome } = useStrings();
  const id = useId();
  const limit = (
    <>
      {welcome.limitWhy} {packLine && <Sentence text={welcome.installed} parts={{ packs: isolate(packLine) }} />}
    </>
  );
  return (
    <section class="col limits" aria-labelledby={id}>
      <h2 id={id}>{welcome.not}</h2>
      <Points
        points={[...welcome.notPoints.map(([lead, text]) => ({ lead, text })), { lead: welcome.limit, text: limit }]}
      />
    </section>
  );
}

/** Marks, card, keys and the button in the toolbar. */
export function HowTo({ onShowButton }: { onShowButton?: (() => void) | undefined }) {
  const { welcome } = useStrings();
  const id = useId();
  const { step, enter, close } = welcome.keyNames;
  const marks = {
    names: <span class="m">{welcome.sampleNames}</span>,
    wordings: <span class="m alt">{welcome.sampleWordings}</span>,
  };
  const keys = { step: <Keys names={step} />, enter: <Keys names={enter} />, close: <Keys names={close} /> };
  const toolbar = (
    <>
      {welcome.toolbarWhy}{' '}
      {onShowButton && (
        <button type="button" class="link" onClick={onShowButton}>
          {welcome.showButton}
        </button>
      )}
    </>
  );
  return (
    <section class="col how" aria-labelledby={id}>
      <h2 id={id}>{welcome.how}</h2>
      <Points
        points={[
          { lead: welcome.marks, text: <Sentence text={welcome.marksWhy} parts={marks} /> },
          { lead: welcome.card, text: welcome.cardWhy },
          {
            lead: welcome.keys,
            text: (
              <>
                <Sentence text={welcome.keysWhy} parts={keys} /> {welcome.keysMac}
              </>
            ),
          },
          { lead: welcome.toolbar, text: toolbar },
        ]}
      />
    </section>
  );
}

/** Keys pressed together; always in the order of the keyboard, whatever the direction of the text. */
function Keys({ names }: { names: readonly string[] }) {
  return (
    <bdi class="nb" dir="ltr">
      {names.map((name, at) => (
        <Fragment key={name}>
          {at > 0 && '+'}
          <kbd>{name}</kbd>
        </Fragment>
      ))}
    </bdi>
  );
}
