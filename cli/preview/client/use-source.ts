/** The state of the source, as the server tells it. */
import { useEffect, useState } from 'preact/hooks';
import type { SourceState } from '../types.ts';

export function useSource(): { state: SourceState | null; lost: boolean } {
  const [state, setState] = useState<SourceState | null>(null);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    // The browser connects again by itself.
    const events = new EventSource('/events');
    events.onmessage = ({ data }: MessageEvent<string>) => {
      setLost(false);
      setState(JSON.parse(data) as SourceState);
    };
    events.onerror = () => setLost(true);
    return () => events.close();
  }, []);
  return { state, lost };
}
