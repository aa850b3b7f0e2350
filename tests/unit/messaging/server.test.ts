/** Messages: who may ask what, checked where they arrive, and every one answered. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Handlers, type Sender, serve } from '../../../lib/messaging/server.ts';

const called: string[] = [];
const handlers = new Proxy({} as Handlers, {
  get: (_, type: string) => (ask: unknown) => {
    called.push(type);
    return Promise.resolve({ echo: ask });
  },
});
const content: Sender = { kind: 'content', tabId: 1, url: 'https://trend.az/x', passing: false };
const page: Sender = { kind: 'page' };
const code = async (message: unknown, sender: Sender | null): Promise<string> => {
  const reply = await serve(handlers, message, sender);
  return reply.ok ? 'ok' : reply.error.code;
};
const readPage = {
  type: 'content>background page.read',
  ask: {
    page: {
      url: null,
      isArticle: true,
      articleEvidence: '',
      title: null,
      published: null,
      modified: null,
      byline: null,
      language: null,
      text: 'x',
    },
  },
};

describe('serve', () => {
  it('runs the handler of a right message', async () => {
    expect(await code(readPage, content)).toBe('ok');
    expect(await code({ type: 'page>background status.get', ask: {} }, page)).toBe('ok');
    expect(called).toEqual(['content>background page.read', 'page>background status.get']);
  });

  it.each<[string, unknown, Sender | null, string]>([
    ['nobody', readPage, null, 'E_SENDER'],
    [
      'a content script that searches',
      { type: 'page>background search.run', ask: { query: 'x', limit: 1 } },
      content,
      'E_SENDER',
    ],
    [
      'a content script that opens other tabs',
      { type: 'page>background tab.get', ask: { tabId: 2 } },
      content,
      'E_SENDER',
    ],
    ['a page that plays content script', readPage, page, 'E_SENDER'],
    ['an unknown type', { type: 'page>background wipe', ask: {} }, page, 'E_MESSAGE'],
    ['a name of the prototype', { type: 'constructor', ask: {} }, page, 'E_MESSAGE'],
    ['no type', { ask: {} }, page, 'E_MESSAGE'],
    ['not an object', 'hello', page, 'E_MESSAGE'],
    ['a wrong value', { type: 'page>background search.run', ask: { query: 7, limit: 1 } }, page, 'E_MESSAGE'],
    ['an extra field', { type: 'page>background tab.get', ask: { tabId: 1, force: true } }, page, 'E_MESSAGE'],
    [
      'a text of ten million letters',
      { ...readPage, ask: { page: { ...readPage.ask.page, text: 'x'.repeat(10_000_000) } } },
      content,
      'E_MESSAGE',
    ],
    [
      'an endless query',
      { type: 'page>background search.run', ask: { query: 'x'.repeat(501), limit: 1 } },
      page,
      'E_MESSAGE',
    ],
  ])('refuses %s', async (_, message, sender, wanted) => {
    called.length = 0;
    expect(await code(message, sender)).toBe(wanted);
    expect(called).toEqual([]);
  });

  it('answers whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.constantFrom(content, page, null), async (message, sender) => {
        const reply = await serve(handlers, message, sender);
        return reply.ok || reply.error.code.startsWith('E_');
      }),
    );
  });

  it('turns a bug into an answer', async () => {
    const broken = { 'page>background status.get': () => Promise.reject(new Error('broken')) } as unknown as Handlers;
    expect(await serve(broken, { type: 'page>background status.get', ask: {} }, page)).toEqual({
      ok: false,
      error: { code: 'E_BUG', message: 'broken' },
    });
  });
});
