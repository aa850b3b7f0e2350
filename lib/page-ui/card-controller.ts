/**
 * Opens, fills and closes the card: by pointer, click, long press and keyboard. Knows nothing of what a card shows.
 *
 * One card at a time. A pinned card stays until it is closed. Focus does not move on hover; Alt+Shift+M steps through the
 * marks (with Ctrl, backwards), Enter moves into the card, Escape closes it and gives focus back.
 */
import type { VNode } from 'preact';
import type { CardHost } from './card-host.ts';
import { HoverIntent, type Timers } from './hover.ts';
import type { Mark, Marks } from './marks.ts';

/** What the view is made of; `content` is null until the first answer. */
export type CardModel<Subject, Content> = {
  subject: Subject;
  content: Content | null;
  pinned: boolean;
  why: boolean;
  sheet: boolean;
};

export type CardActions = {
  pin: () => void;
  close: () => void;
  toggleWhy: () => void;
  hide: () => void;
  retry: () => void;
};

export type CardSource<Subject, Content> = {
  load: (subject: Subject) => Promise<Content>;
  render: (model: CardModel<Subject, Content>, actions: CardActions) => VNode;
};

type Open<Subject, Content> = {
  mark: Mark<Subject>;
  content: Content | null;
  pinned: boolean;
  why: boolean;
  before: Element | null;
};

const INTERACTIVE = 'a[href], button, input, select, textarea, label, summary, [contenteditable]';

export class CardController<Subject extends { id: string }, Content> {
  private readonly document: Document;
  private readonly marks: Marks<Subject>;
  private readonly host: CardHost;
  private readonly source: CardSource<Subject, Content>;
  private readonly hover: HoverIntent<Mark<Subject>>;
  private readonly events = new AbortController();
  private current: Open<Subject, Content> | null = null;
  private frame = 0;

  constructor(
    document: Document,
    marks: Marks<Subject>,
    host: CardHost,
    source: CardSource<Subject, Content>,
    timers: Timers,
  ) {
    this.document = document;
    this.marks = marks;
    this.host = host;
    this.source = source;
    this.hover = new HoverIntent(
      timers,
      (mark) => this.open(mark),
      () => this.closeUnlessPinned(),
    );
    this.listen();
  }

  /** Takes the card and every listener off the page. */
  destroy(): void {
    this.events.abort();
    cancelAnimationFrame(this.frame);
    this.hover.destroy();
    this.current = null;
    this.host.destroy();
  }

  private listen(): void {
    const { signal } = this.events;
    const passive = { signal, passive: true };
    this.document.addEventListener('pointermove', (event) => this.onMove(event), passive);
    this.document.addEventListener('pointerdown', (event) => this.onPress(event), passive);
    this.document.addEventListener('click', (event) => this.onClick(event), passive);
    this.document.addEventListener('keydown', (event) => this.onKey(event), { signal, capture: true });
    this.document.addEventListener('scroll', () => this.hover.cancel(), { ...passive, capture: true });
    this.document.defaultView?.addEventListener('resize', () => this.draw(), passive);
  }

  private onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch' || this.frame !== 0) return;
    const { clientX: x, clientY: y } = event;
    const overCard = this.host.owns(event);
    // One measurement a frame, however many events come.
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.hover.move(overCard ? null : this.marks.at(x, y), overCard);
    });
  }

  private onPress(event: PointerEvent): void {
    if (event.isTrusted && this.current && !this.current.pinned && !this.host.owns(event)) this.close();
  }

  /** A click on a mark opens the card; on a link or control it stays the page's own. */
  private onClick(event: MouseEvent): void {
    if (!event.isTrusted || this.host.owns(event) || this.document.getSelection()?.isCollapsed === false) return;
    if (
      event.composedPath().some((node) => node instanceof Element && Element.prototype.matches.call(node, INTERACTIVE))
    )
      return;
    const mark = this.marks.at(event.clientX, event.clientY);
    if (mark) this.open(mark);
  }

  private onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const take = (): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    if (event.code === 'KeyM' && event.altKey && event.shiftKey && !event.metaKey) {
      take();
      this.step(event.ctrlKey ? -1 : 1);
    } else if (this.current && event.key === 'Escape') {
      take();
      this.close();
    } else if (this.current && event.key === 'Enter' && !this.host.owns(event) && !isTyping(this.document)) {
      take();
      this.host.focus();
    } else if (!this.host.owns(event)) this.hover.cancel();
  }

  /** Opens the card of the next mark (1) or the one before (-1), around the ends, and brings it into view. */
  step(by: 1 | -1): void {
    const all = this.marks.all();
    const at = this.current ? all.indexOf(this.current.mark) : by > 0 ? -1 : 0;
    const mark = all[(at + by + all.length) % all.length];
    if (!mark) return;
    mark.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    this.close();
    this.open(mark);
  }

  private open(mark: Mark<Subject>): void {
    if (this.current?.mark === mark || this.current?.pinned) return;
    this.current = { mark, content: null, pinned: false, why: false, before: this.document.activeElement };
    this.marks.open(mark);
    this.draw();
    void this.load(mark);
  }

  private async load(mark: Mark<Subject>): Promise<void> {
    const content = await this.source.load(mark.subject);
    if (this.current?.mark === mark) this.change({ content });
  }

  private draw(): void {
    const { current } = this;
    if (!current) return;
    const { mark, content, pinned, why } = current;
    const actions: CardActions = {
      pin: () => this.change({ pinned: !pinned }),
      close: () => this.close(),
      toggleWhy: () => this.change({ why: !why }),
      hide: () => this.hide(mark.subject),
      retry: () => void this.load(mark),
    };
    this.host.show(
      this.source.render({ subject: mark.subject, content, pinned, why, sheet: this.host.isSheet() }, actions),
      mark.range,
    );
  }

  private change(part: Partial<Open<Subject, Content>>): void {
    if (!this.current) return;
    this.current = { ...this.current, ...part };
    this.draw();
  }

  /** Takes the marks of one subject off this view of the page. */
  private hide(subject: Subject): void {
    this.close();
    this.marks.remove((mark) => mark.subject.id === subject.id);
  }

  private closeUnlessPinned(): void {
    // A reader who works inside the card by keyboard has no pointer over it.
    if (this.current && !this.current.pinned && !this.host.hasFocus()) this.close();
  }

  private close(): void {
    const before = this.host.hasFocus() ? this.current?.before : null;
    this.hover.cancel();
    this.current = null;
    this.marks.open(null);
    this.host.destroy();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}

/** Whether Enter belongs to what the reader is doing on the page. */
function isTyping(document: Document): boolean {
  const active = document.activeElement;
  return active !== null && active !== document.body && Element.prototype.matches.call(active, INTERACTIVE);
}
