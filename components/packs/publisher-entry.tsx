import { useState } from 'preact/hooks';
import type { PublisherView } from '../../lib/messaging/pack-table.ts';
import { Name } from '../shared/name.tsx';
import { Switch } from '../shared/switch.tsx';
import { useStrings } from '../strings/context.ts';
import { FaultNote } from './fault-note.tsx';

export type PublisherActions = {
  onLook: (publisher: string) => void;
  onStop: (publisher: string) => void;
  onAutomatic: (publisher: string, on: boolean) => void;
  onRemove: (publisher: string) => void;
};

/** Somebody the reader takes packs from: who, from where, how it went last, and the way out. */
export function PublisherEntry({ publisher, ...actions }: { publisher: PublisherView } & PublisherActions) {
  const t = useStrings();
  const said = t.packs;
  const { id, name, fingerprint, addresses, automatic, checked, busy, fault } = publisher;
  return (
    <div class="publisher">
      <h4>
        <Name text={name} />
      </h4>
      <dl class="pairs">
        <dt>{said.fingerprint}</dt>
        <dd class="num">{fingerprint}</dd>
        <dt>{said.addresses}</dt>
        <dd>
          {addresses.length === 0
            ? said.file
            : addresses.map((address) => (
                <p key={address}>
                  <Name text={address} />
                </p>
              ))}
        </dd>
      </dl>
      <p class="note">
        {checked === null ? said.neverChecked : said.checked(t.options.moment(new Date(checked).toISOString()))}
      </p>
      <FaultNote fault={fault} />
      <Switch on={automatic} onToggle={() => actions.onAutomatic(id, !automatic)}>
        {said.automatic}
      </Switch>
      <div class="line">
        {addresses.length > 0 &&
          (busy ? (
            <button type="button" class="btn edge" onClick={() => actions.onStop(id)}>
              {said.stop}
            </button>
          ) : (
            <button type="button" class="btn edge" onClick={() => actions.onLook(id)}>
              {said.look}
            </button>
          ))}
        <Remove onRemove={() => actions.onRemove(id)} />
      </div>
    </div>
  );
}

function Remove({ onRemove }: { onRemove: () => void }) {
  const said = useStrings().packs;
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button type="button" class="btn" onClick={() => setAsked(true)}>
        {said.remove}
      </button>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div class="ask" role="group" aria-label={said.removeAsk}>
      <p class="h">{said.removeAsk}</p>
      <p class="note">{said.removeWhat}</p>
      <div class="line">
        <button type="button" class="btn solid" onClick={onRemove}>
          {said.removeYes}
        </button>
        <button type="button" class="btn edge" onClick={() => setAsked(false)}>
          {said.removeNo}
        </button>
      </div>
    </div>
  );
}
