/** Faults 9 to 19: signatures, versions and time. */
import { expect } from 'vitest';
import { publicKey } from '../../../lib/packs/tuf/ed25519.ts';
import { newKey, type TestPublisher, textOf } from '../support/publisher.ts';
import { DAY, type Fault, NOW, Scene } from './scene.ts';

/** The last of a role's files is changed in place. */
function rewrite(
  publisher: TestPublisher,
  path: string,
  change: (file: { signatures: { keyid: string; sig: string }[] }) => void,
): void {
  const file = JSON.parse(textOf(publisher.files.get(path))) as { signatures: { keyid: string; sig: string }[] };
  change(file);
  publisher.put(path, JSON.stringify(file));
}

export const AUTHORITY: Fault[] = [
  {
    number: 9,
    what: 'a valid signature by the key of another role',
    expected: 'E_ROLE',
    run: async (scene) => {
      await scene.offerSecond();
      await scene.publisher.publish({ signers: { targets: scene.publisher.keysOf('timestamp') } });
      await scene.fails('E_ROLE');
      await scene.publisher.publish();
      await scene.recovers();
    },
  },
  {
    number: 10,
    what: 'too few signatures; a key listed twice; one key as two',
    expected: 'E_THRESHOLD',
    run: async (base) => {
      await base.close();
      const scene = await Scene.open({ timestamp: 3 }, 2);
      try {
        await scene.offerSecond();
        await scene.publisher.publish({ signers: { timestamp: scene.publisher.keysOf('timestamp', 1) } });
        await scene.fails('E_THRESHOLD');
        rewrite(scene.publisher, 'metadata/timestamp.json', (file) =>
          file.signatures.push({ ...(file.signatures[0] as { keyid: string; sig: string }) }),
        );
        await scene.fails('E_THRESHOLD');
        rewrite(scene.publisher, 'metadata/timestamp.json', ({ signatures }) => {
          signatures.splice(1, 1, {
            keyid: scene.publisher.roster.timestamp.keyids[1] as string,
            sig: signatures[0]?.sig as string,
          });
        });
        await scene.fails(['E_THRESHOLD', 'E_SIG']);
        await scene.publisher.publish();
        await scene.recovers();
      } finally {
        await scene.close();
      }
    },
  },
  {
    number: 11,
    what: 'a key of another type or scheme, of small order, of the wrong length',
    expected: 'E_SIG',
    run: async (scene) => {
      await scene.offerSecond();
      const root = scene.publisher.keysOf('root');
      for (const wrong of [
        { keytype: 'rsa', scheme: 'rsassa-pss-sha256', keyval: { public: 'x' } },
        { ...publicKey('ab'.repeat(32)), scheme: 'ecdsa-sha2-nistp256' },
        publicKey(`01${'00'.repeat(31)}`),
        publicKey('ab'.repeat(31)),
      ]) {
        const { id } = await newKey();
        await scene.publisher.writeRoot();
        await scene.publisher.tamper(
          'metadata/2.root.json',
          (signed) => {
            const body = signed as unknown as {
              keys: Record<string, unknown>;
              roles: { timestamp: { keyids: string[] } };
            };
            body.keys[id] = wrong;
            body.roles.timestamp.keyids = [id];
          },
          root,
        );
        await scene.fails('E_SIG');
        scene.publisher.root = 1;
        scene.publisher.files.delete('metadata/2.root.json');
      }
      await scene.recovers();
    },
  },
  {
    number: 12,
    what: 'an older timestamp, snapshot, targets or pack version',
    expected: 'E_ROLLBACK',
    run: async (scene) => {
      const old = scene.publisher.snapshotOfFiles();
      await scene.publisher.publish();
      expect(await scene.reader.update()).toBeNull();
      const { files } = scene.publisher;
      scene.server.files = () => old;
      await scene.fails('E_ROLLBACK');
      scene.server.files = () => files;
      for (const versions of [
        { timestamp: 3, snapshot: 1, targets: 2 },
        { timestamp: 4, snapshot: 3, targets: 1 },
      ]) {
        await scene.publisher.publish({ versions });
        await scene.fails('E_ROLLBACK');
      }
      // The pack itself: an earlier manifest under new signatures. The floor stands in either of two places.
      scene.publisher.versions = { timestamp: 9, snapshot: 9, targets: 9 };
      const before = scene.publisher.offers;
      await scene.offerSecond();
      expect(await scene.reader.update()).toBeNull();
      scene.publisher.offers = before;
      await scene.publisher.publish();
      expect((await scene.reader.update())?.code).toBe('E_ROLLBACK');
      await scene.isOn(2);
      const publisher = await scene.reader.publisher();
      await scene.reader.store.putPublisher({ ...publisher, floors: { ...publisher.floors, seq: {} } });
      expect((await scene.reader.update())?.code).toBe('E_ROLLBACK');
      await scene.isOn(2);
    },
  },
  {
    number: 13,
    what: 'the same timestamp after its end',
    expected: 'E_EXPIRED, the old version stays in use',
    run: async (scene) => {
      scene.reader.now = NOW + 31 * DAY;
      await scene.fails('E_EXPIRED');
      expect((await scene.reader.publisher()).fault?.message).toMatch(/refreshed by 2026-12-22/);
      scene.publisher.now = scene.reader.now;
      await scene.offerSecond();
      await scene.recovers();
    },
  },
  {
    number: 14,
    what: 'a thief’s version 2^31, then new keys',
    expected: 'recovers after the root rotation',
    run: async (scene) => {
      const honest = { ...scene.publisher.versions };
      await scene.publisher.publish({ versions: { timestamp: 2 ** 31, snapshot: 2 ** 31, targets: 2 ** 31 } });
      expect(await scene.reader.update()).toBeNull();
      scene.publisher.versions = honest;
      await scene.offerSecond();
      await scene.fails('E_ROLLBACK');
      for (const role of ['timestamp', 'snapshot', 'targets'] as const) await scene.publisher.rotate(role);
      await scene.publisher.publish();
      await scene.recovers();
    },
  },
  {
    number: 15,
    what: 'a root is missing in the chain; a chain of 300 roots',
    expected: 'E_ROOT_GAP; 256 at a time',
    run: async (scene) => {
      await scene.publisher.rotate('timestamp');
      await scene.publisher.rotate('timestamp');
      await scene.offerSecond();
      const kept = scene.publisher.files.get('metadata/2.root.json') as Uint8Array;
      scene.publisher.files.delete('metadata/2.root.json');
      await scene.fails('E_ROOT_GAP');
      scene.publisher.files.set('metadata/2.root.json', kept);
      while (scene.publisher.root < 300) await scene.publisher.writeRoot();
      scene.server.asked = [];
      expect(await scene.reader.update()).toBeNull();
      expect(scene.server.asked.filter((path) => path.endsWith('.root.json'))).toHaveLength(256);
      await scene.isOn(2);
      await scene.publisher.publish();
      expect(await scene.reader.update()).toBeNull();
      expect((await scene.reader.publisher()).floors.root).toBe(300);
    },
  },
  {
    number: 16,
    what: 'a root in the middle has ended, the newest has not',
    expected: 'accepted',
    run: async (scene) => {
      await scene.publisher.writeRoot([], NOW - 400 * DAY);
      await scene.publisher.writeRoot();
      await scene.offerSecond();
      await scene.recovers();
    },
  },
  {
    number: 17,
    what: 'old snapshot with new targets',
    expected: 'refused',
    run: async (scene) => {
      const old = scene.publisher.snapshotOfFiles();
      await scene.offerSecond();
      const whole = scene.publisher.snapshotOfFiles();
      scene.server.files = () =>
        new Map(whole).set('metadata/2.snapshot.json', old.get('metadata/1.snapshot.json') as Uint8Array);
      await scene.fails(['E_HASH', 'E_LENGTH']);
      scene.server.files = () =>
        new Map(whole).set('metadata/2.targets.json', old.get('metadata/1.targets.json') as Uint8Array);
      await scene.fails(['E_HASH', 'E_LENGTH']);
      scene.server.files = () => whole;
      await scene.recovers();
    },
  },
  {
    number: 18,
    what: 'a torn publication, repaired later',
    expected: 'fails, the next run installs',
    run: async (scene) => {
      await scene.offerSecond();
      const torn = scene.publisher.snapshotOfFiles();
      torn.delete('metadata/2.snapshot.json');
      scene.server.files = () => torn;
      await scene.fails('E_HTTP');
      scene.server.files = () => scene.publisher.files;
      await scene.recovers();
    },
  },
  {
    number: 19,
    what: 'the clock is five years ahead, five behind, jumps in the middle',
    expected: 'E_CLOCK, installed packs stay in use',
    run: async (scene) => {
      await scene.offerSecond();
      scene.reader.now = NOW + 5 * 365 * DAY;
      await scene.fails('E_CLOCK');
      scene.reader.now = NOW - 5 * 365 * DAY;
      await scene.fails('E_CLOCK');
      scene.reader.now = NOW;
      scene.server.mischief = () => {
        scene.reader.now = NOW + 5 * 365 * DAY;
        return false;
      };
      // The time of the walk is taken once.
      expect(await scene.reader.update()).toBeNull();
      await scene.isOn(2);
    },
  },
];
