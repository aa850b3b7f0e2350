import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings/context.ts';
import type { SectionId } from './sections.ts';

/** One section with its heading and a sentence on what it is for. */
export function OptionsSection({ id, children }: { id: SectionId; children: ComponentChildren }) {
  const t = useStrings();
  return (
    <section class="s" id={id} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{t.options.section[id]}</h2>
      <p class="lede">{t.options.lede[id]}</p>
      {children}
    </section>
  );
}
