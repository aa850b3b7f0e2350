/** `sidelight pack keygen`, `sign` and `refresh`: everything that needs a private key. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command, Option } from 'commander';
import { sha256 } from '../../lib/packs/bytes.ts';
import { segmentPath } from '../../lib/packs/manifest.ts';
import type { Offer } from '../../lib/packs/publisher.ts';
import { writeSidelight } from '../../lib/packs/side-load.ts';
import { fingerprint } from '../../lib/packs/tuf/first-root.ts';
import { ROLES, type RoleName } from '../../lib/packs/tuf/metadata.ts';
import { manifestPath } from '../../lib/packs/tuf/refresh.ts';
import { folderFiles, openBuilt } from '../built.ts';
import { InputFault } from '../exit.ts';
import { putFile } from '../folders.ts';
import { type KeyFolder, newKeys, readKeys, rotated, writeIssued, writeKeys } from '../keys.ts';
import { count, nowOption } from '../options.ts';
import { print, printJson } from '../output.ts';
import { askPassphrase } from '../passphrase.ts';
import { issue, nextRoot } from '../signing.ts';
import { verifyRepository } from '../verify.ts';

export const keygenCommand = (): Command =>
  new Command('keygen')
    .description('Make the keys of a publisher, under a passphrase. Keep the folder out of every repository.')
    .requiredOption('-o, --out <folder>', 'where to write the keys')
    .option('--roots <n>', 'how many keys may sign for the root', count, 1)
    .option('--threshold <n>', 'how many of them must', count, 1)
    .addOption(
      new Option('--rotate <role>', 'replace the keys of one role of the keys that are there').choices([...ROLES]),
    )
    .addOption(nowOption())
    .option('--json', 'print {publisher, fingerprint, root}')
    .action(keygen);

type KeygenFlags = { out: string; roots: number; threshold: number; rotate?: RoleName; now: number; json?: boolean };

async function keygen({ out, roots, threshold, rotate, now, json }: KeygenFlags): Promise<void> {
  if (threshold > roots) throw new InputFault(`${threshold} of ${roots} root keys cannot sign.`);
  if (!rotate && existsSync(join(out, 'keys.json')))
    throw new InputFault(`${out} holds keys already. Nothing was written; use --rotate to replace the keys of a role.`);
  const passphrase = await askPassphrase({ fresh: !rotate });
  const before = rotate ? readKeys(out, passphrase) : null;
  const made = before && rotate ? await rotated(before, rotate) : await newKeys(roots, threshold);
  const root = await nextRoot(before, { folder: out, ...made }, now);
  const keys: KeyFolder = {
    folder: out,
    ...made,
    roots: [...(before?.roots ?? []), root],
    issued: before?.issued ?? { timestamp: 0, snapshot: 0, targets: 0, offers: [] },
  };
  writeKeys(keys, passphrase);
  const publisher = await sha256(new TextEncoder().encode(keys.roots[0]));
  if (json) return printJson({ publisher, fingerprint: fingerprint(publisher), root: keys.roots.length });
  print(rotate ? `Root ${keys.roots.length} has new keys for ${rotate}. Sign and publish again.` : `Keys in ${out}.`);
  print(`Fingerprint of the publisher: ${fingerprint(publisher)}`);
}

export const signCommand = (): Command =>
  new Command('sign')
    .description('Check a built pack and sign it.')
    .argument('<pack>', 'built pack')
    .requiredOption('--key <folder>', 'keys of the publisher')
    .option('-o, --out <file>', 'also write everything as one .sidelight file')
    .addOption(nowOption())
    .option('--json', 'print {publisher, pack, version, targets, snapshot, timestamp}')
    .action(signPack);

type SignFlags = { key: string; out?: string; now: number; json?: boolean };

async function signPack(folder: string, { key, out, now, json }: SignFlags): Promise<void> {
  const { manifest } = await openBuilt(folderFiles(folder), folder);
  const keys = readKeys(key, await askPassphrase());
  const bytes = readFileSync(join(folder, 'manifest.json'));
  const offer: Offer = { packId: manifest.packId, length: bytes.length, sha256: await sha256(bytes) };
  const offers = [...keys.issued.offers.filter(({ packId }) => packId !== offer.packId), offer];
  const { files, issued } = await issue(keys, offers, now);
  rmSync(join(folder, 'metadata'), { recursive: true, force: true });
  rmSync(join(folder, 'targets'), { recursive: true, force: true });
  putFile(folder, manifestPath(offer), bytes);
  for (const [path, text] of files) putFile(folder, path, text);
  // The same check as a reader's, before the versions count as used.
  const verified = await verifyRepository(folderFiles(folder), { only: manifest.packId, now });
  if (!verified.ok) {
    rmSync(join(folder, 'metadata'), { recursive: true, force: true });
    throw new InputFault(`${folder}: ${verified.error.message} (${verified.error.code}) Nothing was signed.`);
  }
  writeIssued(key, issued);
  if (out !== undefined) {
    const segments = manifest.segments.map((ref): [string, Uint8Array] => [
      segmentPath(ref),
      readFileSync(join(folder, segmentPath(ref))),
    ]);
    const texts = [...files].map(([path, text]): [string, Uint8Array] => [path, new TextEncoder().encode(text)]);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, writeSidelight(new Map([...texts, [manifestPath(offer), bytes], ...segments])));
  }
  const { publisher } = verified.value;
  if (json) return printJson({ publisher, pack: manifest.packId, version: manifest.seq, ...issued, offers: undefined });
  print(`${manifest.title}, version ${manifest.seq}: signed by ${fingerprint(publisher)}.`);
  if (out !== undefined) print(`One file: ${out}`);
}

export const refreshCommand = (): Command =>
  new Command('refresh')
    .description('Sign the metadata of a published folder anew before it expires. Nothing else changes.')
    .argument('<www>', 'published folder')
    .requiredOption('--key <folder>', 'keys of the publisher')
    .addOption(nowOption())
    .option('--json', 'print {targets, snapshot, timestamp}')
    .action(refreshFolder);

async function refreshFolder(www: string, { key, now, json }: Omit<SignFlags, 'out'>): Promise<void> {
  const keys = readKeys(key, await askPassphrase());
  const published = readPublishedVersion(www);
  if (published > keys.issued.timestamp)
    throw new InputFault(
      `${www} has timestamp ${published}; these keys have issued ${keys.issued.timestamp}. Use the folder of keys that published last.`,
    );
  const { files, issued } = await issue(keys, keys.issued.offers, now);
  // The timestamp names all others, so it is written last.
  for (const [path, text] of files) putFile(www, path, text);
  writeIssued(key, issued);
  if (json) return printJson({ ...issued, offers: undefined });
  print(`${www}: signed anew, timestamp ${issued.timestamp}.`);
}

/** Version of the timestamp that lies there; 0 where there is none. */
function readPublishedVersion(www: string): number {
  const file = join(www, 'metadata', 'timestamp.json');
  if (!existsSync(file)) throw new InputFault(`${file} is missing: ${www} is no published folder.`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { signed: { version: number } }).signed.version;
}
