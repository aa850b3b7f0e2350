/** One visit to one page: read, ask, mark, and a card for each mark. Everything it adds is taken off again by `destroy`. */
import { Card } from '../../components/card/card.tsx';
import { StringsContext } from '../../components/strings/context.ts';
import type { Strings } from '../../components/strings/en.ts';
import { inPageEnglish } from '../../components/strings/en-in-page.ts';
import { pickLocale } from '../../components/strings/locale.ts';
import type { AskBackground, MessageError } from '../../lib/messaging/client.ts';
import type { Answer, ToBackground } from '../../lib/messaging/table.ts';
import type { CardView } from '../../lib/model/card.ts';
import type { HiddenScope } from '../../lib/model/hidden.ts';
import type { PageContext } from '../../lib/model/page-context.ts';
import { MAX_TEXT, type PageText } from '../../lib/model/page-text.ts';
import type { ReadingChoices } from '../../lib/model/reading.ts';
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
let strings: ReturnType<typeof inPageEnglish> | null = null;
function catalogue(): ReturnType<typeof inPageEnglish> {
  strings ??= inPageEnglish(pickLocale('en', navigator.languages, 'en-GB'));
  return strings;
}

/** The card, why there is none, or what became of its match. */
type Content = { view: CardView } | { problem: string } | { hidden: string; scope: HiddenScope };

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
  private context: PageContext | null = null;
  private page: PageText | null = null;
  private reading: ReadingChoices | null = null;
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
    if (!map) {
      await this.ask('content>background page.read', { page });
      return MAY_STILL_LOAD.has(page.articleEvidence) ? 'nothing-yet' : 'not-article';
    }
    await this.show(page, map);
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

  /** Marks a text whose nodes are known. */
  async show(page: PageText, map: TextMap): Promise<void> {
    const answer = await this.ask('content>background page.read', { page });
    this.map = map;
    this.page = page;
    this.take(answer);
  }

  /** Text of the article as read, for telling the next visit from this one. */
  text(): string | null {
    return this.map?.text ?? null;
  }

  step(by: 1 | -1): void {
    this.cards?.step(by);
  }

  /** Asks again about the whole text, as it stands now: marks come and go, those that stay are not touched. */
  refresh(): Promise<void> {
    const { page, map } = this;
    if (!page || !map) return this.telling;
    // The text as of now: what comes later is told later, and once.
    const whole = { ...page, text: map.text };
    this.telling = this.telling.then(async () => {
      if (!this.ended) this.take(await this.ask('content>background page.read', { page: whole }));
    });
    return this.telling;
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
    this.telling = this.telling.then(async () => {
      const answer = await this.ask('content>background page.extend', { text });
      if (answer.ok) this.mark(answer.value.context);
    });
  }

  private take(answer: Result<Answer<ToBackground, 'content>background page.read'>, MessageError>): void {
    if (!answer.ok) return;
    this.reading = answer.value.reading;
    this.mark(answer.value.context);
  }

  /** Shows the marks of an answer, as the reader chose to see them. */
  private mark(context: PageContext | null): void {
    const { map, reading } = this;
    if (this.ended || !context || !map || !reading) return;
    this.context = context;
    const wanted = marksOf(this.document, map, context, reading.marking);
    if (!this.marks && wanted.length > 0) this.begin();
    this.marks?.set(wanted);
  }

  /** Marks and cards: made with the first mark, for most pages have none. */
  private begin(): void {
    this.marks = new Marks(this.document);
    this.cards = new CardController<Marked, Content>(
      this.document,
      this.marks,
      new CardHost(this.document, this.css, () => this.reading?.textScale ?? 1),
      {
        load: (subject) => this.load(subject),
        hide: (subject, scope) => this.hide(subject, scope),
        undo: async (content) => {
          if ('hidden' in content) await this.ask('content>background match.show', { id: content.hidden });
          await this.refresh();
        },
        render: (model, actions) => render(model, actions, () => void this.openPanel(model.subject)),
      },
      this.clocks,
      () => (this.reading?.open === 'rest' ? this.reading.restMs : null),
    );
  }

  /** Sent in the same turn as the press: it is the press that lets the browser open the panel. */
  private async openPanel({ kind, id }: Marked): Promise<void> {
    await this.ask('content>background panel.open', { subject: { kind, id } });
  }

  private async load(subject: Marked): Promise<Content> {
    const answer = await this.ask('content>background card.get', { request: cardRequest(this.context, subject) });
    if (!answer.ok) return { problem: problemOf(answer.error) };
    return answer.value.view ? { view: answer.value.view } : { problem: catalogue().subjectGone };
  }

  private async hide({ kind, id, form }: Marked, scope: HiddenScope): Promise<Content> {
    const answer = await this.ask('content>background match.hide', { kind, id, form, scope });
    if (!answer.ok) return { problem: problemOf(answer.error) };
    const { hidden } = answer.value;
    await this.refresh();
    return hidden === null ? { problem: catalogue().notHidden } : { hidden, scope };
  }
}

const problemOf = ({ code, message }: MessageError): string =>
  code === 'E_GONE' ? catalogue().extensionGone : message;

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
        : 'hidden' in content
          ? { kind: 'hidden' as const, form: subject.form, scope: content.scope, onUndo: actions.undo }
          : { kind: 'error' as const, message: content.problem, onRetry: actions.retry };
  return (
    // The card reads no other part of the catalogue: its tests hold it to that.
    <StringsContext.Provider value={catalogue() as Strings}>
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
