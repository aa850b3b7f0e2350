import { useState } from 'preact/hooks';
import type { HiddenMatch } from '../../lib/model/hidden.ts';
import { useStrings } from '../strings/context.ts';
import { reportText } from './report.ts';

type Props = { matches: readonly HiddenMatch[]; onCopy: (text: string) => Promise<boolean> };

/** Copies all hidden matches as plain text. Where the browser does not let us, the text stands there to be copied by hand. */
export function CopyReport({ matches, onCopy }: Props) {
  const t = useStrings();
  const said = t.options;
  const [addresses, setAddresses] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = reportText(matches, t, addresses);
  return (
    <div class="copy">
      <label class="check">
        <input
          type="checkbox"
          checked={addresses}
          onChange={(event) => {
            setAddresses(event.currentTarget.checked);
            setCopied(null);
          }}
        />
        <span>{said.withAddresses}</span>
      </label>
      <div class="line">
        <button type="button" class="btn edge" onClick={() => void onCopy(text).then(setCopied)}>
          {said.copyReport}
        </button>
      </div>
      <p class={copied === false ? 'note problem' : 'note'} role="status">
        {copied !== null && (copied ? said.reportCopied : said.reportNotCopied)}
      </p>
      {copied === false && <textarea class="text" readOnly rows={8} aria-label={said.reportText} value={text} />}
    </div>
  );
}
