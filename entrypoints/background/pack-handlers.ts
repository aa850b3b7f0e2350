/** One handler a message about packs. */
import type { Done, PackMessages, Previewed } from '../../lib/messaging/pack-table.ts';
import type { Answer, Ask } from '../../lib/messaging/table.ts';
import { meetPublisher } from '../../lib/packs/ask.ts';
import { fault } from '../../lib/packs/faults.ts';
import { packAddress } from '../../lib/packs/http-files.ts';
import type { PackFiles } from '../../lib/packs/install.ts';
import { concat } from '../../lib/packs/records.ts';
import { readSidelight } from '../../lib/packs/side-load.ts';
import type { Corpus } from './corpus.ts';
import { packsState, previewOf } from './pack-state.ts';
import type { Failure, Subscriptions, World } from './subscriptions.ts';

export type PackHandlers = {
  [K in keyof PackMessages]: (ask: Ask<PackMessages, K>) => Promise<Answer<PackMessages, K>>;
};

const done = async (run: Promise<Failure>): Promise<Done> => ({ fault: await run });

export function createPackHandlers(corpus: Corpus, subscriptions: Subscriptions, world: World): PackHandlers {
  const file = new SentFile();
  const preview = async (files: PackFiles, address: string | null): Promise<Previewed> => {
    const met = await meetPublisher(files, address, world.now());
    if (!met.ok) return { preview: null, fault: met.error };
    return { preview: await previewOf(corpus, met.value.publisher, met.value.manifests), fault: null };
  };
  return {
    'page>background packs.state': async () => packsState(corpus, subscriptions.job, await world.remembered.all()),
    'page>background packs.preview': async ({ address }) => {
      const checked = packAddress(address);
      return checked.ok
        ? preview(world.open(checked.value, null), checked.value)
        : { preview: null, fault: checked.error };
    },
    'page>background packs.file': async ({ index, last, data }) => {
      if (!file.take(index, data)) return { preview: null, fault: lostFile() };
      if (!last) return { preview: null, fault: null };
      const files = readSidelight(file.whole());
      return files.ok ? preview(file.keep(files.value), null) : { preview: null, fault: files.error };
    },
    'page>background packs.subscribe': async ({ publisher, address }) => {
      const files = address === null ? file.kept : openChecked(address, world);
      const answer = files ? await subscriptions.subscribe(files, address, publisher) : lostFile();
      if (address === null) file.drop();
      return { fault: answer };
    },
    'page>background packs.check': ({ publisher }) => done(subscriptions.update(publisher)),
    'page>background packs.stop': async ({ publisher }) => {
      subscriptions.stop(publisher);
      return { fault: null };
    },
    'page>background packs.use': ({ packId }) => done(subscriptions.use(packId)),
    'page>background packs.back': ({ packId }) => done(subscriptions.goBack(packId)),
    'page>background packs.hold': ({ packId, on }) => done(subscriptions.hold(packId, on)),
    'page>background packs.automatic': ({ publisher, on }) => done(subscriptions.setAutomatic(publisher, on)),
    'page>background packs.remove': ({ publisher }) => done(subscriptions.remove(publisher)),
    'page>background packs.diff': async ({ packId, which }) => {
      const active = (await corpus.store.active()).find((one) => one.packId === packId);
      const staged = (await corpus.store.staged()).find((one) => one.packId === packId && one.ready);
      const pair =
        which === 'coming' ? [active?.manifest, staged?.manifest] : [active?.previous?.manifest, active?.manifest];
      return { diff: pair[0] && pair[1] ? await corpus.diff(pair[0], pair[1]) : null };
    },
  };
}

const openChecked = (address: string, world: World): PackFiles | null => {
  const checked = packAddress(address);
  return checked.ok ? world.open(checked.value, null) : null;
};

function lostFile(): Failure {
  const lost = fault('E_LOST', 'The file did not arrive whole.');
  return lost.ok ? null : { ...lost.error, remedy: 'Choose the file again.' };
}

/** A file on its way from a page, in parts: messages carry text, and no page may write into our database. */
class SentFile {
  kept: PackFiles | null = null;
  private parts: Uint8Array[] = [];

  take(index: number, data: string): boolean {
    if (index === 0) this.drop();
    if (index !== this.parts.length) return false;
    this.parts.push(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
    return true;
  }

  whole(): Uint8Array {
    const bytes = concat(this.parts);
    this.parts = [];
    return bytes;
  }

  keep(files: PackFiles): PackFiles {
    this.kept = files;
    return files;
  }

  drop(): void {
    this.parts = [];
    this.kept = null;
  }
}
