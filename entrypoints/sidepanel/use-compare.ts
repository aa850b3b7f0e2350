/** The page beside one of its related articles, asked of the background; the first is chosen until the reader chooses. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Comparable, CompareState } from '../../components/framing/compare-section.tsx';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { PageContext } from '../../lib/model/page-context.ts';

type Compare = {
  choices: Comparable[];
  chosen: string | null;
  shown: CompareState;
  onChoose: (article: string) => void;
  onRetry: () => void;
};

export function useCompare(ask: AskBackground, tabId: number | null, context: PageContext | null): Compare {
  const choices = useMemo(() => comparable(context), [context]);
  const [wanted, setWanted] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState<CompareState>({ state: 'none' });
  const chosen = choices.find(({ article }) => article === wanted)?.article ?? choices[0]?.article ?? null;
  useEffect(() => {
    if (tabId === null || chosen === null) return setShown({ state: 'none' });
    let current = true;
    setShown((before) => (before.state === 'ready' && before.view.article === chosen ? before : { state: 'loading' }));
    void ask('page>background compare.view', { tabId, article: chosen }).then((answer) => {
      if (!current) return;
      if (!answer.ok) setShown({ state: 'failed', message: answer.error.message });
      else setShown(answer.value.view ? { state: 'ready', view: answer.value.view } : { state: 'failed', message: '' });
    });
    return () => {
      current = false;
    };
  }, [ask, tabId, chosen, attempt]);
  return { choices, chosen, shown, onChoose: setWanted, onRetry: useCallback(() => setAttempt((one) => one + 1), []) };
}

/** Related articles whose text is in a pack; a link has no sentences to set beside the page. */
const comparable = (context: PageContext | null): Comparable[] =>
  (context?.coverage ?? [])
    .filter(({ reference }) => reference === null)
    .map(({ article, outletName, title, published }) => ({ article, outlet: outletName, title, published }));
