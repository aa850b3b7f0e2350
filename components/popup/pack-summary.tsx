import type { CorpusStatus } from '../../lib/model/status.ts';
import { useStrings } from '../strings/context.ts';
import type { Strings } from '../strings/en.ts';

/** The packs in use in a few words, or that they are on the way. */
export function PackSummary({ status }: { status: CorpusStatus }) {
  return <span class="kicker">{summary(useStrings(), status)}</span>;
}

function summary(t: Strings, status: CorpusStatus): string {
  if (status.state === 'installing') return t.packInstalling;
  if (status.state === 'failed') return t.packFailed;
  const [pack] = status.packs;
  if (!pack) return t.noPack;
  return status.packs.length === 1
    ? t.packShort(pack.title, pack.version, pack.date)
    : t.packCount(status.packs.length);
}
