import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { PublisherPreview } from '../../lib/messaging/pack-table.ts';
import type { PackFault } from '../../lib/packs/faults.ts';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { FaultNote } from './fault-note.tsx';

export type AddPackProps = {
  /** What was found at the address or in the file; null before anybody looked, and after a decision. */
  preview: PublisherPreview | null;
  busy: 'no' | 'address' | 'file' | 'taking';
  fault: PackFault | null;
  onAddress: (address: string) => void;
  onFile: (file: File) => void;
  onConfirm: (preview: PublisherPreview) => void;
  onCancel: () => void;
};

/** Adding a pack by address or file: nothing is taken in before the reader has seen who is behind it and said yes. */
export function AddPack(props: AddPackProps) {
  const t = useStrings();
  const said = t.packs;
  const id = useId();
  const { preview, busy, fault } = props;
  const [address, setAddress] = useState('');
  if (preview) return <Preview {...props} preview={preview} />;
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onAddress(address);
  };
  return (
    <form class="add" onSubmit={submit} noValidate>
      <h3>{said.add}</h3>
      <label class="h" for={id}>
        {said.address}
      </label>
      <div class="line">
        <input
          id={id}
          class="text"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="ltr"
          placeholder={said.addressHint}
          aria-describedby={`${id}-why`}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="btn edge" disabled={busy !== 'no'}>
          {said.addByAddress}
        </button>
        <label class="btn edge file">
          <input
            class="vh"
            type="file"
            accept=".sidelight"
            disabled={busy !== 'no'}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) props.onFile(file);
            }}
          />
          {said.addByFile}
        </label>
      </div>
      <p class="note" id={`${id}-why`}>
        {said.addressWhy}
      </p>
      <p class="note" role="status">
        {busy === 'address' ? said.lookingAt : busy === 'file' ? said.readingFile : ''}
      </p>
      <FaultNote fault={fault} />
    </form>
  );
}

function Preview({ preview, busy, fault, onConfirm, onCancel }: AddPackProps & { preview: PublisherPreview }) {
  const t = useStrings();
  const said = t.packs;
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div class="ask" role="group" aria-labelledby={id}>
      <h3 id={id}>{said.preview}</h3>
      <p class="ti">
        <Name text={preview.name} />
      </p>
      <dl class="pairs">
        <dt>{said.fingerprint}</dt>
        <dd class="num fingerprint">{preview.fingerprint}</dd>
        {preview.address !== null && (
          <>
            <dt>{said.addresses}</dt>
            <dd>
              <Name text={preview.address} />
            </dd>
          </>
        )}
      </dl>
      <p class="note">{preview.known ? said.previewKnown : said.previewWhat}</p>
      <ul class="offered">
        {preview.packs.map((pack) => (
          <li key={pack.packId}>
            <p>
              <b>
                <Name text={pack.title} />
              </b>
              {', '}
              {said.previewPack(pack.version, t.day(pack.date) ?? pack.date, pack.bytes)}
            </p>
            <p class="note">
              {said.holds(pack.counts)}. {pack.replaces && <Replaces replaces={pack.replaces} />}
            </p>
          </li>
        ))}
      </ul>
      <FaultNote fault={fault} />
      <div class="line">
        <button type="button" class="btn solid" disabled={busy !== 'no'} onClick={() => onConfirm(preview)}>
          {said.confirm}
        </button>
        <button type="button" class="btn edge" disabled={busy !== 'no'} onClick={onCancel}>
          {said.cancel}
        </button>
      </div>
    </div>
  );
}

function Replaces({ replaces }: { replaces: NonNullable<PublisherPreview['packs'][number]['replaces']> }) {
  const said = useStrings().packs;
  if (replaces.publisherName === null) return <>{said.replacesBuiltIn(replaces.version)}</>;
  return (
    <Sentence text={said.replaces(replaces.version)} parts={{ publisher: <Name text={replaces.publisherName} /> }} />
  );
}
