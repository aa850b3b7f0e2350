/** One visit to one page: read, ask, mark, and a card for each mark. Everything it adds is taken off again by `destroy`. */
import { Card } from '../../components/card/card.tsx';
import { StringsContext } from '../../components/strings/context.ts';
import { english, type Strings } from '../../components/strings/en.ts';
import { pickLocale } from '../../components/strings/locale.ts';
import type { AskBackground, MessageError } from '../../lib/messaging/client.ts';
import type { CardView } from '../../lib/model/card.ts';
import type { PageContext } from '../../lib/model/page-context.ts';
import { MAX_TEXT } from '../../lib/model/page-text.ts';
import type { Result } from '../../lib/model/result.ts';
import { LaterText, type Scheduler } from '../../lib/page/later-text.ts';
import { MAY_STILL_LOAD, readPage } from '../../lib/page/read-page.ts';
import type { TextMap } from '../../lib/page/text-map.ts';
import { type CardActions, CardController, type CardModel } from '../../lib/page-ui/card-controller.ts';
import { CardHost } from '../../lib/page-ui/card-host.ts';
import type { Timers } from '../../lib/page-ui/hover.ts';
import { Marks } from '../../lib/page-ui/marks.ts';
import { cardRequest, type Marked, marksOf } from './marked.ts';

/** Made when the first card opens: its formatters cost tens of milliseconds, and most pages are left without a card. */
let strings: Strings | null = null;
function catalogue(): Strings {
  strings ??= english(pickLocale('en', navigator.languages, 'en-GB'));
  return strings;
}

/** The card, or why there is none. */
type Content = { view: CardView } | { problem: string };

export type Clocks = Timers & { scheduler: Scheduler };

/** What reading came to: an article of the packs or not, a page that may still be loading, or one that is no article. */
export type Reading = 'read' | 'nothing-yet' | 'not-article';

/** A page that keeps growing is asked about this often at most. */
const MOST_UPDATES = 10;

export class PageSession {
  private readonly document: Document;
  private readonly css: string;
  private readonly ask: AskBackground;
  private readonly clocks: Clocks;
  private readonly seen = new Set<string>();
  private context: PageContext | null = null;
  private marks: Marks<Marked> | null = null;
  private cards: CardController<Marked, Content> | null = null;
  private later: LaterText | null = null;
  private map: TextMap | null = null;
  private updates = 0;
  private telling: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(document: Document, css: string, ask: AskBackground, clocks: Clocks) {
    this.document = document;
    this.css = css;
    this.ask = ask;
    this.clocks = clocks;
  }

  /**
   * Reads the page and marks what the packs know; then follows text that comes later inside the body. `before` is the text
   * of the visit before: a page that still shows it has not changed yet.
   */
  async start(url: string, before: string | null): Promise<Reading> {
    const { page, map } = readPage(this.document, url);
    if (map && page.text === before) return 'nothing-yet';
    const answer = await this.ask('content>background page.read', { page });
    if (!map) return MAY_STILL_LOAD.has(page.articleEvidence) ? 'nothing-yet' : 'not-article';
    this.map = map;
    this.mark(answer, map);
    const root = map.root();
    if (
      root instanceof Element &&
      root !== this.document.body &&
      root !== this.document.documentElement &&
      !this.ended
    ) {
      this.later = new LaterText(this.document, root, map.nodes, (nodes) => this.extend(nodes), this.clocks.scheduler);
    }
    return 'read';
  }

  /** Text of the article as read, for telling the next visit from this one. */
  text(): string | null {
    return this.map?.text ?? null;
  }

  step(by: 1 | -1): void {
    this.cards?.step(by);
  }

  destroy(): void {
    this.ended = true;
    this.later?.stop();
    this.cards?.destroy();
    this.marks?.destroy();
  }

  /** Text that came later: the background is told what is new and nothing else, one piece after the other. */
  private extend(nodes: Text[]): void {
    const { map } = this;
    if (this.ended || !map || map.text.length >= MAX_TEXT) return;
    const grown = map.extended(this.document, nodes, MAX_TEXT);
    this.map = grown;
    if (++this.updates >= MOST_UPDATES) this.later?.stop();
    const text = grown.text.slice(map.text.length + 2);
    this.telling = this.telling.then(async () =>
      this.mark(await this.ask('content>background page.extend', { text }), grown),
    );
  }

  /** Marks what is new in an answer. */
  private mark(answer: Result<{ context: PageContext | null }, MessageError>, map: TextMap): void {
    if (this.ended || !answer.ok || !answer.value.context) return;
    this.context = answer.value.context;
    const fresh = marksOf(this.document, map, this.context, this.seen);
    if (fresh.length === 0) return;
    if (!this.marks) {
      this.marks = new Marks(this.document);
      const source = {
        load: (subject: Marked) => this.load(subject),
        render: (model: CardModel<Marked, Content>, actions: CardActions) =>
          render(model, actions, () => void this.openPanel(model.subject)),
      };
      this.cards = new CardController(
        this.document,
        this.marks,
        new CardHost(this.document, this.css),
        source,
        this.clocks,
      );
    }
    this.marks.add(fresh);
  }

  /** Sent in the same turn as the press: it is the press that lets the browser open the panel. */
  private async openPanel({ kind, id }: Marked): Promise<void> {
    await this.ask('content>background panel.open', { subject: { kind, id } });
  }

  private async load(subject: Marked): Promise<Content> {
    const answer = await this.ask('content>background card.get', { request: cardRequest(this.context, subject) });
    if (!answer.ok)
      return { problem: answer.error.code === 'E_GONE' ? catalogue().extensionGone : answer.error.message };
    return answer.value.view ? { view: answer.value.view } : { problem: catalogue().subjectGone };
  }
}

function render(
  { subject, content, pinned, why, sheet }: CardModel<Marked, Content>,
  actions: CardActions,
  onOpen: () => void,
) {
  const state =
    content === null
      ? { kind: 'loading' as const, form: subject.form }
      : 'view' in content
        ? { kind: 'ready' as const, view: content.view }
        : { kind: 'error' as const, message: content.problem, onRetry: actions.retry };
  return (
    <StringsContext.Provider value={catalogue()}>
      <Card
        state={state}
        pinned={pinned}
        whyOpen={why}
        sheet={sheet}
        onPin={actions.pin}
        onClose={actions.close}
        onToggleWhy={actions.toggleWhy}
        onHide={actions.hide}
        more={{ where: import.meta.env.FIREFOX ? 'tab' : 'beside', onOpen }}
      />
    </StringsContext.Provider>
  );
}
