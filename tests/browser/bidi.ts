import type { Browser, Page } from 'puppeteer-core';
import { type ClosedRoot, closedRootOver } from './closed-root.ts';
import { waitFor } from './types.ts';

type RemoteNode = { shadowRoot?: { sharedId: string; value: { mode: 'open' | 'closed' } } };
/** A tab, or what is treated as one, as the protocol describes it. */
export type ContextInfo = { context: string; url: string };
type Reply = {
  result: {
    type: 'success' | 'exception';
    result: { value?: RemoteNode | string };
    exceptionDetails?: { text: string };
    contexts?: ContextInfo[];
  };
};

/** The raw WebDriver BiDi connection: puppeteer has it, its types do not. */
export function bidi(browser: Browser): (method: string, params: object) => Promise<Reply['result']> {
  const { connection } = browser as unknown as { connection: { send(method: string, params: object): Promise<Reply> } };
  return async (method, params) => {
    const { result } = await connection.send(method, params);
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? `${method} failed`);
    return result;
  };
}

/** Makes puppeteer believe that the browser sent an event. */
export function pretend(browser: Browser, event: string, params: object): void {
  (browser as unknown as { connection: { emit(event: string, params: object): void } }).connection.emit(event, params);
}

/** Runs code with the browser's own rights (needs `--remote-allow-system-access`); arguments and answer travel as JSON. */
export async function inBrowserScope<T>(browser: Browser, source: string, ...args: unknown[]): Promise<T> {
  const send = bidi(browser);
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await send('script.evaluate', {
    expression: `(async () => JSON.stringify((await (${source})(...${JSON.stringify(args)})) ?? null))()`,
    target: { context: contexts?.[0]?.context },
    awaitPromise: true,
  });
  return JSON.parse(String(result.value)) as T;
}

/** Reaches a closed shadow root over WebDriver BiDi. */
export async function closedRoot(page: Page, hostSelector: string, timeout?: number): Promise<ClosedRoot> {
  const send = bidi(page.browser());
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const find = async () => {
    const { result } = await send('script.evaluate', {
      expression: `document.querySelector(${JSON.stringify(hostSelector)})`,
      target,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    return typeof result.value === 'object' ? result.value?.shadowRoot : null;
  };
  const root = await waitFor(find, `a shadow root of ${hostSelector}`, timeout);

  return closedRootOver(page, root.value.mode, async (source, args) => {
    const { result } = await send('script.callFunction', {
      functionDeclaration: `async (root, args) => JSON.stringify(await (${source})(root, ...JSON.parse(args)))`,
      arguments: [{ sharedId: root.sharedId }, { type: 'string', value: JSON.stringify(args) }],
      target,
      awaitPromise: true,
    });
    return result.value === undefined ? undefined : JSON.parse(String(result.value));
  });
}
