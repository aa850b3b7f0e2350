/** Words from the context menu: searched as soon as a surface opens, and again whenever more come. */
import { useEffect, useRef } from 'preact/hooks';
import type { AskBackground } from '../../lib/messaging/client.ts';
import { onLookup } from '../../lib/platform/lookup.ts';

export function useLookup(ask: AskBackground, search: (query: string) => void): void {
  const latest = useRef(search);
  latest.current = search;
  useEffect(() => {
    const take = (): void => {
      void ask('page>background lookup.take', {}).then((answer) => {
        if (answer.ok && answer.value.query !== '') latest.current(answer.value.query);
      });
    };
    take();
    return onLookup(take);
  }, [ask]);
}
