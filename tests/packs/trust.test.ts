/** TUF metadata: what our tool writes another client accepts, and every attack is refused by both. */
import { canonicalize } from '@tufjs/canonical-json';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { canonical } from '../../lib/packs/tuf/canonical.ts';
import { isSignedBy, isUsableKey, publicKey, SMALL_ORDER } from '../../lib/packs/tuf/ed25519.ts';
import { refresh } from '../../lib/packs/tuf/refresh.ts';
import { TwoClients, type Verdict } from './support/clients.ts';
import { bytesOf, mapFiles, newKey, TestPublisher, textOf } from './support/publisher.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 24 * 3600 * 1000;
const pack = (version: number) => new Map([['manifest.json', bytesOf(`{"pack":"test","version":${version}}`)]]);

const open: TwoClients[] = [];
const meet = async (publisher: TestPublisher): Promise<TwoClients> => {
  const clients = await TwoClients.meet(publisher.files);
  open.push(clients);
  return clients;
};
afterEach(() => {
  for (const clients of open.splice(0)) clients.close();
});

const published = async (...of: Parameters<typeof TestPublisher.create>): Promise<TestPublisher> => {
  const publisher = await TestPublisher.create(...of);
  await publisher.offer('test', pack(1));
  await publisher.publish();
  return publisher;
};

const agreed = (verdict: Verdict, ours: string | string[]): void => {
  expect([ours].flat(), verdict.why).toContain(verdict.ours);
  expect(verdict.oracle, verdict.why).toBe(verdict.ours === 'accepted' ? 'accepted' : 'refused');
};

describe('canonical JSON', () => {
  it('is that of another implementation', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any')),
        fc.dictionary(
          fc.string({ unit: 'binary' }).filter((key) => key !== '__proto__'),
          tie('any'),
        ),
      ),
    })).any;
    fc.assert(
      fc.property(value, (one) => {
        expect(canonical(one)).toBe(canonicalize(one));
      }),
    );
  });

  it('has no form for fractions', () => expect(() => canonical({ a: 1.5 })).toThrow(/whole/));
});

describe('keys', () => {
  it('of small order, which prove nothing, are told by an independent computation', () => {
    for (const hex of SMALL_ORDER) expect(orderDividesEight(hex), hex).toBe(true);
    // The identity "signs" anything with the signature (identity, 0): a verifier that takes such a key takes all.
    expect(isUsableKey(publicKey(`01${'00'.repeat(31)}`))).toBe(false);
    expect(isUsableKey(publicKey(`01${'00'.repeat(30)}80`))).toBe(false);
  });

  it('of another type, length or form verify nothing', async () => {
    const { key } = await newKey();
    for (const wrong of [
      { ...key, keytype: 'rsa' },
      { ...key, scheme: 'ecdsa-sha2-nistp256' },
      publicKey(key.keyval.public.slice(2)),
      publicKey(key.keyval.public.toUpperCase()),
      publicKey('zz'.repeat(32)),
    ])
      expect(await isSignedBy(wrong, '00'.repeat(64), bytesOf('x'))).toBe(false);
  });
});

describe('a repository in order', () => {
  it('is accepted by both, version after version', async () => {
    const publisher = await published(NOW);
    const clients = await meet(publisher);
    agreed(await clients.ask(publisher.files, NOW), 'accepted');
    for (let version = 2; version < 5; version++) {
      await publisher.offer('test', pack(version));
      await publisher.publish();
      agreed(await clients.ask(publisher.files, NOW), 'accepted');
    }
  });

  it('takes thresholds of two in three, and rotations of every role', async () => {
    const publisher = await published(NOW, { root: 3, targets: 3 }, 2);
    const clients = await meet(publisher);
    agreed(await clients.ask(publisher.files, NOW), 'accepted');
    for (const role of ['timestamp', 'snapshot', 'targets', 'root'] as const) {
      await publisher.rotate(role);
      await publisher.publish();
      agreed(await clients.ask(publisher.files, NOW), 'accepted');
    }
  });

  it('that has not changed costs one small request', async () => {
    const publisher = await published(NOW);
    const clients = await meet(publisher);
    await clients.ask(publisher.files, NOW);
    const asked: string[] = [];
    const watched = new Map(publisher.files);
    watched.get = (path: string) => {
      asked.push(path);
      return publisher.files.get(path);
    };
    const walk = await refresh(mapFiles(watched), clients.known, NOW);
    expect(walk.result.ok && walk.result.value.unchanged).toBe(true);
    expect(asked).toEqual(['metadata/timestamp.json']);
    expect(publisher.files.get('metadata/timestamp.json')?.length).toBeLessThan(2048);
  });

  it('is still good one month, one year and five years later once it was signed again, and not before', async () => {
    const publisher = await published(NOW);
    const clients = await meet(publisher);
    agreed(await clients.ask(publisher.files, NOW), 'accepted');
    for (const days of [40, 330]) {
      const later = NOW + days * DAY;
      agreed(await clients.ask(publisher.files, later), 'E_EXPIRED');
      publisher.now = later;
      await publisher.publish();
      agreed(await clients.ask(publisher.files, later), 'accepted');
    }
    agreed(await clients.ask(publisher.files, NOW + 5 * 365 * DAY), 'E_CLOCK');
    publisher.now = NOW + 5 * 365 * DAY;
    await publisher.writeRoot();
    await publisher.publish();
    agreed(await clients.ask(publisher.files, publisher.now), 'accepted');
  });
});

describe('attacks', () => {
  /** A client that knows version 2, the files of version 1, and the publisher. */
  const secondVersion = async () => {
    const publisher = await published(NOW);
    const clients = await meet(publisher);
    const first = publisher.snapshotOfFiles();
    await clients.ask(publisher.files, NOW);
    await publisher.offer('test', pack(2));
    await publisher.publish();
    agreed(await clients.ask(publisher.files, NOW), 'accepted');
    return { publisher, clients, first };
  };

  it('rollback of everything', async () => {
    const { clients, first } = await secondVersion();
    agreed(await clients.ask(first, NOW), 'E_ROLLBACK');
  });

  it('rollback of snapshot or targets under a new timestamp (a stolen timestamp key)', async () => {
    for (const versions of [
      { timestamp: 3, snapshot: 1 },
      { timestamp: 3, snapshot: 3, targets: 1 },
    ]) {
      const { publisher, clients } = await secondVersion();
      await publisher.publish({ versions });
      agreed(await clients.ask(publisher.files, NOW), 'E_ROLLBACK');
    }
  });

  it('freeze: the same timestamp after its end', async () => {
    const { publisher, clients } = await secondVersion();
    agreed(await clients.ask(publisher.files, NOW + 31 * DAY), 'E_EXPIRED');
  });

  it('mix and match: targets of another time', async () => {
    const { publisher, clients, first } = await secondVersion();
    await publisher.offer('test', pack(3));
    await publisher.publish();
    const mixed = publisher.snapshotOfFiles();
    mixed.set('metadata/3.targets.json', first.get('metadata/1.targets.json') as Uint8Array);
    agreed(await clients.ask(mixed, NOW), ['E_HASH', 'E_LENGTH']);
  });

  it('arbitrary software: a target that was not signed', async () => {
    const publisher = await published(NOW);
    const clients = await meet(publisher);
    const stranger = await newKey();
    await publisher.publish({ signers: { targets: [stranger] } });
    agreed(await clients.ask(publisher.files, NOW), 'E_THRESHOLD');
  });

  it('the key of another role', async () => {
    const publisher = await published(NOW);
    const clients = await meet(publisher);
    await publisher.publish({ signers: { targets: publisher.keysOf('timestamp') } });
    agreed(await clients.ask(publisher.files, NOW), 'E_ROLE');
  });

  it('too few signatures, and one key under two names', async () => {
    const publisher = await published(NOW, { targets: 3 }, 2);
    const clients = await meet(publisher);
    await publisher.publish({ signers: { targets: publisher.keysOf('targets', 1) } });
    agreed(await clients.ask(publisher.files, NOW), 'E_THRESHOLD');
    await publisher.publish();
    const path = `metadata/${publisher.versions.targets}.targets.json`;
    const file = JSON.parse(textOf(publisher.files.get(path))) as { signatures: { keyid: string }[] };
    file.signatures = [file.signatures[0], file.signatures[0]] as { keyid: string }[];
    publisher.put(path, JSON.stringify(file));
    expect((await clients.ask(publisher.files, NOW)).ours).not.toBe('accepted');
  });

  it('one bit in each metadata file', async () => {
    for (const name of ['timestamp.json', '2.snapshot.json', '2.targets.json']) {
      const publisher = await published(NOW);
      const clients = await meet(publisher);
      await clients.ask(publisher.files, NOW);
      await publisher.publish();
      const bytes = Uint8Array.from(publisher.files.get(`metadata/${name}`) as Uint8Array);
      const at = textOf(bytes).indexOf('"version":') + '"version":'.length;
      bytes[at] = (bytes[at] as number) ^ 1;
      publisher.files.set(`metadata/${name}`, bytes);
      agreed(await clients.ask(publisher.files, NOW), ['E_SIG', 'E_HASH', 'E_SCHEMA']);
    }
  });

  it('a root signed by the new keys alone, by the old alone, or by too few', async () => {
    for (const by of ['new', 'old', 'few'] as const) {
      const publisher = await published(NOW, { root: 3 }, 2);
      const clients = await meet(publisher);
      const old = publisher.keysOf('root');
      publisher.roster.root = { keyids: [await publisher.addKey(), await publisher.addKey()], threshold: 2 };
      await publisher.writeRoot();
      const both = [...old, ...publisher.keysOf('root')];
      const signers = { new: publisher.keysOf('root'), old, few: [both[0], both[3]] }[by] as typeof both;
      await publisher.tamper('metadata/2.root.json', () => {}, signers);
      await publisher.publish();
      agreed(await clients.ask(publisher.files, NOW), ['E_THRESHOLD', 'E_ROLE']);
    }
  });

  it('a root that skips a number', async () => {
    const publisher = await published(NOW);
    const clients = await meet(publisher);
    await publisher.rotate('timestamp');
    await publisher.rotate('timestamp');
    await publisher.publish();
    publisher.files.delete('metadata/2.root.json');
    agreed(await clients.ask(publisher.files, NOW), 'E_ROOT_GAP');
    publisher.files.set('metadata/2.root.json', publisher.files.get('metadata/3.root.json') as Uint8Array);
    agreed(await clients.ask(publisher.files, NOW), 'E_ROOT_GAP');
  });

  it('endless data', async () => {
    const publisher = await published(NOW);
    const clients = await meet(publisher);
    await clients.ask(publisher.files, NOW);
    publisher.files.set('metadata/timestamp.json', new Uint8Array(20_000).fill(0x20));
    agreed(await clients.ask(publisher.files, NOW), 'E_TOO_BIG');
  });

  it('fast-forward: a thief’s huge version counts until the key is replaced', async () => {
    const publisher = await published(NOW);
    const clients = await meet(publisher);
    await clients.ask(publisher.files, NOW);
    const before = { ...publisher.versions };
    await publisher.publish({ versions: { timestamp: 2 ** 31, snapshot: 2 ** 31 } });
    agreed(await clients.ask(publisher.files, NOW), 'accepted');
    publisher.versions = before;
    await publisher.publish();
    agreed(await clients.ask(publisher.files, NOW), 'E_ROLLBACK');
    await publisher.rotate('timestamp');
    await publisher.rotate('snapshot');
    await publisher.publish();
    agreed(await clients.ask(publisher.files, NOW), 'accepted');
  });

  it('an old root in the chain may have ended, the newest may not', async () => {
    const publisher = await TestPublisher.create(NOW - 500 * DAY);
    publisher.now = NOW;
    await publisher.offer('test', pack(1));
    await publisher.writeRoot();
    await publisher.publish();
    const clients = await meet(publisher);
    agreed(await clients.ask(publisher.files, NOW), 'accepted');
  });

  it('a torn publication fails, and the next run takes what was repaired', async () => {
    const { publisher, clients } = await secondVersion();
    await publisher.publish();
    const torn = publisher.snapshotOfFiles();
    torn.delete('metadata/3.snapshot.json');
    agreed(await clients.ask(torn, NOW), 'E_HTTP');
    agreed(await clients.ask(publisher.files, NOW), 'accepted');
  });
});

/** Whether eight times the point with this y is the identity of the curve: plain big-integer arithmetic. */
function orderDividesEight(hex: string): boolean {
  const P = 2n ** 255n - 19n;
  const mod = (a: bigint): bigint => ((a % P) + P) % P;
  const power = (base: bigint, exponent: bigint): bigint => {
    let [out, square, left] = [1n, mod(base), exponent];
    for (; left > 0n; left >>= 1n, square = mod(square * square)) if (left & 1n) out = mod(out * square);
    return out;
  };
  const inverse = (a: bigint): bigint => power(a, P - 2n);
  const D = mod(-121665n * inverse(121666n));
  const y = mod(BigInt(`0x${hex.match(/../g)?.reverse().join('')}`));
  // x² = (y² − 1) / (d y² + 1)
  const xx = mod((y * y - 1n) * inverse(mod(D * y * y + 1n)));
  let x = power(xx, (P + 3n) / 8n);
  if (mod(x * x - xx) !== 0n) x = mod(x * power(2n, (P - 1n) / 4n));
  if (mod(x * x - xx) !== 0n) return false;
  let point: [bigint, bigint] = [x, y];
  for (let times = 0; times < 3; times++) {
    const [px, py] = point;
    const t = mod(D * px * px * py * py);
    point = [mod(2n * px * py * inverse(mod(1n + t))), mod((py * py + px * px) * inverse(mod(1n - t)))];
  }
  return point[0] === 0n && point[1] === 1n;
}
