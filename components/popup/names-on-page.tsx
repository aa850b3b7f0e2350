import type { Mention } from '../../lib/model/page-context.ts';
import { Name } from '../shared/name.tsx';
import { Section } from '../shared/section.tsx';
import { useCut } from '../shared/use-cut.ts';
import { useStrings } from '../strings/context.ts';
import { type NameOnPage, namesByKind } from './names-by-kind.ts';
import type { SubjectRef } from './subject-ref.ts';

/** Names of one kind shown before "show all". */
const SHOWN = 8;

type Props = { mentions: readonly Mention[]; onOpenSubject: (subject: SubjectRef) => void };

/** The names linked on the page, by kind, each with how often it stands there. */
export function NamesOnPage({ mentions, onOpenSubject }: Props) {
  const t = useStrings();
  const groups = namesByKind(mentions, t.compare);
  const total = groups.reduce((sum, group) => sum + group.names.length, 0);
  return (
    <Section heading={t.namesFound} aside={total > 0 && t.onThisPage(total)}>
      {total === 0 && <p class="note">{t.noneOnPage}</p>}
      {groups.map(({ kind, names }) => (
        <NameGroup
          key={kind}
          label={t.nameKind(kind)}
          names={names}
          onOpen={(id) => onOpenSubject({ kind: 'entity', id })}
        />
      ))}
    </Section>
  );
}

function NameGroup({ label, names, onOpen }: { label: string; names: NameOnPage[]; onOpen: (id: string) => void }) {
  const t = useStrings();
  const { items, more } = useCut(names, SHOWN);
  return (
    <div class="group">
      <h4 class="kicker">{label}</h4>
      <ul class="chips">
        {items.map(({ id, name, times }) => (
          <li key={id}>
            <button type="button" class="chip" onClick={() => onOpen(id)}>
              <Name text={name} form />
              <span class="kicker">{t.times(times)}</span>
            </button>
          </li>
        ))}
        {more && (
          <li>
            <button type="button" class="btn" onClick={more}>
              {t.showAll(names.length)}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
