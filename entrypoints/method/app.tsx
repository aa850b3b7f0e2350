/** How the numbers are made, and who makes the packs in use. */
import { useEffect, useState } from 'preact/hooks';
import { MethodPage } from '../../components/framing/method-page.tsx';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { PackMaker } from '../../lib/model/pack-maker.ts';

export function MethodApp({ ask }: { ask: AskBackground }) {
  const [packs, setPacks] = useState<PackMaker[]>([]);
  useEffect(() => {
    void ask('page>background makers.list', {}).then((answer) => answer.ok && setPacks(answer.value.packs));
  }, [ask]);
  return (
    <main class="sl">
      <MethodPage packs={packs} />
    </main>
  );
}
