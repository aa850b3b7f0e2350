/**
 * A publisher's keys on the disk: `keys.json` with the private keys under a passphrase, `roots/` with every root so far, and
 * `issued.json`, the last version of each role and what is on offer. The folder never belongs into a repository.
 */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Offer } from '../lib/packs/publisher.ts';
import { generateKey, publicKey } from '../lib/packs/tuf/ed25519.ts';
import { type Roster, type SigningKey, signingKey } from '../lib/packs/tuf/issue.ts';
import type { RoleName } from '../lib/packs/tuf/metadata.ts';
import { InputFault } from './exit.ts';

/** About half a second and 128 MB for each guess of a passphrase. */
const KDF = { name: 'scrypt', N: 2 ** 17, r: 8, p: 1 } as const;
const MAX_MEMORY = 256 * 1024 * 1024;

type Sealed = { id: string; public: string; iv: string; data: string };
type KeyFile = { kdf: typeof KDF & { salt: string }; cipher: 'aes-256-gcm'; roster: Roster; keys: Sealed[] };
export type Issued = { timestamp: number; snapshot: number; targets: number; offers: Offer[] };

export type KeyFolder = {
  folder: string;
  roster: Roster;
  /** Every key that the passphrase opens, by id. */
  keys: Map<string, SigningKey>;
  /** `N.root.json` in order, as they were signed. */
  roots: string[];
  issued: Issued;
};

const derive = (passphrase: string, salt: Buffer): Buffer =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, { N: KDF.N, r: KDF.r, p: KDF.p, maxmem: MAX_MEMORY });

function seal(key: SigningKey, secret: Buffer): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, iv);
  // The public half is bound in: a key cannot be put under the name of another.
  cipher.setAAD(Buffer.from(key.id));
  const data = Buffer.concat([cipher.update(key.secret), cipher.final(), cipher.getAuthTag()]);
  return { id: key.id, public: key.key.keyval.public, iv: iv.toString('base64'), data: data.toString('base64') };
}

function unseal({ id, public: hex, iv, data }: Sealed, secret: Buffer): SigningKey {
  const bytes = Buffer.from(data, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(iv, 'base64'));
  cipher.setAAD(Buffer.from(id));
  cipher.setAuthTag(bytes.subarray(-16));
  return { id, key: publicKey(hex), secret: Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]) };
}

/** Fresh keys for a roster: one for every role, or as many root keys as asked for and one for the other roles. */
export async function newKeys(roots: number, threshold: number): Promise<Pick<KeyFolder, 'roster' | 'keys'>> {
  const keys = await Promise.all(Array.from({ length: roots }, async () => signingKey(await generateKey())));
  const [daily] = roots === 1 ? keys : [await signingKey(await generateKey())];
  const one = { keyids: [(daily as SigningKey).id], threshold: 1 };
  const all = [...keys, daily as SigningKey];
  return {
    roster: { root: { keyids: keys.map(({ id }) => id), threshold }, targets: one, snapshot: one, timestamp: one },
    keys: new Map(all.map((key) => [key.id, key])),
  };
}

/** A fresh key in the place of all keys of a role. */
export async function rotated(
  { roster, keys }: KeyFolder,
  role: RoleName,
): Promise<Pick<KeyFolder, 'roster' | 'keys'>> {
  const fresh = await Promise.all(roster[role].keyids.map(async () => signingKey(await generateKey())));
  return {
    roster: { ...roster, [role]: { ...roster[role], keyids: fresh.map(({ id }) => id) } },
    keys: new Map([...keys, ...fresh.map((key): [string, SigningKey] => [key.id, key])]),
  };
}

/** Writes whole files under another name first: a folder of keys is never half written. */
function put(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function writeKeys({ folder, roster, keys, roots, issued }: KeyFolder, passphrase: string): void {
  const salt = randomBytes(16);
  const secret = derive(passphrase, salt);
  const file: KeyFile = {
    kdf: { ...KDF, salt: salt.toString('base64') },
    cipher: 'aes-256-gcm',
    roster,
    keys: [...keys.values()].map((key) => seal(key, secret)),
  };
  mkdirSync(join(folder, 'roots'), { recursive: true, mode: 0o700 });
  put(join(folder, 'keys.json'), `${JSON.stringify(file, null, 2)}\n`);
  roots.forEach((text, at) => {
    put(join(folder, 'roots', `${at + 1}.root.json`), text);
  });
  writeIssued(folder, issued);
}

export const writeIssued = (folder: string, issued: Issued): void =>
  put(join(folder, 'issued.json'), `${JSON.stringify(issued, null, 2)}\n`);

export function readKeys(folder: string, passphrase: string): KeyFolder {
  const path = join(folder, 'keys.json');
  if (!existsSync(path))
    throw new InputFault(`${path} is missing. Make keys with "sidelight pack keygen -o ${folder}".`);
  const file = readJson(path) as KeyFile;
  if (file.kdf?.name !== 'scrypt' || file.kdf.N !== KDF.N || file.cipher !== 'aes-256-gcm')
    throw new InputFault(`${path} is not a key file of this version of sidelight.`);
  const secret = derive(passphrase, Buffer.from(file.kdf.salt, 'base64'));
  let keys: SigningKey[];
  try {
    keys = file.keys.map((sealed) => unseal(sealed, secret));
  } catch {
    throw new InputFault(`${path}: the passphrase does not open these keys.`);
  }
  const count = readdirSync(join(folder, 'roots')).filter((name) => /^\d+\.root\.json$/.test(name)).length;
  return {
    folder,
    roster: file.roster,
    keys: new Map(keys.map((key) => [key.id, key])),
    roots: Array.from({ length: count }, (_, at) => readFileSync(join(folder, 'roots', `${at + 1}.root.json`), 'utf8')),
    issued: readJson(join(folder, 'issued.json')) as Issued,
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new InputFault(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** Keys of a role that are here; fewer than its threshold is a fault of the input. */
export function keysOf(
  { roster, keys, folder }: Pick<KeyFolder, 'roster' | 'keys' | 'folder'>,
  role: RoleName,
): SigningKey[] {
  const { keyids, threshold } = roster[role];
  const found = keyids.flatMap((id) => keys.get(id) ?? []);
  if (found.length < threshold)
    throw new InputFault(`${folder} holds ${found.length} keys for ${role}; ${threshold} must sign.`);
  return found;
}
