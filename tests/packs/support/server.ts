/** A web server over a map of files that can be told to misbehave for any path. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Files } from './publisher.ts';

/** Answers in the server's place; `false` leaves the path to the files. */
export type Mischief = (path: string, response: ServerResponse, request: IncomingMessage) => boolean;

/** Says that the request has been dealt with. */
export const handled = (_: unknown): true => true;

export class TestServer {
  address = '';
  asked: string[] = [];
  mischief: Mischief = () => false;
  files: () => Files;
  private readonly server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    this.asked.push(path);
    if (this.mischief(path, response, request)) return;
    const found = this.files().get(path);
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/octet-stream' });
    response.end(found ?? 'not here');
  });

  private constructor(files: () => Files) {
    this.files = files;
  }

  static async start(files: () => Files): Promise<TestServer> {
    const one = new TestServer(files);
    await new Promise<void>((done) => one.server.listen(0, '127.0.0.1', done));
    one.address = `http://127.0.0.1:${(one.server.address() as AddressInfo).port}/`;
    return one;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }
}
