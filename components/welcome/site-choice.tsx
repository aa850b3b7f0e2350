import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { OutletChoice } from './outlet-choice.tsx';
import type { WelcomeChoice, WelcomeOutlet } from './types.ts';

type Props = {
  /** Outlets that are off, in alphabetical order. */
  outlets: readonly WelcomeOutlet[];
  /** Said where no outlet is off. */
  none: string;
  busy: boolean;
  onChoose: (choice: WelcomeChoice) => void;
  /** Goes back to what is switched on; set where something is. */
  onKeep?: (() => void) | undefined;
};

/** Three ways to begin, side by side in one list: some outlets, all sites, or none. Each has its own button. */
export function SiteChoice({ outlets, none, busy, onChoose, onKeep }: Props) {
  const t = useStrings();
  return (
    <>
      <p class="note" role="status">
        {busy ? t.welcome.waiting : t.welcome.whereWhy}
      </p>
      <OutletChoice outlets={outlets} none={none} busy={busy} onAllow={(ids) => onChoose({ kind: 'outlets', ids })} />
      <Way
        heading={t.welcome.allHeading}
        action={t.welcome.allowAll}
        busy={busy}
        onPress={() => onChoose({ kind: 'all' })}
      >
        <p>{t.welcome.allWhy}</p>
        <p>{t.welcome.allPrompt}</p>
      </Way>
      {onKeep ? (
        <div class="way">
          <button type="button" class="btn edge" onClick={onKeep}>
            {t.welcome.keep}
          </button>
        </div>
      ) : (
        <Way
          heading={t.welcome.clickHeading}
          action={t.welcome.onlyOnClick}
          busy={busy}
          onPress={() => onChoose({ kind: 'none' })}
        >
          <p>
            <Sentence text={t.welcome.clickWhy} parts={{ readOnce: t.readOnce }} />
          </p>
        </Way>
      )}
    </>
  );
}

type WayProps = { heading: string; action: string; busy: boolean; onPress: () => void; children: ComponentChildren };

function Way({ heading, action, busy, onPress, children }: WayProps) {
  const id = useId();
  return (
    <section class="way" aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      <div class="note">{children}</div>
      <div class="go">
        <button type="button" class="btn edge" aria-disabled={busy} onClick={() => !busy && onPress()}>
          {action}
        </button>
      </div>
    </section>
  );
}
