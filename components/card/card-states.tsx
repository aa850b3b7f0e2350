import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { HiddenScope } from '../../lib/model/hidden.ts';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

type Frame = { titleId: string; actions: ComponentChildren };

/** Shown with the words of the page while the packs are asked. */
export function CardLoading({ form, titleId, actions }: Frame & { form: string }) {
  const t = useStrings();
  return (
    <header class="only">
      <div>
        <p class="kicker" role="status">
          {t.lookingUp}
        </p>
        <h2 class="title" id={titleId}>
          <Name text={form} />
        </h2>
        <div class="wait" aria-hidden="true" />
      </div>
      {actions}
    </header>
  );
}

/** Says what went wrong and offers to try again. */
export function CardError({ message, onRetry, titleId, actions }: Frame & { message: string; onRetry: () => void }) {
  const t = useStrings();
  return (
    <header class="only">
      <div>
        <h2 class="title" id={titleId}>
          {t.cardFailed}
        </h2>
        <p class="note" role="alert">
          {message}
        </p>
        <button type="button" class="btn edge" onClick={onRetry}>
          {t.tryAgain}
        </button>
      </div>
      {actions}
    </header>
  );
}

type HiddenProps = Frame & { form: string; scope: HiddenScope; onUndo: () => void };

/** Says where the match is hidden now, and takes it back at once if wanted. */
export function CardHidden({ form, scope, onUndo, titleId, actions }: HiddenProps) {
  const t = useStrings();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed has gone: the keyboard goes on here.
  useEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <header class="only">
      <div>
        <h2 class="title" id={titleId}>
          <Sentence text={t.hiddenNow[scope]} parts={{ form: <Name text={form} form /> }} />
        </h2>
        <p class="note" role="status">
          {t.hiddenKept}
        </p>
        <button ref={undo} type="button" class="btn edge" onClick={onUndo}>
          {t.undo}
        </button>
      </div>
      {actions}
    </header>
  );
}
