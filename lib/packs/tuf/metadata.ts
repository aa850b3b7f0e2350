/** The four kinds of TUF 1.0 metadata, as far as packs use them, and the check of their signatures. */
import * as v from 'valibot';
import { ok, type Result } from '../../model/result.ts';
import { fault, type PackFault } from '../faults.ts';
import { issueText, parseJson } from '../json.ts';
import { canonicalBytes } from './canonical.ts';
import { isSignedBy, isUsableKey, keyId, type TufKey } from './ed25519.ts';

export const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const;
export type RoleName = (typeof ROLES)[number];

/** Bytes of each file that are read at most (the defaults of tuf-js). */
export const METADATA_BYTES: Record<RoleName, number> = {
  root: 512_000,
  timestamp: 16_384,
  snapshot: 2_000_000,
  targets: 5_000_000,
};
const DEPTH = 16;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const short = v.pipe(v.string(), v.maxLength(1024));
const hex64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const common = {
  spec_version: v.pipe(short, v.regex(/^1\.\d+/)),
  version: whole,
  expires: v.pipe(short, v.isoTimestamp()),
};
const key = v.looseObject({ keytype: short, scheme: short, keyval: v.looseObject({ public: short }) });
const role = v.looseObject({ keyids: v.array(hex64), threshold: whole });
const described = v.looseObject({
  version: whole,
  length: v.optional(whole),
  hashes: v.optional(v.looseObject({ sha256: hex64 })),
});

// Unknown fields are part of what was signed, and are left alone.
const SIGNED = {
  root: v.looseObject({
    _type: v.literal('root'),
    ...common,
    consistent_snapshot: v.literal(true),
    keys: v.record(hex64, key),
    roles: v.looseObject({ root: role, timestamp: role, snapshot: role, targets: role }),
  }),
  timestamp: v.looseObject({
    _type: v.literal('timestamp'),
    ...common,
    meta: v.looseObject({ 'snapshot.json': described }),
  }),
  snapshot: v.looseObject({
    _type: v.literal('snapshot'),
    ...common,
    meta: v.looseObject({ 'targets.json': described }),
  }),
  targets: v.looseObject({
    _type: v.literal('targets'),
    ...common,
    targets: v.record(short, v.looseObject({ length: whole, hashes: v.looseObject({ sha256: hex64 }) })),
  }),
};
const Envelope = v.looseObject({
  signatures: v.pipe(v.array(v.looseObject({ keyid: hex64, sig: short })), v.maxLength(64)),
  signed: v.looseObject({}),
});

export type Signed = { [R in RoleName]: v.InferOutput<(typeof SIGNED)[R]> };
export type Root = Signed['root'];
export type Described = v.InferOutput<typeof described>;
/** Parsed, not yet believed: `signed` is what the signatures are over. */
export type Metadata<R extends RoleName> = {
  role: R;
  signed: Signed[R];
  signatures: { keyid: string; sig: string }[];
  bytes: Uint8Array;
};

export function parseMetadata<R extends RoleName>(expected: R, text: Uint8Array): Result<Metadata<R>, PackFault> {
  const what = `The ${expected} metadata`;
  const json = parseJson(text, { what, bytes: METADATA_BYTES[expected], depth: DEPTH });
  if (!json.ok) return json;
  const envelope = v.safeParse(Envelope, json.value);
  const signed = envelope.success ? v.safeParse(SIGNED[expected], envelope.output.signed) : envelope;
  if (!envelope.success || !signed.success) {
    const [issue] = signed.issues as [v.BaseIssue<unknown>];
    return fault('E_SCHEMA', `${what}: ${issueText(issue)}.`);
  }
  try {
    return ok({
      role: expected,
      signed: signed.output as Signed[R],
      signatures: envelope.output.signatures,
      bytes: canonicalBytes((json.value as { signed: unknown }).signed),
    });
  } catch (error) {
    return fault('E_SCHEMA', `${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Whether enough of the role's keys, as `root` lists them, have signed. A key counts once, under the id that is the hash
 * of it; a signature listed twice is refused as it is by other clients.
 */
export async function checkSignatures(root: Root, metadata: Metadata<RoleName>): Promise<Result<null, PackFault>> {
  const { role: name, signatures, bytes } = metadata;
  const { keyids, threshold } = root.roles[name];
  const ids = signatures.map(({ keyid }) => keyid);
  if (new Set(ids).size !== ids.length || new Set(keyids).size !== keyids.length)
    return fault('E_THRESHOLD', `The ${name} metadata lists a key twice.`);
  const keys = new Map(Object.entries(root.keys));
  const agreed = new Set(keyids);
  const counted = new Set<string>();
  let broken = 0;
  let stranger = false;
  for (const { keyid, sig } of signatures) {
    const known = keys.get(keyid) as TufKey | undefined;
    if (!known) continue;
    const valid = (await keyId(known)) === keyid && (await isSignedBy(known, sig, bytes));
    if (agreed.has(keyid)) {
      if (valid) counted.add(known.keyval.public);
      else broken++;
    } else stranger ||= valid;
  }
  if (counted.size >= threshold) return ok(null);
  if (broken > 0) return fault('E_SIG', `The signature of the ${name} metadata does not hold.`);
  if (stranger && counted.size === 0)
    return fault('E_ROLE', `The ${name} metadata is signed with the key of another role.`);
  return fault('E_THRESHOLD', `The ${name} metadata has ${counted.size} of ${threshold} signatures.`);
}

/** A root that could not sign anything, or that counts a broken key towards its threshold, is no root. */
export function checkRootKeys(root: Root): Result<null, PackFault> {
  for (const name of ROLES) {
    const { keyids, threshold } = root.roles[name];
    const usable = keyids.filter((id) => {
      const found = new Map(Object.entries(root.keys)).get(id);
      return found && isUsableKey(found as TufKey);
    });
    if (usable.length < threshold)
      return fault('E_SIG', `The role ${name} has ${usable.length} usable keys and needs ${threshold}.`);
  }
  return ok(null);
}
