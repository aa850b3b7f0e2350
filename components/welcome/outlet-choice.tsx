import { useId, useState } from 'preact/hooks';
import { Name } from '../shared/name.tsx';
import { NameList } from '../shared/name-list.tsx';
import { useStrings } from '../strings/context.ts';
import type { WelcomeOutlet } from './types.ts';

type Props = {
  /** Outlets that are off, in alphabetical order. */
  outlets: readonly WelcomeOutlet[];
  /** Said instead of the boxes where none is left. */
  none: string;
  busy: boolean;
  onAllow: (ids: string[]) => void;
};

/** The outlets of the packs, each with a box that starts empty, and one button for those the reader ticked. */
export function OutletChoice({ outlets, none, busy, onAllow }: Props) {
  const t = useStrings();
  const id = useId();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const chosen = outlets.filter((outlet) => picked.includes(outlet.id)).map((outlet) => outlet.id);
  const idle = !busy && chosen.length > 0;
  const all = chosen.length === outlets.length;
  const toggle = (outlet: string) =>
    setPicked((now) => (now.includes(outlet) ? now.filter((one) => one !== outlet) : [...now, outlet]));
  return (
    <fieldset class="way" aria-describedby={`${id}-why`}>
      <legend>
        <h3>{t.welcome.outletsHeading}</h3>
      </legend>
      <p class="note" id={`${id}-why`}>
        {outlets.length > 0 ? t.welcome.outletsWhy : none}
      </p>
      <ul class="boxes">
        {outlets.map((outlet) => (
          <li key={outlet.id}>
            <label class="box">
              <input type="checkbox" checked={picked.includes(outlet.id)} onChange={() => toggle(outlet.id)} />
              <span>
                <b>
                  <Name text={outlet.name} />
                </b>
                <span class="note">
                  <NameList names={outlet.hosts.map((text) => ({ text }))} />
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {outlets.length > 0 && (
        <div class="go">
          <button
            type="button"
            class="btn solid"
            aria-disabled={!idle}
            aria-describedby={chosen.length === 0 ? `${id}-hint` : undefined}
            onClick={() => idle && onAllow(chosen)}
          >
            {t.welcome.allow(chosen.length)}
          </button>
          {outlets.length > 1 && (
            <button type="button" class="btn" onClick={() => setPicked(all ? [] : outlets.map((outlet) => outlet.id))}>
              {all ? t.welcome.chooseNone : t.welcome.chooseAll(outlets.length)}
            </button>
          )}
          {chosen.length === 0 && (
            <span class="kicker" id={`${id}-hint`}>
              {t.welcome.allowHint}
            </span>
          )}
        </div>
      )}
    </fieldset>
  );
}
