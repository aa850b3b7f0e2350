/** `sidelight pack verify`, `publish` and `serve`: a signed pack on its way to readers. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Command } from 'commander';
import type { PackFiles } from '../../lib/packs/install.ts';
import { segmentPath } from '../../lib/packs/manifest.ts';
import { REPOSITORY_NAME } from '../../lib/packs/side-load.ts';
import { fingerprint } from '../../lib/packs/tuf/first-root.ts';
import { METADATA_BYTES } from '../../lib/packs/tuf/metadata.ts';
import { manifestPath } from '../../lib/packs/tuf/refresh.ts';
import { folderFiles } from '../built.ts';
import { InputFault } from '../exit.ts';
import { putFile, putImmutable } from '../folders.ts';
import { repositoryFiles } from '../opened.ts';
import { count, nowOption } from '../options.ts';
import { print, printJson, table } from '../output.ts';
import { type Verified, verifyRepository } from '../verify.ts';

/** Shares of a role's life: below the first a warning, below the second no publication. */
const LIFE = { warn: 1 / 3, refuse: 1 / 6 };

type VerifyFlags = { now: number; fingerprint?: string; json?: boolean };

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('Check a signed pack, a published folder or a .sidelight file as a reader’s browser does.')
    .argument('<pack>', 'signed pack, published folder or .sidelight file')
    .option('--fingerprint <words>', 'the publisher it must be from')
    .addOption(nowOption())
    .option('--json', 'print {publisher, fingerprint, packs, lives}')
    .action(verify);

async function verify(path: string, { now, fingerprint: wanted, json }: VerifyFlags): Promise<void> {
  const verified = await mustVerify(repositoryFiles(path), path, { now, ...onlyOwn(path) });
  if (wanted !== undefined && fingerprint(verified.publisher) !== wanted.trim())
    throw new InputFault(`${path} is from ${fingerprint(verified.publisher)}, not from ${wanted}.`);
  const { publisher, packs, lives } = verified;
  const listed = packs.map(({ manifest: { packId, title, seq, totals } }) => ({
    pack: packId,
    title,
    version: seq,
    bytes: totals.bytes,
  }));
  if (json) return printJson({ publisher, fingerprint: fingerprint(publisher), packs: listed, lives });
  print(`${path}: whole, and signed by ${fingerprint(publisher)}.`);
  print(
    table(
      ['pack', 'version', 'bytes'],
      listed.map((one) => [one.title, String(one.version), String(one.bytes)]),
    ),
  );
  warnOfAge(verified);
}

/** A pack signed among others carries the metadata of all and the files of one. */
function onlyOwn(path: string): { only?: string } {
  const file = join(path, 'manifest.json');
  return existsSync(file) ? { only: (JSON.parse(readFileSync(file, 'utf8')) as { packId: string }).packId } : {};
}

async function mustVerify(
  files: PackFiles,
  name: string,
  options: Parameters<typeof verifyRepository>[1],
): Promise<Verified> {
  const verified = await verifyRepository(files, options);
  if (!verified.ok) throw new InputFault(`${name}: ${verified.error.message} (${verified.error.code})`);
  return verified.value;
}

function warnOfAge({ lives }: Verified): void {
  for (const { role, expires, left } of lives)
    if (left < LIFE.warn)
      process.stderr.write(
        `Warning: the ${role} metadata ends on ${expires.slice(0, 10)}. Run "sidelight pack refresh".\n`,
      );
}

export const publishCommand = (): Command =>
  new Command('publish')
    .description('Copy a signed pack into a folder that a web server serves. Readers never see half of it.')
    .argument('<pack>', 'signed pack')
    .requiredOption('-o, --out <www>', 'the folder that is served')
    .addOption(nowOption())
    .option('--json', 'print {pack, version, written, kept}')
    .action(publish);

async function publish(
  folder: string,
  { out, now, json }: { out: string; now: number; json?: boolean },
): Promise<void> {
  const files = repositoryFiles(folder);
  const before = existsSync(join(out, 'metadata', 'timestamp.json')) ? await publishedBefore(out, now) : null;
  if (before) await sameFirstRoot(files, out, folder);
  // For whoever has what is published now, this must be a step forward.
  const after = await mustVerify(files, folder, { now, ...onlyOwn(folder), ...(before && { known: before.known }) });
  for (const { role, expires, left } of after.lives)
    if (left < LIFE.refuse)
      throw new InputFault(
        `The ${role} metadata of ${folder} ends on ${expires.slice(0, 10)}. Sign it again, then publish.`,
      );
  refuseSteps(before, after, out);
  let written = 0;
  let kept = 0;
  const copy = async (path: string): Promise<void> => {
    const bytes = await files.read(path, Number.MAX_SAFE_INTEGER);
    if (!bytes.ok) throw new InputFault(`${folder}: ${bytes.error.message}`);
    if (putImmutable(out, path, bytes.value)) written++;
    else kept++;
  };
  // Each file names those before it: whatever a reader can see leads to files that are there.
  for (const { manifest, offer } of after.packs) {
    for (const ref of manifest.segments) await copy(segmentPath(ref));
    await copy(manifestPath(offer));
  }
  const versions = after.known.floors;
  for (let root = 1; root <= versions.root; root++) await copy(`metadata/${root}.root.json`);
  await copy(`metadata/${versions.targets}.targets.json`);
  await copy(`metadata/${versions.snapshot}.snapshot.json`);
  const timestamp = await files.read('metadata/timestamp.json', METADATA_BYTES.timestamp);
  if (timestamp.ok) putFile(out, 'metadata/timestamp.json', timestamp.value);
  warnOfAge(after);
  const [pack] = after.packs;
  if (json) return printJson({ pack: pack?.offer.packId, version: pack?.manifest.seq, written, kept });
  print(
    `${pack?.manifest.title}, version ${pack?.manifest.seq} → ${out}: ${written} files written, ${kept} were there.`,
  );
}

/** What is published now; where it has expired, at least what it was. */
async function publishedBefore(out: string, now: number): Promise<Verified> {
  const today = await verifyRepository(folderFiles(out), { now });
  if (today.ok) return today.value;
  if (today.error.code !== 'E_EXPIRED' && today.error.code !== 'E_CLOCK')
    throw new InputFault(`${out} is not in order: ${today.error.message} (${today.error.code}) Nothing was published.`);
  const { signed } = JSON.parse(readFileSync(join(out, 'metadata', 'timestamp.json'), 'utf8')) as {
    signed: { expires: string };
  };
  return mustVerify(folderFiles(out), out, { now: Date.parse(signed.expires) - 1 });
}

async function sameFirstRoot(files: PackFiles, out: string, folder: string): Promise<void> {
  const first = await files.read('metadata/1.root.json', METADATA_BYTES.root);
  if (!first.ok || !readFileSync(join(out, 'metadata', '1.root.json')).equals(first.value))
    throw new InputFault(`${out} belongs to another publisher than ${folder}. Nothing was published.`);
}

function refuseSteps(before: Verified | null, after: Verified, out: string): void {
  for (const { manifest, offer } of before?.packs ?? []) {
    const next = after.offers.find(({ packId }) => packId === offer.packId);
    if (!next)
      throw new InputFault(
        `${out} also serves ${offer.packId}, which this signature leaves out. Sign it again with the keys that published it.`,
      );
    const now = after.packs.find((one) => one.offer.packId === offer.packId)?.manifest;
    if (!now || next.sha256 === offer.sha256) continue;
    if (now.seq <= manifest.seq)
      throw new InputFault(
        `${out} has version ${manifest.seq} of ${offer.packId}; version ${now.seq} is not newer. Raise the version in pack.yaml and build again.`,
      );
  }
}

export const serveCommand = (): Command =>
  new Command('serve')
    .description('Serve a published folder on this machine, for trying it out.')
    .argument('<www>', 'published folder')
    .option('--port <n>', 'port to listen on', count, 8765)
    .action(serve);

async function serve(www: string, { port }: { port: number }): Promise<void> {
  const { publisher } = await mustVerify(folderFiles(www), www, { now: Date.now() });
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    const file = join(www, path);
    const found = request.method === 'GET' && REPOSITORY_NAME.test(path) && existsSync(file);
    response.writeHead(found ? 200 : 404, {
      'access-control-allow-origin': '*',
      'content-type': path.endsWith('.json') ? 'application/json' : 'application/octet-stream',
      'cache-control': path === 'metadata/timestamp.json' ? 'no-cache' : 'public, max-age=31536000, immutable',
    });
    response.end(found ? readFileSync(file) : '');
  });
  await new Promise<void>((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE' ? new InputFault(`Port ${port} is taken. Give another one with --port.`) : error,
      ),
    );
    server.listen(port, '127.0.0.1', done);
  });
  print(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ serves ${www}; end with Ctrl+C.`);
  print(`Publisher: ${fingerprint(publisher)}`);
}
