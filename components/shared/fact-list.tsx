import type { ComponentChildren } from 'preact';
import type { Fact } from '../../lib/model/corpus.ts';
import { useStrings } from '../strings/context.ts';
import { ExternalLink } from './external-link.tsx';
import { factRows } from './fact-rows.ts';
import { Name } from './name.tsx';

type Props = {
  facts: readonly Fact[];
  /** Further rows, below the facts. */
  children?: ComponentChildren;
};

/** Facts with their sources and dates. A value in the source's own words stands in quotation marks. */
export function FactList({ facts, children }: Props) {
  const t = useStrings();
  return (
    <dl class="facts">
      {factRows(facts).map((row) =>
        row.kind === 'found' ? (
          <div key={`${row.fact.field} ${row.fact.value}`}>
            <dt>{t.factLabel(row.fact.field)}</dt>
            <dd>
              {row.fact.quoted ? (
                <q>
                  <Name text={row.fact.value} />
                </q>
              ) : (
                <Name text={row.fact.value} />
              )}{' '}
              <FactSource fact={row.fact} />
            </dd>
          </div>
        ) : (
          <div key={row.fields.join(' ')}>
            <dt>{t.factLabels(row.fields)}</dt>
            <dd class="none">{t.notFound(row.asOf)}</dd>
          </div>
        ),
      )}
      {children}
    </dl>
  );
}

function FactSource({ fact }: { fact: Fact }) {
  const t = useStrings();
  const date = t.day(fact.asOf.slice(0, 7));
  return (
    <span class="cite">
      {fact.source && (
        <span>
          <ExternalLink url={fact.url}>
            <Name text={fact.source} />
          </ExternalLink>
        </span>
      )}
      {date && <span class="nb">{t.asOf(date)}</span>}
      {fact.kind === 'self-description' && fact.field !== 'self-description' && (
        <span class="via nb">{t.aboutItself}</span>
      )}
    </span>
  );
}
