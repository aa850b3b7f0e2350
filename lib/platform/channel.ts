/** One value that changes in the background, heard by every page that shows it. A port with traffic on it also keeps the background alive. */
import { browser } from './browser.ts';

type Port = {
  name: string;
  postMessage: (message: unknown) => void;
  onDisconnect: { addListener: (run: () => void) => void };
  onMessage: { addListener: (run: (message: unknown) => void) => void };
};

export type Channel<T> = {
  /** Tells every page that listens. */
  announce: (value: T) => void;
  hasListeners: () => boolean;
  /** Background: accepts ports of our own pages and greets each with the state of things. */
  accept: (current: () => Promise<T>) => void;
  /** Page: hears every change until the returned function is called. */
  follow: (hear: (value: T) => void) => () => void;
};

export function channel<T>(name: string): Channel<T> {
  const ports = new Set<Port>();
  return {
    announce: (value) => {
      for (const port of ports) port.postMessage(value);
    },
    hasListeners: () => ports.size > 0,
    accept: (current) =>
      browser.runtime.onConnect.addListener(((port: Port & { sender?: { url?: string } }) => {
        if (port.name !== name || !port.sender?.url?.startsWith(browser.runtime.getURL('/' as never))) return;
        ports.add(port);
        port.onDisconnect.addListener(() => ports.delete(port));
        void current().then((value) => ports.has(port) && port.postMessage(value));
      }) as never),
    follow: (hear) => {
      const port = browser.runtime.connect({ name });
      port.onMessage.addListener((message: unknown) => hear(message as T));
      return () => port.disconnect();
    },
  };
}
