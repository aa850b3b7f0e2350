/** Showing a hidden match again, and taking that back. */
import { useState } from 'preact/hooks';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { HiddenMatch } from '../../lib/model/hidden.ts';

export function useHiding(ask: AskBackground): {
  shown: HiddenMatch | null;
  onShow: (match: HiddenMatch) => void;
  onHideAgain: (match: HiddenMatch) => void;
} {
  const [shown, setShown] = useState<HiddenMatch | null>(null);
  return {
    shown,
    onShow: (match) =>
      void ask('page>background hidden.show', { id: match.id }).then((answer) => answer.ok && setShown(match)),
    onHideAgain: (match) =>
      void ask('page>background hidden.hide', { match }).then((answer) => answer.ok && setShown(null)),
  };
}
