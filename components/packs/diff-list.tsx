import { useState } from 'preact/hooks';
import type { FieldChange, PackChange, PackDiff } from '../../lib/packs/diff.ts';
import { ExternalLink } from '../shared/external-link.tsx';
import { Name } from '../shared/name.tsx';
import { useStrings } from '../strings/context.ts';

/** So many changes are shown at first; a region may change by hundreds. */
const FIRST = 20;

/** What one version changes over another, record by record, old words struck and new ones underlined. */
export function DiffList({ diff, coming }: { diff: PackDiff; coming: boolean }) {
  const t = useStrings();
  const [all, setAll] = useState(false);
  const { added, removed, changed } = diff.counts;
  const shown = all ? diff.changes : diff.changes.slice(0, FIRST);
  return (
    <div class="changes">
      <div class="hdr">
        <h4>{coming ? t.packs.changesComing(diff.to.version) : t.packs.changesLast(diff.to.version)}</h4>
        <span class="kicker">{t.packs.changeCounts(changed, added, removed)}</span>
      </div>
      {diff.changes.length === 0 && <p class="note">{t.packs.noChanges}</p>}
      <ul class="diff">
        {shown.map((change) => (
          <Change key={`${change.what} ${change.id}`} change={change} />
        ))}
      </ul>
      {shown.length < diff.changes.length && (
        <button type="button" class="btn" onClick={() => setAll(true)}>
          {t.packs.moreChanges(diff.changes.length - shown.length)}
        </button>
      )}
    </div>
  );
}

function Change({ change: { what, how, name, fields } }: { change: PackChange }) {
  const t = useStrings();
  return (
    <li>
      <span class="k">
        {t.packs.thing[what]}, {t.packs.how[how]}
      </span>
      <div>
        {how === 'added' ? (
          <ins>
            <Name text={name} />
          </ins>
        ) : how === 'removed' ? (
          <del>
            <Name text={name} />
          </del>
        ) : (
          <b>
            <Name text={name} />
          </b>
        )}
        {how === 'changed' && fields.map((field) => <Field key={field.field} change={field} />)}
      </div>
    </li>
  );
}

function Field({ change: { field, before, after, source } }: { change: FieldChange }) {
  return (
    <p>
      <Name text={field} />
      {': '}
      {before !== null && (
        <del>
          <Name text={before} />
        </del>
      )}{' '}
      {after !== null && (
        <ins>
          <Name text={after} />
        </ins>
      )}
      {source && (
        <span class="cite">
          <ExternalLink url={source.url}>
            <Name text={source.title} />
          </ExternalLink>
        </span>
      )}
    </p>
  );
}
