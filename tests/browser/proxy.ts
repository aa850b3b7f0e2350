import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** What a served host answers. A plain string is an HTML page. */
export type Answer = string | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array };

/** Answers for one host; `null` means 404. */
export type Handler = (request: { method: string; url: URL; headers: IncomingMessage['headers'] }) => Answer | null;

/** Host (`jam-news.net`, which also covers its subdomains, or `127.0.0.1:8000` with a port) to handler. */
export type Hosts = Record<string, Handler>;

/** One request as it reached the proxy. `url` is `host:port` for CONNECT; `served` tells pages of ours from refusals. */
export type SeenRequest = { method: string; url: string; time: number; served: boolean; status: number };

export type Proxy = {
  port: number;
  /** Everything pages and extensions asked for so far, in order; favicons that the browser fetches for a page included. */
  requests(): SeenRequest[];
  /** What the browser asked for on its own account, as far as it could be told to use `ownHost` for that. */
  browserRequests(): SeenRequest[];
  /** Forgets what was seen. */
  clear(): void;
  /** Adds or replaces a host while running. */
  serve(host: string, handler: Handler): void;
  close(): Promise<void>;
};

const HTML = 'text/html; charset=utf-8';
const TYPES: Record<string, string> = {
  '.html': HTML,
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * An HTTP proxy on 127.0.0.1 that records every request, serves the given hosts and refuses all else with 403.
 * Plain http only: CONNECT (https, wss) is recorded and refused for served hosts too, so test pages are http pages.
 * `/favicon.ico` of a served host is answered 204 unless its handler says otherwise.
 * Requests to `ownHost` are the browser's own business: refused as well, and listed apart.
 */
export async function startProxy(hosts: Hosts, ownHost = 'browser.invalid'): Promise<Proxy> {
  const table = new Map(Object.entries(hosts));
  let seen: SeenRequest[] = [];
  const isOwn = ({ url }: SeenRequest) => url.startsWith(`http://${ownHost}/`) || url.startsWith(`${ownHost}:`);
  const record = (method: string, url: string, served: boolean, status: number) =>
    seen.push({ method, url, time: Date.now(), served, status });

  const server = createServer((request, response) => {
    const { method = 'GET', url = '', headers } = request;
    const target = URL.parse(url);
    const handler = target && handlerFor(table, target);
    if (!target || !handler) {
      record(method, url, false, 403);
      return send(response, {
        status: 403,
        headers: { 'content-type': 'text/plain' },
        body: 'refused by the test proxy',
      });
    }
    let answer = handler({ method, url: target, headers });
    if (answer === null)
      answer = target.pathname === '/favicon.ico' ? { status: 204 } : { status: 404, body: 'not here' };
    const full = typeof answer === 'string' ? { headers: { 'content-type': HTML }, body: answer } : answer;
    record(method, url, true, full.status ?? 200);
    send(response, full);
  });
  server.on('connect', (request, socket) => {
    record('CONNECT', request.url ?? '', false, 403);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    requests: () => seen.filter((request) => !isOwn(request)),
    browserRequests: () => seen.filter(isOwn),
    clear: () => {
      seen = [];
    },
    serve: (host, handler) => {
      table.set(host, handler);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A handler that serves the files of `folder` under the path `under`; nothing outside of the folder is reachable. */
export function serveFolder(folder: string, under = '/'): Handler {
  return ({ url }) => {
    if (!url.pathname.startsWith(under)) return null;
    const inside = normalize(decodeURIComponent(url.pathname.slice(under.length)) || 'index.html');
    const path = join(folder, inside);
    if (inside.startsWith('..') || inside.includes(`${sep}..`)) return null;
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
    return {
      headers: { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' },
      body: readFileSync(path),
    };
  };
}

function handlerFor(table: Map<string, Handler>, url: URL): Handler | undefined {
  const exact = table.get(url.host) ?? table.get(url.hostname);
  if (exact) return exact;
  for (const [host, handler] of table) if (url.hostname.endsWith(`.${host}`)) return handler;
  return undefined;
}

function send(response: ServerResponse, answer: Exclude<Answer, string>): void {
  response.writeHead(answer.status ?? 200, { 'cache-control': 'no-store', ...answer.headers });
  response.end(answer.body);
}
