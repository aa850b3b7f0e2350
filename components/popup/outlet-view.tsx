import type { ComponentChildren } from 'preact';
import type { Fact } from '../../lib/model/corpus.ts';
import { FactList } from '../shared/fact-list.tsx';
import { Name } from '../shared/name.tsx';
import { Section } from '../shared/section.tsx';
import { useStrings } from '../strings/context.ts';
import { SubPage } from './sub-page.tsx';

type Props = {
  /** `id` is the outlet's main host. */
  outlet: { id: string; name: string; kind: string; facts: readonly Fact[] };
  onBack: () => void;
  /** Below the facts: credits between it and others in the packs. */
  children?: ComponentChildren;
};

/** One outlet: what it is and what is known of it, each fact with its source. No assessment of ours. */
export function OutletView({ outlet, onBack, children }: Props) {
  const t = useStrings();
  return (
    <SubPage onBack={onBack}>
      <header class="lead">
        <p class="kicker dots">
          <span>{t.outletKind(outlet.kind)}</span>
          <Name text={outlet.id} />
        </p>
        <h2 class="title" tabIndex={-1}>
          <Name text={outlet.name} />
        </h2>
      </header>
      <Section heading={t.facts}>
        {outlet.facts.length > 0 ? <FactList facts={outlet.facts} /> : <p class="note">{t.noFacts}</p>}
      </Section>
      {children}
    </SubPage>
  );
}
