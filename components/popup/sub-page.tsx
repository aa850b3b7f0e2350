import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../shared/icon.tsx';
import { useStrings } from '../strings/context.ts';

type Props = { onBack: () => void; children: ComponentChildren };

/** A page one step inside the popup. Focus moves to its heading (the `h2` with a tabindex), so a reader knows where they are. */
export function SubPage({ onBack, children }: Props) {
  const t = useStrings();
  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true }), []);
  return (
    <article class="sub" ref={page}>
      <p class="crumb">
        <button type="button" class="btn flush" onClick={onBack}>
          <Icon name="back" />
          {t.back}
        </button>
      </p>
      {children}
    </article>
  );
}
