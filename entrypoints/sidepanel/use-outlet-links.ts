/** Credits between the page's outlet and others, asked of the background once an outlet. */
import { useEffect, useState } from 'preact/hooks';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { PublisherLink } from '../../lib/model/publisher-link.ts';

const NONE: readonly PublisherLink[] = [];

export function useOutletLinks(ask: AskBackground, outlet: string | null): readonly PublisherLink[] {
  const [found, setFound] = useState<{ outlet: string; links: readonly PublisherLink[] } | null>(null);
  useEffect(() => {
    if (outlet === null) return;
    let current = true;
    void ask('page>background outlet.get', { id: outlet }).then(
      (answer) => current && answer.ok && setFound({ outlet, links: answer.value.links }),
    );
    return () => {
      current = false;
    };
  }, [ask, outlet]);
  return found && found.outlet === outlet ? found.links : NONE;
}
