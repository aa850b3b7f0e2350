/** Content script: wiring only. Registered at run time for the sites the reader switched on, or injected once by a click. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import cardCss from '../../components/styles/card.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import uiCss from '../../components/styles/ui.css?inline';
import { createClient } from '../../lib/messaging/client.ts';
import { listenForStop, runtimeTransport } from '../../lib/platform/transport.ts';
import { PageSession } from './page-session.tsx';

export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const timers = {
      set: (run: () => void, ms: number): number => ctx.setTimeout(run, ms),
      clear: (id: number): void => clearTimeout(id),
    };
    const session = new PageSession(
      document,
      [tokensCss, uiCss, cardCss].join('\n'),
      createClient(runtimeTransport),
      timers,
    );
    ctx.onInvalidated(() => session.destroy());
    listenForStop(() => session.destroy());
    // Reading the body is one short task: it waits until the page has nothing better to do.
    ctx.requestIdleCallback(() => void session.start(location.href), { timeout: 2000 });
  },
});
