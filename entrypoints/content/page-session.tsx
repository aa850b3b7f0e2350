/** One visit to one page: read, ask, mark, and a card for each mark. Everything it adds is taken off again by `destroy`. */
import { Card } from '../../components/card/card.tsx';
import { StringsContext } from '../../components/strings/context.ts';
import { english } from '../../components/strings/en.ts';
import { pickLocale } from '../../components/strings/locale.ts';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { CardView } from '../../lib/model/card.ts';
import type { PageContext } from '../../lib/model/page-context.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { type CardActions, CardController, type CardModel } from '../../lib/page-ui/card-controller.ts';
import { CardHost } from '../../lib/page-ui/card-host.ts';
import type { Timers } from '../../lib/page-ui/hover.ts';
import { Marks } from '../../lib/page-ui/marks.ts';
import { cardRequest, type Marked, marksOf } from './marked.ts';

const strings = english(pickLocale('en', navigator.languages, 'en-GB'));

/** The card, or why there is none. */
type Content = { view: CardView } | { problem: string };

export class PageSession {
  private readonly document: Document;
  private readonly css: string;
  private readonly ask: AskBackground;
  private readonly timers: Timers;
  private marks: Marks<Marked> | null = null;
  private cards: CardController<Marked, Content> | null = null;
  private ended = false;

  constructor(document: Document, css: string, ask: AskBackground, timers: Timers) {
    this.document = document;
    this.css = css;
    this.ask = ask;
    this.timers = timers;
  }

  /** Reads the page and marks what the packs know. Resolves once the marks stand, or at once where there is nothing. */
  async start(url: string): Promise<void> {
    if (this.ended) return;
    const { page, map } = readPage(this.document, url);
    const answer = await this.ask('content>background page.read', { page });
    if (this.ended || !map || !answer.ok || !answer.value.context) return;
    const { context } = answer.value;
    const marks = marksOf(this.document, map, context);
    if (marks.length === 0) return;
    this.marks = new Marks(this.document);
    this.marks.add(marks);
    const source = { load: (subject: Marked) => this.load(context, subject), render };
    this.cards = new CardController(
      this.document,
      this.marks,
      new CardHost(this.document, this.css),
      source,
      this.timers,
    );
  }

  destroy(): void {
    this.ended = true;
    this.cards?.destroy();
    this.marks?.destroy();
  }

  private async load(context: PageContext, subject: Marked): Promise<Content> {
    const answer = await this.ask('content>background card.get', { request: cardRequest(context, subject) });
    if (!answer.ok) return { problem: answer.error.code === 'E_GONE' ? strings.extensionGone : answer.error.message };
    return answer.value.view ? { view: answer.value.view } : { problem: strings.subjectGone };
  }
}

function render({ subject, content, pinned, why, sheet }: CardModel<Marked, Content>, actions: CardActions) {
  const state =
    content === null
      ? { kind: 'loading' as const, form: subject.form }
      : 'view' in content
        ? { kind: 'ready' as const, view: content.view }
        : { kind: 'error' as const, message: content.problem, onRetry: actions.retry };
  return (
    <StringsContext.Provider value={strings}>
      <Card
        state={state}
        pinned={pinned}
        whyOpen={why}
        sheet={sheet}
        onPin={actions.pin}
        onClose={actions.close}
        onToggleWhy={actions.toggleWhy}
        onHide={actions.hide}
      />
    </StringsContext.Provider>
  );
}
