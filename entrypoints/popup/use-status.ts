/** Where the corpus stands, followed as it changes; null until it is known. */
import { useEffect, useState } from 'preact/hooks';
import type { CorpusStatus } from '../../lib/model/status.ts';
import { followProgress } from '../../lib/platform/progress-port.ts';

export function useStatus(): CorpusStatus | null {
  const [status, setStatus] = useState<CorpusStatus | null>(null);
  useEffect(() => followProgress(setStatus), []);
  return status;
}
