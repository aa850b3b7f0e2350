/** Content script: wiring only. Registered at run time for the sites the reader switched on, or injected once by a click. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import cardCss from '../../components/styles/card.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import uiCss from '../../components/styles/ui.css?inline';
import { createClient } from '../../lib/messaging/client.ts';
import { clearLeftovers } from '../../lib/page-ui/leftovers.ts';
import { listenInContent, runtimeTransport } from '../../lib/platform/transport.ts';
import { type Clocks, PageSession } from './page-session.tsx';
import { Visits } from './visits.ts';

/** Set in our isolated world while a copy of this script is at work here: a second injection does nothing. */
const AT_WORK = Symbol.for('sidelight.at-work');
const world = globalThis as { [AT_WORK]?: boolean };

export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    if (world[AT_WORK]) return;
    world[AT_WORK] = true;
    clearLeftovers(document);
    const set = (run: () => void, ms: number): number => ctx.setTimeout(run, ms);
    const clear = (id: number): void => clearTimeout(id);
    const idle = (run: (timeLeft: () => number) => void): void => {
      ctx.requestIdleCallback((deadline) => run(() => deadline.timeRemaining()), { timeout: 2000 });
    };
    const clocks: Clocks = { set, clear, scheduler: { idle, after: set, clear } };
    const css = [tokensCss, uiCss, cardCss].join('\n');
    const visits = new Visits(document, () => new PageSession(document, css, createClient(runtimeTransport), clocks), {
      set,
      clear,
      idle,
    });
    const end = (): void => {
      visits.end();
      stopListening();
      world[AT_WORK] = false;
    };
    const stopListening = listenInContent({
      'background>content stop': end,
      'background>content refresh': () => visits.refresh(),
      'background>content step': () => visits.step(1),
    });
    ctx.onInvalidated(end);
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => visits.navigated(newUrl.href));
    visits.begin(location.href);
  },
});
