import type { PackFault } from '../../lib/packs/faults.ts';
import { useStrings } from '../strings/context.ts';
import { tame } from '../strings/tame.ts';

/** What went wrong and what to do about it; the values in question under "Details". */
export function FaultNote({ fault }: { fault: PackFault | null }) {
  const t = useStrings();
  if (!fault) return null;
  return (
    <div class="note problem" role="alert">
      <p>
        {t.packs.fault[fault.code]} {fault.remedy}
      </p>
      <details>
        <summary>{t.packs.details}</summary>
        <p>
          <bdi>{tame(fault.message)}</bdi> ({fault.code})
        </p>
      </details>
    </div>
  );
}
