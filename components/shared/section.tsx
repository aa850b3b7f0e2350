import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = {
  heading: ComponentChildren;
  /** Said after the heading in lighter weight: "3 on this page". */
  aside?: ComponentChildren;
  class?: string;
  children: ComponentChildren;
};

/** A block under a hairline with its own heading. */
export function Section({ heading, aside, class: name, children }: Props) {
  const id = useId();
  return (
    <section class={name ? `blk ${name}` : 'blk'} aria-labelledby={id}>
      <h3 class="h" id={id}>
        {heading}
        {aside && <small> · {aside}</small>}
      </h3>
      {children}
    </section>
  );
}
