/** Ed25519 keys and signatures by WebCrypto, the same in Node and in a browser. Hex in and out. */
import { sha256, toHex } from '../bytes.ts';
import { canonicalBytes } from './canonical.ts';

/** A public key as TUF writes it down. */
export type TufKey = { keytype: string; scheme: string; keyval: { public: string } };

export const publicKey = (hex: string): TufKey => ({ keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hex } });

/** The id of a key is the hash of its canonical form: one key has one id. */
export const keyId = (key: TufKey): Promise<string> => sha256(canonicalBytes(key));

/**
 * Points of order 8 or less, by their y coordinate in little-endian hex without the sign bit: anyone can sign for such a
 * "key" (the list is that of libsodium's `ge25519_has_small_order`; a test derives it).
 */
export const SMALL_ORDER: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** Whether a key can prove anything: of the one type that is known here, of the right length, of full order. */
export function isUsableKey({ keytype, scheme, keyval }: TufKey): boolean {
  if (keytype !== 'ed25519' || scheme !== 'ed25519' || !/^[0-9a-f]{64}$/.test(keyval.public)) return false;
  const last = Number.parseInt(keyval.public.slice(-2), 16) & 0x7f;
  return !SMALL_ORDER.has(keyval.public.slice(0, -2) + last.toString(16).padStart(2, '0'));
}

export async function isSignedBy(key: TufKey, signature: string, bytes: Uint8Array): Promise<boolean> {
  if (!isUsableKey(key) || !/^[0-9a-f]{128}$/.test(signature)) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', fromHex(key.keyval.public), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, fromHex(signature), bytes as BufferSource);
  } catch {
    // Not a point of the curve.
    return false;
  }
}

/** `secret` is the PKCS #8 form of a private key. */
export async function signBytes(secret: Uint8Array, bytes: Uint8Array): Promise<string> {
  const key = await crypto.subtle.importKey('pkcs8', secret as BufferSource, 'Ed25519', false, ['sign']);
  return toHex(new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes as BufferSource)));
}

/** A fresh pair: the public key in hex, the private one as PKCS #8. */
export async function generateKey(): Promise<{ public: string; secret: Uint8Array }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return {
    public: toHex(new Uint8Array(raw)),
    secret: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}
