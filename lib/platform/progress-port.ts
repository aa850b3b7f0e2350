/** Progress of an import, to every page that shows it. A port with traffic on it also keeps the background alive. */
import type { CorpusStatus } from '../model/status.ts';
import { browser } from './browser.ts';

const PORT = 'progress';

type Port = {
  name: string;
  postMessage: (message: unknown) => void;
  onDisconnect: { addListener: (run: () => void) => void };
  onMessage: { addListener: (run: (message: unknown) => void) => void };
};

const ports = new Set<Port>();

/** Tells every page that listens. */
export function announce(status: CorpusStatus): void {
  for (const port of ports) port.postMessage(status);
}

/** Background: accepts ports of our own pages and greets each with the state of things. */
export function onProgressPort(current: () => Promise<CorpusStatus>): void {
  browser.runtime.onConnect.addListener(((port: Port & { sender?: { url?: string } }) => {
    if (port.name !== PORT || !port.sender?.url?.startsWith(browser.runtime.getURL('/' as never))) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    void current().then((status) => ports.has(port) && port.postMessage(status));
  }) as never);
}

/** Page: hears every change until the returned function is called. */
export function followProgress(hear: (status: CorpusStatus) => void): () => void {
  const port = browser.runtime.connect({ name: PORT });
  port.onMessage.addListener((message: unknown) => hear(message as CorpusStatus));
  return () => port.disconnect();
}
