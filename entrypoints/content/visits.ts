/**
 * Visits to pages of one document: single-page sites change the address and the text without loading anything.
 *
 * A visit begins when the page can be seen and has come to rest, reads once, and reads again only while nothing was there
 * to read; a new address ends it, and everything it put on the page goes.
 */
import type { PageSession, Reading } from './page-session.tsx';

/** The page's body must have been still for this long. */
const QUIET_MS = 400;
/** … or this long has passed: some pages are never still. */
const PATIENCE_MS = 3000;
const MOST_READINGS = 4;

type Timers = { set: (run: () => void, ms: number) => number; clear: (id: number) => void };
export type Waits = Timers & { idle: (run: () => void) => void };

const withoutHash = (url: string): string => url.replace(/#.*$/, '');

export class Visits {
  private readonly document: Document;
  private readonly makeSession: () => PageSession;
  private readonly waits: Waits;
  private session: PageSession | null = null;
  private url = '';
  private cancel: (() => void) | null = null;
  private over = false;

  constructor(document: Document, makeSession: () => PageSession, waits: Waits) {
    this.document = document;
    this.makeSession = makeSession;
    this.waits = waits;
  }

  /** The first page of the document: it has loaded, so it is read as soon as the browser is idle. */
  begin(url: string): void {
    this.url = withoutHash(url);
    this.whenVisible(() => this.waits.idle(() => void this.read(1, null)));
  }

  /** The address changed without a load. A new fragment of the same page is no new visit. */
  navigated(url: string): void {
    if (this.over || withoutHash(url) === this.url) return;
    const before = this.session?.text() ?? null;
    this.leave();
    this.url = withoutHash(url);
    this.whenVisible(() => this.whenQuiet(() => void this.read(1, before)));
  }

  step(by: 1 | -1): void {
    this.session?.step(by);
  }

  /** Asks again what is known of the page: what the reader wants to see of it has changed. */
  refresh(): void {
    void this.session?.refresh();
  }

  /** Takes everything off the page, for good. */
  end(): void {
    this.over = true;
    this.leave();
  }

  private leave(): void {
    this.cancel?.();
    this.cancel = null;
    this.session?.destroy();
    this.session = null;
  }

  private async read(attempt: number, before: string | null): Promise<void> {
    if (this.over) return;
    const { url } = this;
    const session = this.makeSession();
    this.session = session;
    // A page that shows the same text after all readings has only changed its address.
    const reading: Reading = await session.start(url, attempt < MOST_READINGS ? before : null);
    if (this.session !== session || reading !== 'nothing-yet' || attempt >= MOST_READINGS) return;
    session.destroy();
    this.whenChanged(() => void this.read(attempt + 1, before));
  }

  private whenVisible(run: () => void): void {
    if (this.document.visibilityState === 'visible') {
      run();
      return;
    }
    const listener = (): void => {
      if (this.document.visibilityState !== 'visible') return;
      this.cancel?.();
      run();
    };
    this.document.addEventListener('visibilitychange', listener);
    this.cancel = () => this.document.removeEventListener('visibilitychange', listener);
  }

  /** Once the body changes, and is then quiet again. */
  private whenChanged(run: () => void): void {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      this.whenQuiet(run);
    });
    observer.observe(this.document.documentElement, { childList: true, subtree: true });
    this.cancel = () => observer.disconnect();
  }

  private whenQuiet(run: () => void): void {
    const done = (): void => {
      this.cancel?.();
      this.waits.idle(run);
    };
    let quiet = this.waits.set(done, QUIET_MS);
    const patience = this.waits.set(done, PATIENCE_MS);
    const observer = new MutationObserver(() => {
      this.waits.clear(quiet);
      quiet = this.waits.set(done, QUIET_MS);
    });
    observer.observe(this.document.documentElement, { childList: true, subtree: true });
    this.cancel = () => {
      this.waits.clear(quiet);
      this.waits.clear(patience);
      observer.disconnect();
    };
  }
}
