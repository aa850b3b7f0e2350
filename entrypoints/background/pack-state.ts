/** All packs as the page that manages them shows them. */
import type { ActivePack } from '../../lib/corpus/databases.ts';
import type {
  PacksState,
  PackVersionView,
  PackView,
  PublisherPreview,
  PublisherView,
} from '../../lib/messaging/pack-table.ts';
import type { PackManifest } from '../../lib/packs/manifest.ts';
import type { Publisher } from '../../lib/packs/publisher.ts';
import type { RememberedPublisher } from '../../lib/packs/remembered.ts';
import { fingerprint } from '../../lib/packs/tuf/first-root.ts';
import { type Corpus, isReadable } from './corpus.ts';
import type { Job } from './subscriptions.ts';

const versionView = ({ seq, createdAt, counts }: PackManifest): PackVersionView => {
  const count = (name: string): number => new Map(Object.entries(counts)).get(name) ?? 0;
  const [articles, outlets, entities, references] = ['articles', 'outlets', 'entities', 'references'].map(count);
  return {
    version: seq,
    date: createdAt,
    counts: { articles, outlets, entities, references } as PackVersionView['counts'],
  };
};

export async function packsState(
  { store }: Corpus,
  job: Job | null,
  remembered: ReadonlyMap<string, RememberedPublisher>,
): Promise<PacksState> {
  const [active, staged, publishers, packs, free] = await Promise.all([
    store.active(),
    store.staged(),
    store.publishers(),
    store.storedBytes(),
    store.room(),
  ]);
  const coming = (packId: string): PackView['coming'] => {
    const version = staged.find((one) => one.packId === packId);
    const progress = job?.progress.get(packId) ?? null;
    return version ? { ...versionView(version.manifest), ready: version.ready, progress } : null;
  };
  return {
    packs: active.map((one) => packView(one, publishers, coming(one.packId))),
    publishers: publishers.map((one) => publisherView(one, job)),
    lost: [...remembered]
      .filter(([id, { removed }]) => !removed && !publishers.some((one) => one.id === id))
      .map(([id, { name, address }]) => ({ id, name, address })),
    storage: { packs, free },
  };
}

function packView(active: ActivePack, publishers: readonly Publisher[], coming: PackView['coming']): PackView {
  const { packId, manifest, publisher, held, previous } = active;
  return {
    ...versionView(manifest),
    packId,
    title: manifest.title,
    licence: manifest.licence,
    languages: manifest.languages,
    bytes: manifest.totals.rawBytes,
    publisher,
    publisherName: publishers.find(({ id }) => id === publisher)?.name ?? manifest.publisher,
    readable: isReadable(manifest),
    held,
    previous: previous && { ...versionView(previous.manifest), publisher: previous.publisher },
    coming,
  };
}

const publisherView = (one: Publisher, job: Job | null): PublisherView => ({
  id: one.id,
  name: one.name,
  fingerprint: fingerprint(one.id),
  addresses: one.addresses,
  automatic: one.automatic,
  checked: one.checked,
  next: one.next,
  busy: job?.publisher === one.id,
  fault: one.fault,
});

export async function previewOf(
  { store }: Corpus,
  publisher: Publisher,
  manifests: readonly PackManifest[],
): Promise<PublisherPreview> {
  const [active, known] = await Promise.all([store.active(), store.publishers()]);
  return {
    publisher: publisher.id,
    name: publisher.name,
    fingerprint: fingerprint(publisher.id),
    address: publisher.addresses[0] ?? null,
    known: known.some(({ id }) => id === publisher.id),
    packs: manifests.map((manifest) => {
      const one = active.find(({ packId }) => packId === manifest.packId);
      const from = known.find(({ id }) => id === one?.publisher)?.name ?? null;
      return {
        ...versionView(manifest),
        packId: manifest.packId,
        title: manifest.title,
        bytes: manifest.totals.bytes,
        replaces: one && one.publisher !== publisher.id ? { version: one.manifest.seq, publisherName: from } : null,
      };
    }),
  };
}
