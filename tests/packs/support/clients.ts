/** Two clients side by side: ours, and tuf-js as the second opinion on every repository and every attack. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BaseFetcher, Updater } from 'tuf-js';
import { DownloadHTTPError } from 'tuf-js/dist/error.js';
import { vi } from 'vitest';
import { firstRoot } from '../../../lib/packs/tuf/first-root.ts';
import { type Known, refresh, targetName } from '../../../lib/packs/tuf/refresh.ts';
import { type Files, mapFiles } from './publisher.ts';

class MapFetcher extends BaseFetcher {
  private readonly files: Files;

  constructor(files: Files) {
    super();
    this.files = files;
  }

  async fetch(url: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    const bytes = this.files.get(new URL(url).pathname.slice(1));
    if (!bytes) throw new DownloadHTTPError('Failed to download', 404);
    return new Blob([bytes as BlobPart]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  }
}

export type Verdict = { ours: string; oracle: 'accepted' | 'refused'; why: string };

export class TwoClients {
  known!: Known;
  private readonly folder = mkdtempSync(join(tmpdir(), 'sidelight-tuf-'));

  /** Both meet the publisher by its first root. */
  static async meet(files: Files): Promise<TwoClients> {
    const clients = new TwoClients();
    const first = await firstRoot(mapFiles(files));
    if (!first.ok) throw new Error(first.error.message);
    clients.known = first.value.known;
    mkdirSync(join(clients.folder, 'metadata'));
    writeFileSync(join(clients.folder, 'metadata', 'root.json'), files.get('metadata/1.root.json') as Uint8Array);
    return clients;
  }

  async ask(files: Files, now: number): Promise<Verdict> {
    const walk = await refresh(mapFiles(files), this.known, now);
    this.known = walk.known;
    const oracle = await this.oracle(files, now);
    return {
      ours: walk.result.ok ? 'accepted' : walk.result.error.code,
      oracle: oracle === '' ? 'accepted' : 'refused',
      why: `${walk.result.ok ? '' : walk.result.error.message} | ${oracle}`,
    };
  }

  /** Empty where it accepts, else its error. */
  private async oracle(files: Files, now: number): Promise<string> {
    vi.useFakeTimers({ now, toFake: ['Date'] });
    try {
      const updater = new Updater({
        metadataDir: join(this.folder, 'metadata'),
        metadataBaseUrl: 'http://localhost/metadata',
        targetDir: this.folder,
        targetBaseUrl: 'http://localhost/targets',
        fetcher: new MapFetcher(files),
        config: { prefixTargetsWithHash: true },
      });
      await updater.refresh();
      const target = await updater.getTargetInfo(targetName('test'));
      if (target) await updater.downloadTarget(target);
      return '';
    } catch (error) {
      return error instanceof Error ? `${error.constructor.name}: ${error.message}` : String(error);
    } finally {
      vi.useRealTimers();
    }
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
