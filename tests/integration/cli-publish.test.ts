/** From keys to a published folder on the command line: what is written others accept, what is wrong ends with 1 and a reason. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TwoClients } from '../packs/support/clients.ts';
import { folderContents } from '../packs/support/folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'sidelight-publish-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const at = (name: string): string => join(scratch, name);

type Run = { code: number; out: string; err: string };
const pack = (
  args: string[],
  env: Record<string, string> = { SIDELIGHT_PASSPHRASE: 'only for this test run' },
): Promise<Run> =>
  new Promise((resolve) => {
    const { SIDELIGHT_PASSPHRASE: _, ...rest } = process.env;
    execFile(
      process.execPath,
      [join(ROOT, 'cli', 'main.ts'), 'pack', ...args],
      { env: { ...rest, ...env } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

/** A source of its own, small: the long lists left out. */
function source(version: number): string {
  const folder = at(`source-${version}`);
  cpSync(join(ROOT, 'seeds', 'caucasus', 'pack.yaml'), join(folder, 'pack.yaml'));
  const file = join(folder, 'pack.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('version: 1', `version: ${version}`));
  writeFileSync(
    join(folder, 'outlets.yaml'),
    '- id: tide.example\n  name: The Tide\n  shortName: Tide\n  kind: news-site\n  country: null\n  languages:\n    - en\n  hosts:\n    - tide.example\n  facts: []\n',
  );
  return folder;
}

const signed = async (version: number, extra: string[] = []): Promise<void> => {
  expect(await pack(['build', source(version), '-o', at(`p${version}`)])).toMatchObject({ code: 0 });
  expect(await pack(['sign', at(`p${version}`), '--key', at('keys'), ...extra])).toMatchObject({ code: 0 });
};

describe('publishing', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    expect(await pack(['keygen', '-o', at('keys')])).toMatchObject({ code: 0 });
    await signed(1, ['-o', at('one.sidelight')]);
    expect(await pack(['publish', at('p1'), '-o', at('www')])).toMatchObject({ code: 0 });
  }, 120_000);

  it('writes what another TUF client accepts, refreshed too', async () => {
    const clients = await TwoClients.meet(folderContents(at('www')));
    expect(await clients.ask(folderContents(at('www')), Date.now())).toMatchObject({
      ours: 'accepted',
      oracle: 'accepted',
    });
    expect(await pack(['refresh', at('www'), '--key', at('keys')])).toMatchObject({ code: 0 });
    expect(await clients.ask(folderContents(at('www')), Date.now())).toMatchObject({
      ours: 'accepted',
      oracle: 'accepted',
    });
    clients.close();
  });

  it('keeps private keys under the passphrase alone', async () => {
    expect(
      await pack(['refresh', at('www'), '--key', at('keys')], { SIDELIGHT_PASSPHRASE: 'not the passphrase' }),
    ).toMatchObject({
      code: 1,
      err: expect.stringMatching(/passphrase does not open/),
    });
    expect(await pack(['keygen', '-o', at('keys')])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/holds keys already/),
    });
    expect(await pack(['keygen', '-o', at('short')], { SIDELIGHT_PASSPHRASE: 'short' })).toMatchObject({ code: 2 });
    expect(await pack(['keygen', '-o', at('none')], {})).toMatchObject({
      code: 2,
      err: expect.stringMatching(/SIDELIGHT_PASSPHRASE/),
    });
    const { kdf, keys } = JSON.parse(readFileSync(at('keys/keys.json'), 'utf8')) as {
      kdf: { name: string };
      keys: object[];
    };
    expect(kdf.name).toBe('scrypt');
    expect(new Set(Object.keys(keys[0] ?? {}))).toEqual(new Set(['data', 'id', 'iv', 'public']));
  });

  it('takes a newer version, refuses an older one and another publisher, and tells what changed', async () => {
    await signed(2);
    expect(await pack(['publish', at('p2'), '-o', at('www'), '--json'])).toMatchObject({ code: 0 });
    expect(await pack(['publish', at('p1'), '-o', at('www')])).toMatchObject({ code: 1 });
    expect(await pack(['keygen', '-o', at('other')])).toMatchObject({ code: 0 });
    expect(await pack(['sign', at('p1'), '--key', at('other')])).toMatchObject({ code: 0 });
    expect(await pack(['publish', at('p1'), '-o', at('www')])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/another publisher/),
    });
    const { code, out } = await pack(['diff', at('one.sidelight'), at('www'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ from: { version: 1 }, to: { version: 2 } });
    expect((await pack(['diff', at('source-1'), at('www'), '--format', 'markdown'])).out).toMatch(
      /^## Version 2 over version 1/,
    );
  });

  it('verify ends with 1 for what is not signed, damaged, expired or of another publisher', async () => {
    expect(await pack(['verify', at('one.sidelight')])).toMatchObject({ code: 0 });
    expect(await pack(['verify', at('source-1')])).toMatchObject({ code: 1, err: expect.stringMatching(/not signed/) });
    expect(await pack(['verify', at('www'), '--now', '2031-01-01'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/E_CLOCK/),
    });
    expect(await pack(['verify', at('www'), '--fingerprint', '0000 0000'])).toMatchObject({ code: 1 });
    const bytes = readFileSync(at('one.sidelight'));
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] as number) ^ 1;
    writeFileSync(at('bent.sidelight'), bytes);
    expect(await pack(['verify', at('bent.sidelight')])).toMatchObject({ code: 1, err: expect.stringMatching(/E_/) });
  });
});
