/**
 * Fetching that a site's owner would not mind: robots.txt is read and obeyed, one request at a time to a host with a pause
 * between them, a limit on time and size, and a name that says who asks.
 */
import robotsParser from 'robots-parser';
import { decode } from './read/decode.ts';

const AGENT = 'SidelightPackTool';
const HEADERS = { 'user-agent': `${AGENT}/0.1 (source packs for readers; run by a maintainer)` };
const PAUSE_MS = 2000;
const MOST_PAUSE_MS = 60_000;
const TIMEOUT_MS = 20_000;
const MOST_BYTES = 5 * 1024 * 1024;

export type Fetched = { ok: true; text: string; url: string } | { ok: false; error: string };
/** `charset`: as the server states it. */
export type FetchedBytes =
  | { ok: true; bytes: Uint8Array; url: string; charset: string | null }
  | { ok: false; error: string };

type Robots = { allows: (url: string) => boolean; pause: number };

/** `sleep` and `now` are given by tests; pauses are per host, so several hosts do not wait for one another. */
export class PoliteFetch {
  private readonly robots = new Map<string, Robots>();
  private readonly next = new Map<string, number>();
  private readonly get: typeof fetch;
  private readonly sleep: (ms: number) => Promise<void>;
  private readonly now: () => number;

  constructor(
    get: typeof fetch = fetch,
    sleep: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    now: () => number = Date.now,
  ) {
    this.get = get;
    this.sleep = sleep;
    this.now = now;
  }

  /** The text at `url`, or a sentence that says why there is none. */
  async text(url: string): Promise<Fetched> {
    const answer = await this.bytes(url);
    return answer.ok ? { ok: true, text: decode(answer.bytes, answer.charset), url: answer.url } : answer;
  }

  /** What lies at `url`, as it is. */
  async bytes(url: string): Promise<FetchedBytes> {
    const { origin } = new URL(url);
    const robots = this.robots.get(origin) ?? (await this.readRobots(origin));
    if (!robots.allows(url))
      return { ok: false, error: `${origin}/robots.txt asks programs not to read this address.` };
    return this.request(url, robots.pause);
  }

  private async readRobots(origin: string): Promise<Robots> {
    const address = `${origin}/robots.txt`;
    const answer = await this.request(address, PAUSE_MS);
    // No robots.txt (4xx) forbids nothing; a site that is ill (5xx, no answer) is left alone: RFC 9309, 2.3.1.
    const rules = answer.ok ? robotsParser(address, new TextDecoder().decode(answer.bytes)) : null;
    const unreachable = !answer.ok && !/\b4\d\d\b/.test(answer.error);
    const delay = rules?.getCrawlDelay(AGENT);
    const robots: Robots = {
      allows: (url) => !unreachable && (rules?.isAllowed(url, AGENT) ?? true),
      pause: Math.min(Math.max(PAUSE_MS, (delay ?? 0) * 1000), MOST_PAUSE_MS),
    };
    this.robots.set(origin, robots);
    return robots;
  }

  private async request(url: string, pause: number): Promise<FetchedBytes> {
    const { host } = new URL(url);
    const wait = (this.next.get(host) ?? 0) - this.now();
    if (wait > 0) await this.sleep(wait);
    try {
      const answer = await this.get(url, { headers: HEADERS, signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!answer.ok) return { ok: false, error: `${url} answered ${answer.status}.` };
      const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(answer.headers.get('content-type') ?? '')?.[1] ?? null;
      return { ok: true, bytes: await limited(answer), url: answer.url || url, charset };
    } catch (error) {
      return { ok: false, error: `${url} could not be read (${(error as Error).message}).` };
    } finally {
      this.next.set(host, this.now() + pause);
    }
  }
}

/** Reads a body, and gives up where it is larger than any feed: an endless answer must not fill the memory. */
async function limited(answer: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new Error(`more than ${MOST_BYTES / 1024 / 1024} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
