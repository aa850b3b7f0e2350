import type { TargetedSubmitEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

/** What came of the last site: switched on, or not by the browser's or reader's answer. */
export type AddedSite = { host: string; granted: boolean } | null;
export type AddSiteProblem = 'empty' | 'scheme' | 'host' | 'dot' | 'listed';

export type AddSiteProps = {
  /** Called within the submit itself, so that the browser may be asked; says at once what is wrong with what was typed. */
  onAdd: (typed: string) => AddSiteProblem | null;
  added: AddedSite;
};

/** A field for the address of a site, with what is wrong with it in words. */
export function AddSite({ onAdd, added }: AddSiteProps) {
  const t = useStrings();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<AddSiteProblem | null>(null);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = onAdd(typed);
    setProblem(found);
    if (found) input.current?.focus();
    else setTyped('');
  };
  const refused = added !== null && !added.granted;
  const said = problem ?? (refused ? 'refused' : null);
  return (
    <form class="add" onSubmit={submit} noValidate>
      <label class="h" for={id}>
        {t.options.addSiteLabel}
      </label>
      <div class="line">
        <input
          ref={input}
          id={id}
          class="text"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="ltr"
          placeholder={t.options.addSiteHint}
          aria-describedby={`${id}-note`}
          aria-invalid={problem !== null}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <button type="submit" class="btn edge">
          {t.options.addSite}
        </button>
      </div>
      <p class={said ? 'note problem' : 'note'} id={`${id}-note`} role="status">
        {said ? (
          t.options.addSiteProblem[said]
        ) : added ? (
          <Sentence text={t.options.addSiteDone} parts={{ host: <Name text={added.host} /> }} />
        ) : (
          t.options.addSiteWhy
        )}
      </p>
    </form>
  );
}
