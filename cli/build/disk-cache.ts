/**
 * Results of earlier work on the disk, each in a file named by what it was made from.
 *
 * A file holds the hash of its name and content before the content, and is read back only where that is right: one that is cut
 * short, damaged, moved from another name or not ours is made again. (That guards against accidents. Whoever may write to the folder
 * as you may also write to the sources.) Files appear whole, under another name first, so that builds may share a folder.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KeyPart } from '../../lib/packs/build/stage.ts';

const MAGIC = Buffer.from('sidelight cache 1\n');
const HASH_BYTES = 32;
const HEAD = MAGIC.length + HASH_BYTES;
/** A file is marked as used at most so often: the mark is for `trim` alone. */
const DAY = 24 * 3600 * 1000;
/** What `trim` leaves where nothing else is said. */
export const CACHE_BYTES = 1024 ** 3;

export const defaultCacheFolder = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sidelight');

/** Hash of the parts, each with its length before it, so that no two lists run into the same bytes. */
export function digest(parts: readonly KeyPart[]): string {
  const made = createHash('sha256');
  for (const part of parts) {
    made.update(typeof part === 'string' ? `text ${part.length}:` : `bytes ${part.length}:`).update(part);
  }
  return made.digest('hex');
}

export class DiskCache {
  readonly folder: string;
  /** Results found, made, and found damaged. */
  readonly counts = { found: 0, made: 0, damaged: 0 };
  private readonly version: string;

  /** `version` is part of every name: results of other code are never found. */
  constructor(folder: string, version: string) {
    this.folder = folder;
    this.version = version;
  }

  name(what: string, parts: readonly KeyPart[]): string {
    return digest([this.version, what, ...parts]);
  }

  /** The result of that name, or undefined where there is none that holds. */
  get<T>(name: string): { value: T } | undefined {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.path(name));
    } catch {
      return undefined;
    }
    const content = bytes.subarray(HEAD);
    const sound =
      bytes.subarray(0, MAGIC.length).equals(MAGIC) && bytes.subarray(MAGIC.length, HEAD).equals(seal(name, content));
    if (!sound) {
      this.counts.damaged++;
      rmSync(this.path(name), { force: true });
      return undefined;
    }
    this.counts.found++;
    return { value: deserialize(content) as T };
  }

  /** Keeps a result. A disk that is full or closed to us costs the next build time, not this one its result. */
  put(name: string, value: unknown): void {
    this.counts.made++;
    const content = serialize(value);
    const path = this.path(name);
    const draft = `${path}.${randomUUID()}.new`;
    try {
      mkdirSync(join(this.folder, name.slice(0, 2)), { recursive: true });
      writeFileSync(draft, Buffer.concat([MAGIC, seal(name, content), content]));
      renameSync(draft, path);
    } catch {
      try {
        rmSync(draft, { force: true });
      } catch {
        // It was never begun.
      }
    }
  }

  /** Marks the results of these names as used today. */
  touch(names: Iterable<string>): void {
    const now = Date.now();
    for (const name of names) {
      try {
        if (now - statSync(this.path(name)).mtimeMs > DAY) utimesSync(this.path(name), now / 1000, now / 1000);
      } catch {
        // Another build has removed it.
      }
    }
  }

  /** What lies in the folder. */
  size(): { files: number; bytes: number } {
    const all = this.list();
    return { files: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Removes what was used longest ago until at most `most` bytes are left; returns the bytes removed. */
  trim(most: number = CACHE_BYTES): number {
    const all = this.list().sort((a, b) => b.used - a.used);
    let kept = 0;
    let removed = 0;
    for (const { path, bytes } of all) {
      if (kept + bytes <= most) {
        kept += bytes;
        continue;
      }
      rmSync(path, { force: true });
      removed += bytes;
    }
    return removed;
  }

  private list(): { path: string; bytes: number; used: number }[] {
    let shards: string[];
    try {
      shards = readdirSync(this.folder).filter((name) => /^[0-9a-f]{2}$/.test(name));
    } catch {
      return [];
    }
    return shards.flatMap((shard) =>
      readdirSync(join(this.folder, shard)).flatMap((file) => {
        const path = join(this.folder, shard, file);
        try {
          const { size, mtimeMs } = statSync(path);
          return [{ path, bytes: size, used: mtimeMs }];
        } catch {
          return [];
        }
      }),
    );
  }

  private path(name: string): string {
    return join(this.folder, name.slice(0, 2), name);
  }
}

const seal = (name: string, content: Uint8Array): Buffer => createHash('sha256').update(name).update(content).digest();
