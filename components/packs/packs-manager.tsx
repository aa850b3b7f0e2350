import type { PacksState } from '../../lib/messaging/pack-table.ts';
import type { PackFault } from '../../lib/packs/faults.ts';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { AddPack, type AddPackProps } from './add-pack.tsx';
import { FaultNote } from './fault-note.tsx';
import { type PackActions, PackEntry } from './pack-entry.tsx';
import { type PublisherActions, PublisherEntry } from './publisher-entry.tsx';

export type PacksManagerProps = PackActions &
  PublisherActions & {
    state: PacksState;
    /** What came of the last thing that was asked for. */
    problem: PackFault | null;
    add: AddPackProps;
    onGetAgain: (address: string) => void;
  };

/** All packs, those they come from, what the browser lost, and the way to add one. */
export function PacksManager({ state, problem, add, onGetAgain, ...actions }: PacksManagerProps) {
  const said = useStrings().packs;
  return (
    <>
      <FaultNote fault={problem} />
      {state.packs.map((pack) => (
        <PackEntry key={pack.packId} pack={pack} {...actions} />
      ))}
      {state.lost.map(({ id, name, address }) => (
        <div class="sub" key={id} role="alert">
          <p>
            <Sentence text={said.lost} parts={{ publisher: <Name text={name} /> }} />
          </p>
          <p class="note">{said.lostWhat}</p>
          <div class="line">
            {address !== null && (
              <button type="button" class="btn solid" onClick={() => onGetAgain(address)}>
                {said.lostAgain}
              </button>
            )}
            <button type="button" class="btn edge" onClick={() => actions.onRemove(id)}>
              {said.lostForget}
            </button>
          </div>
        </div>
      ))}
      {state.publishers.length > 0 && (
        <div class="sub">
          <h3>{said.publishers}</h3>
          {state.publishers.map((publisher) => (
            <PublisherEntry key={publisher.id} publisher={publisher} {...actions} />
          ))}
        </div>
      )}
      <div class="sub">
        <AddPack {...add} />
      </div>
      <p class="note">{said.storage(state.storage.packs, state.storage.free)}</p>
    </>
  );
}
