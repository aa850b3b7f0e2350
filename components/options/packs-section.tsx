import type { ComponentChildren } from 'preact';
import type { PackSummary } from '../../lib/model/page-context.ts';
import type { CorpusStatus } from '../../lib/model/status.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { Name } from '../shared/name.tsx';
import { ProgressLine } from '../shared/progress-line.tsx';
import { useStrings } from '../strings/context.ts';
import { OptionsSection } from './options-section.tsx';

export type PacksSectionProps = {
  /** null until it is known. */
  status: CorpusStatus | null;
  /** Bytes of all packs and their indexes; null where the browser does not tell. */
  storage: number | null;
  /** Sets the built-in pack up again, after a failure or where none is left. */
  onRetry: () => void;
  /** The packs with all that can be done about them, once they are known. */
  children?: ComponentChildren;
};

/** The packs in use: what each holds, how old it is, and where it stands while it is being set up. */
export function PacksSection({ status, storage, onRetry, children }: PacksSectionProps) {
  const t = useStrings();
  return (
    <OptionsSection id="packs">
      {status?.state === 'installing' && (
        <div class="sub" role="status">
          <ProgressLine label={t.step[status.step]} done={status.done} total={status.total} />
        </div>
      )}
      {status?.state === 'failed' && (
        <div class="sub" role="alert">
          <h3>{t.options.packFailed}</h3>
          <p class="note">
            {status.message} {status.remedy}
          </p>
          <div class="line">
            <button type="button" class="btn edge" onClick={onRetry}>
              {t.tryAgain}
            </button>
          </div>
        </div>
      )}
      {status?.state === 'ready' && (children ?? status.packs.map((pack) => <PackEntry key={pack.id} pack={pack} />))}
      {status?.state === 'ready' && status.packs.length === 0 && (
        <div class="sub">
          <EmptyState
            title={t.options.packNone}
            actions={
              <button type="button" class="btn edge" onClick={onRetry}>
                {t.options.packSetUp}
              </button>
            }
          >
            <p>{t.options.packNoneWhy}</p>
          </EmptyState>
        </div>
      )}
      {storage !== null && <p class="note">{t.options.packStorage(t.bytes(storage))}</p>}
    </OptionsSection>
  );
}

function PackEntry({ pack }: { pack: PackSummary }) {
  const t = useStrings();
  return (
    <div class="sub">
      <div class="hdr">
        <h3 class="ti">
          <Name text={pack.title} />
        </h3>
        <span class="kicker">{t.options.inUse}</span>
      </div>
      <p class="note">{t.options.packVersion(pack.version, t.day(pack.date) ?? pack.date, t.age(pack.date))}</p>
      <p class="note">{t.options.packHolds(pack.articles, pack.outlets, pack.years)}</p>
    </div>
  );
}
