import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = {
  heading: ComponentChildren;
  /** One sentence: what is shown, and of how much. */
  lede?: ComponentChildren;
  class?: string;
  children: ComponentChildren;
};

/** A part of the panel under a rule of ink. */
export function PanelSection({ heading, lede, class: name, children }: Props) {
  const id = useId();
  return (
    <section class={name ? `sec ${name}` : 'sec'} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {lede && <p class="lede">{lede}</p>}
      {children}
    </section>
  );
}
