import type { OutletShare } from '../../lib/model/page-context.ts';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

/** How many of each outlet's articles are related to the page, by name: what is absent is absent from the packs. */
export function OutletShares({ shares }: { shares: readonly OutletShare[] }) {
  const t = useStrings();
  if (shares.length === 0) return null;
  const related = shares.filter((one) => one.related > 0).length;
  return (
    <section class="blk">
      <details class="behind">
        <summary class="note">{t.outletsRelated(related, shares.length)}</summary>
        <ul class="plain">
          {[...shares]
            .sort((a, b) => t.compare(a.name, b.name))
            .map((one) => (
              <li key={one.outlet} class="note">
                <Sentence
                  text={t.outletShare(one.related, one.articles, one.years)}
                  parts={{ outlet: <Name text={one.name} /> }}
                />
              </li>
            ))}
        </ul>
      </details>
    </section>
  );
}
