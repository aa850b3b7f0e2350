/** A pack from a server into a running browser: from the reader's yes to the first answer out of it. */
import { launchBrowser } from '../../browser/engines.ts';
import type { Engine } from '../../browser/find.ts';
import { buildFolder } from '../../e2e/support.ts';
import { folderContents } from '../../packs/support/folder.ts';
import { TestPublisher } from '../../packs/support/publisher.ts';

const HOST = '127.0.0.1:8791';

declare const chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: never }> } };

export type Imported = {
  seconds: number;
  slowestSearch: number;
  requests: number;
  unchangedBytes: number;
  unchangedRequests: number;
};

export async function importInto(engine: Engine, folder: string): Promise<Imported> {
  const publisher = await TestPublisher.create();
  await publisher.offer('caucasus', folderContents(folder));
  await publisher.publish();
  const browser = await launchBrowser(engine, {
    extension: buildFolder(engine, 'granted'),
    hosts: {
      [HOST]: ({ url }) => {
        const body = publisher.files.get(url.pathname.slice(1));
        const headers = { 'access-control-allow-origin': '*' };
        return body ? { headers, body } : { status: 404, headers, body: 'not here' };
      },
    },
  });
  try {
    const page = await browser.openExtensionPage('popup.html');
    const { seconds, slowestSearch } = await page.evaluate(take, `http://${HOST}/`);
    const requests = browser.requests().length;
    browser.clearRequests();
    await page.evaluate(lookAgain);
    const unchangedRequests = browser.requests().length;
    const unchangedBytes = publisher.files.get('metadata/timestamp.json')?.length ?? 0;
    return { seconds, slowestSearch, requests, unchangedRequests, unchangedBytes };
  } finally {
    await browser.close();
  }
}

/** Runs in the page: searches all the while, to see whether the reader would be kept waiting. */
async function take(address: string): Promise<{ seconds: number; slowestSearch: number }> {
  const ask = async (type: string, payload: object): Promise<unknown> =>
    (await chrome.runtime.sendMessage({ type: `page>background ${type}`, ask: payload })).value;
  for (;;) {
    const { status } = (await ask('status.get', {})) as { status: { state: string } };
    if (status.state === 'ready') break;
    await new Promise((done) => setTimeout(done, 50));
  }
  const { preview } = (await ask('packs.preview', { address })) as { preview: { publisher: string } };
  const started = performance.now();
  let over = false;
  const subscribing = ask('packs.subscribe', { publisher: preview.publisher, address }).then((done) => {
    over = true;
    return done;
  });
  let slowestSearch = 0;
  while (!over) {
    const asked = performance.now();
    await ask('search.run', { query: 'lachin', limit: 10 });
    slowestSearch = Math.max(slowestSearch, performance.now() - asked);
    await new Promise((done) => setTimeout(done, 200));
  }
  const { fault } = (await subscribing) as { fault: { message: string } | null };
  if (fault) throw new Error(fault.message);
  await ask('search.run', { query: 'lachin', limit: 10 });
  return { seconds: (performance.now() - started) / 1000, slowestSearch };
}

async function lookAgain(): Promise<void> {
  const ask = async (type: string, payload: object): Promise<unknown> =>
    (await chrome.runtime.sendMessage({ type: `page>background ${type}`, ask: payload })).value;
  const { publishers } = (await ask('packs.state', {})) as { publishers: { id: string }[] };
  await ask('packs.check', { publisher: publishers[0]?.id });
}
