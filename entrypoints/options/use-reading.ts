/** The reading choices: shown as chosen at once, saved by the background, and taken back where that fails. */
import { useState } from 'preact/hooks';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { ReadingChoices } from '../../lib/model/reading.ts';
import { loadSettings, onSettings } from '../../lib/platform/settings-store.ts';
import { useStored } from './use-stored.ts';

export function useReading(ask: AskBackground): {
  reading: ReadingChoices | null;
  problem: string | null;
  change: (reading: ReadingChoices) => void;
} {
  const settings = useStored(loadSettings, onSettings);
  const [pending, setPending] = useState<ReadingChoices | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (reading: ReadingChoices): Promise<void> => {
    setPending(reading);
    const answer = await ask('page>background reading.change', { reading });
    setProblem(answer.ok ? null : answer.error.message);
    setPending((now) => (now === reading ? null : now));
  };
  return { reading: pending ?? settings?.reading ?? null, problem, change: (reading) => void change(reading) };
}
