/**
 * Publishers the reader has confirmed: asked on time, their packs taken in, held, taken back and removed.
 *
 * One job at a time. Everything that a job learns is stored before the next step, so that a background that is ended in the
 * middle goes on with the next alarm.
 */
import type { ActivePack } from '../../lib/corpus/databases.ts';
import { type Asked, askPublisher, meetPublisher } from '../../lib/packs/ask.ts';
import { fault, type PackFault } from '../../lib/packs/faults.ts';
import type { InstallProgress, PackFiles, PackVersion } from '../../lib/packs/install.ts';
import { NO_FLOORS, type Publisher, strictest } from '../../lib/packs/publisher.ts';
import type { RememberedPublishers } from '../../lib/packs/remembered.ts';
import { waitFor } from '../../lib/packs/schedule.ts';
import type { Corpus } from './corpus.ts';

/** After this long without news of its end, a job counts as cut off and is taken up again. */
const CUT_OFF_MS = 60_000;

export type World = {
  remembered: RememberedPublishers;
  /** `name`: whose packs are fetched; null before the reader has confirmed anybody. */
  open: (address: string, name: string | null) => PackFiles;
  now: () => number;
  random: () => number;
  /** Whether the browser asks to spend no data. */
  savesData: () => boolean;
  /** Something that pages show has changed. */
  changed: () => void;
  /** A job begins, or has ended: alarms are set for waking up in the middle, or for the next time. */
  working: (on: boolean) => void;
};

export type Failure = PackFault | null;
export type Job = { publisher: string; progress: Map<string, InstallProgress>; stop: AbortController };

export class Subscriptions {
  private readonly corpus: Corpus;
  private readonly world: World;
  /** The job under way, if one is. */
  job: Job | null = null;
  private running: Promise<unknown> = Promise.resolve();

  constructor(corpus: Corpus, world: World) {
    this.corpus = corpus;
    this.world = world;
  }

  /** Asks every publisher that is due. Quiet where the browser saves data or another job runs. */
  async updateDue(): Promise<void> {
    if (this.world.savesData()) return;
    for (const publisher of await this.corpus.store.publishers())
      if (publisher.addresses.length > 0 && publisher.next <= this.world.now()) await this.update(publisher.id);
  }

  /** When the next publisher is due, or null where there is none to ask. */
  async nextDue(): Promise<number | null> {
    const due = (await this.corpus.store.publishers()).filter(({ addresses }) => addresses.length > 0);
    return due.length === 0 ? null : Math.min(...due.map(({ next }) => next));
  }

  /** Takes in what a publisher has new. `files`: a side-loaded file, in the place of its addresses. */
  async update(id: string, files: PackFiles | null = null): Promise<Failure> {
    if (this.job) return busy();
    const job: Job = { publisher: id, progress: new Map(), stop: new AbortController() };
    this.job = job;
    this.world.changed();
    this.world.working(true);
    try {
      const run = onlyHere(() => this.runUpdate(job, files));
      this.running = run.catch(() => null);
      return await run;
    } finally {
      this.job = null;
      this.world.changed();
      this.world.working(false);
    }
  }

  stop(id: string): void {
    if (this.job?.publisher === id) this.job.stop.abort();
  }

  private async runUpdate(job: Job, files: PackFiles | null): Promise<Failure> {
    const publisher = (await this.corpus.store.publishers()).find((one) => one.id === job.publisher);
    if (!publisher) return null;
    const now = this.world.now();
    // Should the background end now, the next alarm takes it up again.
    await this.corpus.store.putPublisher({ ...publisher, next: now + CUT_OFF_MS });
    const sources = files ? [files] : publisher.addresses.map((address) => this.world.open(address, publisher.name));
    const asked = await this.ask(publisher, sources, now);
    let current = asked.publisher;
    let failure = asked.result.ok ? null : asked.result.error;
    await this.keep(current);
    for (const version of asked.result.ok ? asked.result.value : []) {
      failure = await this.take(version, sources, current, job);
      if (failure) break;
      const { packId, seq } = version.manifest;
      current = { ...current, floors: { ...current.floors, seq: { ...current.floors.seq, [packId]: seq } } };
      await this.keep(current);
    }
    const failures = failure === null || failure.code === 'E_STOPPED' ? 0 : current.failures + 1;
    await this.keep({
      ...current,
      failures,
      fault: failure,
      checked: failure === null ? now : current.checked,
      next: this.world.now() + waitFor(failures, failure, this.world.random()),
    });
    return failure;
  }

  private async ask(publisher: Publisher, sources: readonly PackFiles[], now: number): Promise<Asked> {
    const [active, staged, remembered] = await Promise.all([
      this.corpus.store.active(),
      this.corpus.store.staged(),
      this.world.remembered.all(),
    ]);
    const kept = active.filter((one) => one.held || isOthers(one, publisher));
    const have = new Set([
      ...active.map(({ digest }) => digest),
      ...staged.filter(({ ready }) => ready).map(({ digest }) => digest),
    ]);
    const packs = publisher.packs.filter((packId) => !kept.some((one) => one.packId === packId));
    const floors = remembered.get(publisher.id)?.floors ?? NO_FLOORS;
    const asked = await askPublisher({ ...publisher, packs }, sources, { floors, have, now });
    return { ...asked, publisher: { ...asked.publisher, packs: publisher.packs } };
  }

  private async take(
    version: PackVersion,
    sources: readonly PackFiles[],
    publisher: Publisher,
    job: Job,
  ): Promise<Failure> {
    const { packId, seq } = version.manifest;
    const active = (await this.corpus.store.active()).find((one) => one.packId === packId);
    // The pack inside the extension may be ahead of the publisher for a while.
    if (active && active.publisher === null && active.manifest.seq > seq) return null;
    const result = await this.corpus.install(version, sources, {
      wait: !publisher.automatic && active !== undefined,
      stop: job.stop.signal,
      hear: (progress) => {
        job.progress.set(packId, progress);
        this.world.changed();
      },
    });
    return result.ok ? null : result.error;
  }

  /** Stores a publisher, and its floors in the other place too. */
  private async keep(publisher: Publisher): Promise<void> {
    await this.remember(publisher, false);
    await this.corpus.store.putPublisher(publisher);
  }

  private async remember({ id, name, addresses, floors }: Publisher, removed: boolean): Promise<void> {
    await this.world.remembered.remember(id, { name, address: addresses[0] ?? null, floors, removed });
  }

  /** Confirmed by the reader: a new publisher, or another address of a known one. Takes its packs in at once. */
  async subscribe(files: PackFiles, address: string | null, confirmed: string): Promise<Failure> {
    const met = await meetPublisher(files, address, this.world.now());
    if (!met.ok) return met.error;
    const { publisher } = met.value;
    if (publisher.id !== confirmed)
      return failed('E_SIG', 'The publisher there is not the one that was shown. Nothing was added.');
    const known = (await this.corpus.store.publishers()).find(({ id }) => id === publisher.id);
    if (known) {
      const addresses = [...new Set([...known.addresses, ...publisher.addresses])];
      await this.keep({ ...known, addresses, packs: [...new Set([...known.packs, ...publisher.packs])] });
    } else {
      const taken = await this.takenBy(publisher);
      if (taken) return taken;
      const remembered = (await this.world.remembered.all()).get(publisher.id);
      // What was known before the reader removed it still counts.
      const floors = strictest(publisher.floors, remembered?.floors ?? NO_FLOORS);
      await this.keep({ ...publisher, floors });
    }
    return this.update(publisher.id, address === null ? files : null);
  }

  /** Two publishers cannot stand behind one pack: the reader would not know whose word it is. */
  private async takenBy(publisher: Publisher): Promise<Failure> {
    for (const other of await this.corpus.store.publishers()) {
      const packId = other.packs.find((one) => publisher.packs.includes(one));
      if (packId !== undefined) return failed('E_TAKEN', `The pack ${packId} is already taken from ${other.name}.`);
    }
    return null;
  }

  /** The version that was ready is the one in use from here on. */
  async use(packId: string): Promise<Failure> {
    const staged = (await this.corpus.store.staged()).find((one) => one.packId === packId && one.ready);
    if (staged) await this.switchTo(staged, false);
    return staged ? null : failed('E_LOST', 'There is no version waiting.');
  }

  /** Back to the version before, which is held: new ones wait until the reader follows them again. */
  async goBack(packId: string): Promise<Failure> {
    const previous = (await this.corpus.store.active()).find((one) => one.packId === packId)?.previous;
    if (previous) await this.switchTo(previous, true);
    return previous ? null : failed('E_LOST', 'There is no earlier version in this browser.');
  }

  private async switchTo(version: PackVersion, held: boolean): Promise<void> {
    await this.corpus.store.activate(version, held);
    await this.corpus.changed();
    this.world.changed();
  }

  async hold(packId: string, on: boolean): Promise<Failure> {
    await this.corpus.store.hold(packId, on);
    this.world.changed();
    return null;
  }

  async setAutomatic(id: string, automatic: boolean): Promise<Failure> {
    const publisher = (await this.corpus.store.publishers()).find((one) => one.id === id);
    if (publisher) await this.corpus.store.putPublisher({ ...publisher, automatic });
    if (automatic)
      for (const { packId, publisher: from, ready } of await this.corpus.store.staged())
        if (from === id && ready) await this.use(packId);
    this.world.changed();
    return null;
  }

  /** Takes a publisher and its packs out. The pack inside the extension comes back where one of them stood in for it. */
  async remove(id: string): Promise<Failure> {
    this.stop(id);
    await this.running;
    const publisher = (await this.corpus.store.publishers()).find((one) => one.id === id);
    const remembered = (await this.world.remembered.all()).get(id);
    if (publisher) await this.remember(publisher, true);
    else if (remembered) await this.world.remembered.remember(id, { ...remembered, removed: true });
    await this.corpus.store.dropPublisher(id);
    for (const active of await this.corpus.store.active())
      if (active.publisher === id) await this.corpus.store.deactivate(active.packId);
      else if (active.previous?.publisher === id) await this.corpus.store.forgetPrevious(active.packId);
    await this.corpus.importBundled();
    await this.corpus.changed();
    this.world.changed();
    return null;
  }
}

const busy = (): Failure => failed('E_BUSY', 'Another update is under way.');

function failed(...of: Parameters<typeof fault>): PackFault {
  const made = fault(...of);
  return (made as { error: PackFault }).error;
}

/** A pack of another origin that this publisher's packs do not replace. */
const isOthers = (active: ActivePack, publisher: Publisher): boolean =>
  active.publisher !== null && active.publisher !== publisher.id;

/** Across every context of the extension, where the browser can say so: an old background may still be at work. */
async function onlyHere(run: () => Promise<Failure>): Promise<Failure> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return run();
  return locks.request('sidelight-packs', { ifAvailable: true }, (lock) => (lock ? run() : busy()));
}
