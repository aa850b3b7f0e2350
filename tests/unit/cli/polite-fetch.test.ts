/** Manners on the network: robots.txt, pauses, limits. Time and network are given, so nothing waits. */
import { describe, expect, it } from 'vitest';
import { PoliteFetch } from '../../../cli/add/polite-fetch.ts';

type Site = Record<string, { status?: number; body?: string | ReadableStream }>;
/** A network that answers from `site`, and a clock that only moves by pauses. */
function network(site: Site) {
  const log: { url: string; at: number; agent: string | null }[] = [];
  let clock = 0;
  const get = (async (url: string, init: RequestInit) => {
    log.push({ url, at: clock, agent: new Headers(init.headers).get('user-agent') });
    const page = site[url];
    if (!page) throw new Error('no such host');
    return new Response(page.body ?? '', { status: page.status ?? 200 });
  }) as typeof fetch;
  const sleep = async (ms: number): Promise<void> => {
    clock += ms;
  };
  return { polite: new PoliteFetch(get, sleep, () => clock), log };
}

describe('robots.txt', () => {
  it('is asked for once a site, and obeyed', async () => {
    const { polite, log } = network({
      'https://a.am/robots.txt': { body: 'User-agent: *\nDisallow: /private' },
      'https://a.am/feed': { body: 'f' },
      'https://a.am/feed2': { body: 'g' },
    });
    expect(await polite.text('https://a.am/feed')).toMatchObject({ ok: true, text: 'f' });
    expect(await polite.text('https://a.am/feed2')).toMatchObject({ ok: true, text: 'g' });
    expect(await polite.text('https://a.am/private/feed')).toMatchObject({
      ok: false,
      error: expect.stringContaining('robots.txt'),
    });
    expect(log.map(({ url }) => url)).toEqual(['https://a.am/robots.txt', 'https://a.am/feed', 'https://a.am/feed2']);
    expect(log.every(({ agent }) => agent?.startsWith('SidelightPackTool/'))).toBe(true);
  });

  it.each([
    [404, true],
    [410, true],
    [500, false],
  ])('that answers %i allows reading: %s', async (status, allowed) => {
    const { polite } = network({ 'https://a.am/robots.txt': { status }, 'https://a.am/feed': { body: 'f' } });
    expect((await polite.text('https://a.am/feed')).ok).toBe(allowed);
  });

  it('that cannot be reached leaves the site alone', async () => {
    const { polite, log } = network({ 'https://a.am/feed': { body: 'f' } });
    expect((await polite.text('https://a.am/feed')).ok).toBe(false);
    expect(log).toHaveLength(1);
  });
});

describe('pauses', () => {
  it('are two seconds a host, longer where the site asks, and at most a minute', async () => {
    const { polite, log } = network({
      'https://a.am/robots.txt': {},
      'https://a.am/1': {},
      'https://a.am/2': {},
      'https://b.az/robots.txt': { body: 'User-agent: *\nCrawl-delay: 9000' },
      'https://b.az/1': {},
      'https://b.az/2': {},
    });
    for (const url of ['https://a.am/1', 'https://b.az/1', 'https://a.am/2', 'https://b.az/2']) await polite.text(url);
    const at = (url: string): number => log.find((one) => one.url === url)?.at ?? Number.NaN;
    expect(at('https://a.am/1') - at('https://a.am/robots.txt')).toBe(2000);
    expect(at('https://a.am/2') - at('https://a.am/1')).toBeGreaterThanOrEqual(2000);
    expect(at('https://b.az/2') - at('https://b.az/1')).toBe(60_000);
  });
});

describe('what fails', () => {
  it('is said with the address and the reason', async () => {
    const { polite } = network({ 'https://a.am/robots.txt': { status: 404 }, 'https://a.am/1': { status: 503 } });
    expect(await polite.text('https://a.am/1')).toEqual({ ok: false, error: 'https://a.am/1 answered 503.' });
    expect(await polite.text('https://a.am/2')).toEqual({
      ok: false,
      error: 'https://a.am/2 could not be read (no such host).',
    });
  });

  it('an answer without end is given up', async () => {
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1 << 20)) });
    const { polite } = network({ 'https://a.am/robots.txt': { status: 404 }, 'https://a.am/1': { body: endless } });
    expect(await polite.text('https://a.am/1')).toMatchObject({ ok: false, error: expect.stringContaining('5 MB') });
  });
});
