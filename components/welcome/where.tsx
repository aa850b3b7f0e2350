import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings/context.ts';
import { Confirmation, headline } from './confirmation.tsx';
import { isOn, sitesOn } from './granted.ts';
import { SiteChoice } from './site-choice.tsx';
import type { WelcomeChoice, WelcomeOutlet } from './types.ts';

export type WhereProps = {
  outlets: readonly WelcomeOutlet[];
  /** Hosts the reader granted, without wildcards. */
  grantedHosts: readonly string[];
  allGranted: boolean;
  /** The browser's question is open. */
  busy: boolean;
  /** Called within the click itself, so that the browser may be asked. */
  onChoose: (choice: WelcomeChoice) => void;
  /** One sentence on why the last choice did not come about: `welcome.refused` or `welcome.failed` of the strings. */
  problem: string | null;
};

/** Asks once where Sidelight may read; then says what is switched on. */
export function Where({ outlets, grantedHosts, allGranted, busy, onChoose, problem }: WhereProps) {
  const t = useStrings();
  const id = useId();
  const [declined, setDeclined] = useState(false);
  // Opened again, the choice stays until what is granted changes.
  const granted = `${allGranted} ${[...grantedHosts].sort(t.compare).join(' ')}`;
  const [openAt, setOpenAt] = useState<string | null>(null);
  const something = allGranted || grantedHosts.length > 0;
  const settled = (something || declined) && openAt !== granted;
  const { heading, act } = useHeadingFocus(settled);

  const choose = (choice: WelcomeChoice) => {
    act();
    setDeclined(choice.kind === 'none');
    onChoose(choice);
  };
  const open = (at: string | null) => {
    act();
    setOpenAt(at);
    setDeclined(false);
  };
  const sites = sitesOn(outlets, grantedHosts, t.compare);
  const off = outlets.filter((outlet) => outlet.hosts.length > 0 && !isOn(outlet, grantedHosts));
  return (
    <section class={settled ? 'col where is-settled' : 'col where'} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {settled ? headline(t, sites.length, allGranted) : t.welcome.where}
      </h2>
      {settled ? (
        <Confirmation sites={sites} allGranted={allGranted} onAdd={allGranted ? undefined : () => open(granted)} />
      ) : (
        <>
          {problem !== null && (
            <div class="problem" role="alert">
              <p>{problem}</p>
              <p class="note">{t.welcome.problemNext}</p>
            </div>
          )}
          <SiteChoice
            outlets={off.sort((a, b) => t.compare(a.name, b.name))}
            none={outlets.length > 0 ? t.welcome.allOutletsOn : t.welcome.noOutlets}
            busy={busy}
            onChoose={choose}
            onKeep={something ? () => open(null) : undefined}
          />
        </>
      )}
    </section>
  );
}

/** When the choice gives way to its outcome, or comes back, the pressed button is gone: the heading takes its focus. */
function useHeadingFocus(settled: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  useLayoutEffect(() => {
    if (acted.current) heading.current?.focus();
  }, [settled]);
  return {
    heading,
    act: () => {
      acted.current = true;
    },
  };
}
