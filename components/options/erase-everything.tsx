import { useEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings/context.ts';

export type EraseProps = {
  /** Where the erasing stands. */
  erasing: 'no' | 'busy' | 'done' | { problem: string };
  onErase: () => void;
};

/** Asks once more before all is erased: this is the one thing here that cannot be undone. */
export function EraseEverything({ erasing, onErase }: EraseProps) {
  const t = useStrings();
  const said = t.options;
  const [asked, setAsked] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  useEffect(() => {
    if (asked) keep.current?.focus();
    else if (left.current) first.current?.focus();
    left.current = asked;
  }, [asked]);
  const answer =
    erasing === 'busy' ? said.erasing : erasing === 'done' ? said.erased : erasing === 'no' ? '' : said.eraseFailed;
  return (
    <div class="erase">
      {asked ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
        <div class="ask" role="group" aria-labelledby="erase-ask" aria-describedby="erase-what">
          <h4 class="h" id="erase-ask">
            {said.eraseAsk}
          </h4>
          <p class="note" id="erase-what">
            {said.eraseWhat}
          </p>
          <div class="line">
            <button
              type="button"
              class="btn solid"
              onClick={() => {
                setAsked(false);
                onErase();
              }}
            >
              {said.eraseYes}
            </button>
            <button ref={keep} type="button" class="btn edge" onClick={() => setAsked(false)}>
              {said.eraseNo}
            </button>
          </div>
        </div>
      ) : (
        <button ref={first} type="button" class="btn edge" disabled={erasing === 'busy'} onClick={() => setAsked(true)}>
          {said.erase}
        </button>
      )}
      <p class={typeof erasing === 'object' ? 'note problem' : 'note'} role="status">
        {typeof erasing === 'object' ? answer.replace('{message}', () => erasing.problem) : answer}
      </p>
    </div>
  );
}
