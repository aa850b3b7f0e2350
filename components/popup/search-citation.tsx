import { useId, useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings/context.ts';

export type CitationText = { format: 'text' | 'markdown' | 'csl-json' | 'bibtex'; text: string };

type Props = { citations: readonly CitationText[]; open: boolean };

/** The article as a citation: choose the format, copy it. The text stays selectable where copying is not allowed. */
export function SearchCitation({ citations, open }: Props) {
  const t = useStrings();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [format, setFormat] = useState<CitationText['format']>('text');
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const text = citations.find((one) => one.format === format)?.text ?? '';
  const copy = () => {
    field.current?.select();
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  };
  return (
    <details class="blk cite-as" open={open}>
      <summary>{t.cite}</summary>
      <p class="acts">
        <label class="note" for={`${id}-format`}>
          {t.citeAs}
        </label>
        <select
          id={`${id}-format`}
          value={format}
          onChange={(event) => {
            setFormat(event.currentTarget.value as CitationText['format']);
            setCopied(null);
          }}
        >
          {citations.map((one) => (
            <option key={one.format} value={one.format}>
              {t.citationFormat[one.format]}
            </option>
          ))}
        </select>
        <button type="button" class="btn edge" onClick={copy}>
          {t.copyCitation}
        </button>
        <span class="note" role="status">
          {copied === 'yes' ? t.citationCopied : copied === 'no' ? t.citationNotCopied : ''}
        </span>
      </p>
      <textarea
        ref={field}
        readOnly
        aria-label={t.citation}
        rows={Math.min(10, text.split('\n').length + 1)}
        dir="auto"
        value={text}
      />
    </details>
  );
}
