/** The publisher's side of TUF: metadata made and signed. What it writes, `refresh.ts` and any other client must accept. */
import { compareText } from '../../model/order.ts';
import { sha256 } from '../bytes.ts';
import type { Offer } from '../publisher.ts';
import { canonicalBytes } from './canonical.ts';
import { keyId, publicKey, signBytes, type TufKey } from './ed25519.ts';
import { ROLES, type RoleName } from './metadata.ts';
import { targetName } from './refresh.ts';

const SPEC = '1.0.31';
/** Days that each role's word lasts. */
export const LIFETIME_DAYS: Record<RoleName, number> = { root: 365, targets: 180, snapshot: 30, timestamp: 30 };
const DAY = 24 * 3600 * 1000;

export type SigningKey = { id: string; key: TufKey; secret: Uint8Array };
/** Who may speak for a role, and how many of them must. */
export type Roster = Record<RoleName, { keyids: string[]; threshold: number }>;

export const signingKey = async (pair: { public: string; secret: Uint8Array }): Promise<SigningKey> => {
  const key = publicKey(pair.public);
  return { id: await keyId(key), key, secret: pair.secret };
};

const expiry = (role: RoleName, now: number): string =>
  `${new Date(now + LIFETIME_DAYS[role] * DAY).toISOString().slice(0, 19)}Z`;

/** Signs with each key, in the order of their ids: same body and keys, same text. */
export async function sign(body: object, keys: readonly SigningKey[]): Promise<string> {
  const bytes = canonicalBytes(body);
  const sorted = [...new Map(keys.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const signatures = await Promise.all(
    sorted.map(async ({ id, secret }) => ({ keyid: id, sig: await signBytes(secret, bytes) })),
  );
  return `${JSON.stringify({ signatures, signed: body })}\n`;
}

export function rootBody(version: number, roster: Roster, keys: ReadonlyMap<string, TufKey>, now: number): object {
  const used = [...new Set(ROLES.flatMap((role) => roster[role].keyids))].sort(compareText);
  return {
    _type: 'root',
    spec_version: SPEC,
    version,
    expires: expiry('root', now),
    consistent_snapshot: true,
    keys: Object.fromEntries(used.map((id) => [id, keys.get(id)])),
    roles: Object.fromEntries(
      ROLES.map((role) => [
        role,
        { keyids: roster[role].keyids.toSorted(compareText), threshold: roster[role].threshold },
      ]),
    ),
  };
}

export const targetsBody = (version: number, offers: readonly Offer[], now: number): object => ({
  _type: 'targets',
  spec_version: SPEC,
  version,
  expires: expiry('targets', now),
  targets: Object.fromEntries(
    offers.map(({ packId, length, sha256: hash }) => [targetName(packId), { length, hashes: { sha256: hash } }]),
  ),
});

/** Snapshot over targets, or timestamp over snapshot: version, length and hash of the text below it. */
export async function coverBody(
  role: 'snapshot' | 'timestamp',
  version: number,
  below: { version: number; text: string },
  now: number,
): Promise<object> {
  const bytes = new TextEncoder().encode(below.text);
  return {
    _type: role,
    spec_version: SPEC,
    version,
    expires: expiry(role, now),
    meta: {
      [role === 'snapshot' ? 'targets.json' : 'snapshot.json']: {
        version: below.version,
        length: bytes.length,
        hashes: { sha256: await sha256(bytes) },
      },
    },
  };
}
