/** The packs with everything that can be done about them; null until they are known. */
import { useEffect, useState } from 'preact/hooks';
import type { AddPackProps } from '../../components/packs/add-pack.tsx';
import type { PacksManagerProps } from '../../components/packs/packs-manager.tsx';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { Done, PacksState, Previewed, PublisherPreview } from '../../lib/messaging/pack-table.ts';
import type { Result } from '../../lib/model/result.ts';
import type { PackFault } from '../../lib/packs/faults.ts';
import { followPacks } from '../../lib/platform/packs-port.ts';
import { faultOf, previewed } from './pack-answers.ts';
import { sendFile } from './send-file.ts';

type Adding = Pick<AddPackProps, 'preview' | 'busy' | 'fault'>;
const NOTHING: Adding = { preview: null, busy: 'no', fault: null };

export function usePacks(ask: AskBackground): PacksManagerProps | null {
  const [state, setState] = useState<PacksState | null>(null);
  const [adding, setAdding] = useState<Adding>(NOTHING);
  const [problem, setProblem] = useState<PackFault | null>(null);
  useEffect(() => followPacks(setState), []);
  if (!state) return null;
  /** Does one thing; what the packs came to is told by the background, what went wrong by the answer. */
  const run = async (done: Promise<Result<Done, { code: string; message: string }>>): Promise<PackFault | null> => {
    const fault = faultOf(await done);
    const now = await ask('page>background packs.state', {});
    if (now.ok) setState(now.value);
    return fault;
  };
  const act = (done: Parameters<typeof run>[0]): void => void run(done).then(setProblem);
  const look = async (busy: 'address' | 'file', found: Promise<Previewed>): Promise<void> => {
    setAdding({ ...NOTHING, busy });
    setAdding({ ...(await found), busy: 'no' });
  };
  const lookAt = (address: string): void =>
    void look('address', ask('page>background packs.preview', { address }).then(previewed));
  const confirm = async (preview: PublisherPreview): Promise<void> => {
    setAdding({ preview, busy: 'taking', fault: null });
    const { publisher, address } = preview;
    const fault = await run(ask('page>background packs.subscribe', { publisher, address }));
    setAdding(fault ? { preview, busy: 'no', fault } : NOTHING);
  };
  return {
    state,
    problem,
    add: {
      ...adding,
      onAddress: lookAt,
      onFile: (file) => void look('file', sendFile(ask, file)),
      onCancel: () => setAdding(NOTHING),
      onConfirm: (preview) => void confirm(preview),
    },
    onGetAgain: lookAt,
    onUse: (packId) => act(ask('page>background packs.use', { packId })),
    onBack: (packId) => act(ask('page>background packs.back', { packId })),
    onHold: (packId, on) => act(ask('page>background packs.hold', { packId, on })),
    onLook: (publisher) => act(ask('page>background packs.check', { publisher })),
    onStop: (publisher) => act(ask('page>background packs.stop', { publisher })),
    onAutomatic: (publisher, on) => act(ask('page>background packs.automatic', { publisher, on })),
    onRemove: (publisher) => act(ask('page>background packs.remove', { publisher })),
    onDiff: async (packId, which) => {
      const answer = await ask('page>background packs.diff', { packId, which });
      return answer.ok ? answer.value.diff : null;
    },
  };
}
