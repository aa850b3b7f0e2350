/**
 * The server of `pack preview`, for this machine alone: it listens on the loopback address, answers to that name only (a page
 * that rebinds its own name to 127.0.0.1 sends another Host), and takes orders from its own page only (Origin).
 *
 *   GET  /            the page, with a policy that lets nothing but its own files run
 *   GET  /events      the state of the source, whenever it changes (server-sent events)
 *   POST /ask         a message of the extension's surfaces: {tab, type, ask}
 *   POST /page        what to show: a PageRequest; answers with its text
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputFault } from '../exit.ts';
import { Answers } from './answers.ts';
import type { ClientFiles } from './client-files.ts';
import type { LiveSource } from './live-source.ts';
import { readRequest } from './read-request.ts';

const MOST_BYTES = 16 * 1024 * 1024;

const HEADERS = {
  // The card writes its own style element into its shadow root, so styles may stand in the page; scripts may not.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

export type PreviewServer = { address: string; close: () => Promise<void> };

export async function servePreview(source: LiveSource, files: ClientFiles, port: number): Promise<PreviewServer> {
  const answers = new Answers();
  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, { error: error instanceof Error ? error.message : String(error) });
      else response.end();
    });
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  const hosts = new Set([`127.0.0.1:${taken}`, `localhost:${taken}`]);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host = '', origin } = request.headers;
    if (!hosts.has(host)) return send(response, 421, { error: 'This server answers to 127.0.0.1 only.' });
    const { pathname } = new URL(request.url ?? '/', `http://${host}`);
    if (request.method === 'GET' || request.method === 'HEAD') {
      if (pathname === '/events') return events(source, request, response);
      const file = files.get(pathname === '/' ? '/index.html' : pathname);
      if (!file) return send(response, 404, { error: 'There is nothing here.' });
      response.writeHead(200, { ...HEADERS, 'content-type': file.type });
      response.end(request.method === 'HEAD' ? undefined : file.body);
      return;
    }
    if (request.method !== 'POST') return send(response, 405, { error: 'GET and POST only.' });
    if (origin !== `http://${host}` || request.headers['content-type'] !== 'application/json')
      return send(response, 403, { error: 'Only the page of this server may ask.' });
    const body = await readJson(request);
    if (body === undefined) return send(response, 400, { error: 'That is no JSON, or more than 16 MB.' });
    if (pathname === '/page') {
      const page = await readRequest(body);
      return send(response, 200, page.ok ? { page: page.value } : { error: page.error });
    }
    if (pathname !== '/ask') return send(response, 404, { error: 'There is nothing here.' });
    const { tab, type, ask } = (body ?? {}) as { tab?: unknown; type?: unknown; ask?: unknown };
    send(response, 200, await answers.answer(source.engine, Number(tab), String(type), ask));
  }

  return {
    address: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function events(source: LiveSource, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
  const stop = source.onState((state) => response.write(`data: ${JSON.stringify(state)}\n\n`));
  request.on('close', stop);
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE'
          ? new InputFault(`Port ${port} is taken. Give another with --port, or 0 for any that is free.`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', done);
  });
}
