import { useState } from 'preact/hooks';
import type { SubjectView } from '../../lib/model/subject.ts';
import { useStrings } from '../strings/context.ts';
import { quotationsText } from './quotations-text.ts';

type Props = { view: SubjectView; onCopy: (text: string) => Promise<boolean> };

/** Copies the quotations with their sources, and says that it did. */
export function CopyQuotations({ view, onCopy }: Props) {
  const t = useStrings();
  const [said, setSaid] = useState('');
  const { text, count } = quotationsText(t, view);
  if (count === 0) return null;
  const copy = async (): Promise<void> => setSaid((await onCopy(text)) ? t.panel.copied(count) : t.panel.notCopied);
  return (
    <p class="copy">
      <button type="button" class="btn flush" onClick={() => void copy()}>
        {t.panel.copy}
      </button>
      <span class="kicker" role="status">
        {said}
      </span>
    </p>
  );
}
