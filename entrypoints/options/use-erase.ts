/** Erasing everything, and where that stands. */
import { useState } from 'preact/hooks';
import type { EraseProps } from '../../components/options/erase-everything.tsx';
import type { AskBackground } from '../../lib/messaging/client.ts';

export function useErase(ask: AskBackground): { erasing: EraseProps['erasing']; erase: () => void } {
  const [erasing, setErasing] = useState<EraseProps['erasing']>('no');
  const erase = async (): Promise<void> => {
    setErasing('busy');
    const answer = await ask('page>background data.erase', {});
    setErasing(answer.ok ? 'done' : { problem: answer.error.message });
  };
  return { erasing, erase: () => void erase() };
}
