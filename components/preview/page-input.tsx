import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Tabs } from '../shared/tabs.tsx';
import type { PreviewStrings } from '../strings/en-preview.ts';

export type GivenPage =
  | { kind: 'text'; title: string; text: string; url: string }
  | { kind: 'html'; html: string; url: string }
  | { kind: 'url'; url: string };
type Way = 'text' | 'file' | 'url';

type Props = {
  t: PreviewStrings;
  busy: boolean;
  /** Why the last page could not be shown; null where it could. */
  fault: string | null;
  onGive: (page: GivenPage) => void;
};

/** Three ways to give a page: as text, as a saved file, by its address. Nothing happens before the press. */
export function PageInput({ t, busy, fault, onGive }: Props) {
  const id = useId();
  const [way, setWay] = useState<Way>('text');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [url, setUrl] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const give = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (way === 'text') onGive({ kind: 'text', title, text, url });
    else if (way === 'url') onGive({ kind: 'url', url });
    else if (file) onGive({ kind: 'html', html: await file.text(), url });
  };
  const tabs = [
    { id: 'text' as const, label: t.input.text },
    { id: 'file' as const, label: t.input.file },
    { id: 'url' as const, label: t.input.url },
  ];
  const address = (label: string, required: boolean): ComponentChildren => (
    <Field label={label}>
      <input
        type="url"
        name="url"
        value={url}
        required={required}
        placeholder="https://"
        onInput={(event) => setUrl(event.currentTarget.value)}
      />
    </Field>
  );
  return (
    <form class="given" onSubmit={(event) => void give(event)}>
      <h2>{t.input.heading}</h2>
      <Tabs tabs={tabs} chosen={way} label={t.input.ways} prefix={id} onChoose={setWay} />
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${way}`} class="fields">
        {way === 'text' && (
          <>
            <Field label={t.input.title}>
              <input name="title" dir="auto" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
            </Field>
            <Field label={t.input.body}>
              <textarea
                name="text"
                dir="auto"
                rows={6}
                required
                value={text}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            </Field>
            {address(t.input.pageUrl, false)}
          </>
        )}
        {way === 'file' && (
          <>
            <Field label={t.input.fileLabel}>
              <input
                type="file"
                accept=".html,.htm,.xhtml,text/html"
                required
                onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
              />
            </Field>
            {address(t.input.pageUrl, false)}
          </>
        )}
        {way === 'url' && (
          <>
            {address(t.input.urlLabel, true)}
            <p class="note">{t.input.urlWhy}</p>
          </>
        )}
      </div>
      <p class="go">
        <button type="submit" class="btn solid" disabled={busy}>
          {way === 'url' ? t.input.fetch : t.input.show}
        </button>
        <span role="status" class="note">
          {busy ? t.input.busy : ''}
        </span>
      </p>
      {fault && (
        <p role="alert" class="fault">
          {fault}
        </p>
      )}
    </form>
  );
}

function Field({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label>
      <span class="kicker">{label}</span>
      {children}
    </label>
  );
}
