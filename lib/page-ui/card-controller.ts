/**
 * Opens, fills and closes the card: by pointer, click, long press and keyboard. Knows nothing of what a card shows.
 *
 * One card at a time. What a resting mouse opened goes when it leaves; what was opened on purpose, or pinned, stays until it
 * is closed. Focus does not move on hover; Alt+Shift+M steps through the marks (with Ctrl, backwards), Enter moves into the
 * card, Escape closes it and gives focus back.
 */
import type { VNode } from 'preact';
import type { HiddenScope } from '../model/hidden.ts';
import type { CardHost } from './card-host.ts';
import { HoverIntent, type Timers } from './hover.ts';
import { LongPress } from './long-press.ts';
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
  hide: (scope: HiddenScope) => void;
  /** Takes back what `hide` did. */
  undo: () => void;
  retry: () => void;
};

export type CardSource<Subject, Content> = {
  load: (subject: Subject) => Promise<Content>;
  /** Hides the match and gives what the card says then. */
  hide: (subject: Subject, scope: HiddenScope) => Promise<Content>;
  undo: (content: Content) => Promise<void>;
  render: (model: CardModel<Subject, Content>, actions: CardActions) => VNode;
};

type Open<Subject, Content> = {
  mark: Mark<Subject>;
  content: Content | null;
  pinned: boolean;
  why: boolean;
  /** Opened by a resting mouse alone: goes when the mouse goes. */
  passing: boolean;
  before: Element | null;
};

const INTERACTIVE = 'a[href], button, input, select, textarea, label, summary, [contenteditable]';

export class CardController<Subject extends { id: string }, Content> {
  private readonly document: Document;
  private readonly marks: Marks<Subject>;
  private readonly host: CardHost;
  private readonly source: CardSource<Subject, Content>;
  private readonly hover: HoverIntent<Mark<Subject>>;
  private readonly finger: LongPress<Mark<Subject>>;
  private readonly events = new AbortController();
  private current: Open<Subject, Content> | null = null;
  private frame = 0;

  constructor(
    document: Document,
    marks: Marks<Subject>,
    host: CardHost,
    source: CardSource<Subject, Content>,
    timers: Timers,
    restMs: () => number | null,
  ) {
    this.document = document;
    this.marks = marks;
    this.host = host;
    this.source = source;
    this.hover = new HoverIntent(
      timers,
      restMs,
      (mark) => this.open(mark, true),
      () => this.closePassing(),
    );
    this.finger = new LongPress(timers, (mark) => this.open(mark, false));
    this.listen();
  }

  /** Takes the card and every listener off the page. */
  destroy(): void {
    this.events.abort();
    cancelAnimationFrame(this.frame);
    this.hover.destroy();
    this.finger.cancel();
    this.current = null;
    this.host.destroy();
  }

  private listen(): void {
    const { signal } = this.events;
    const passive = { signal, passive: true };
    this.document.addEventListener('pointermove', (event) => this.onMove(event), passive);
    this.document.addEventListener('pointerdown', (event) => this.onPress(event), passive);
    for (const type of ['pointerup', 'pointercancel'])
      this.document.addEventListener(type, () => this.finger.cancel(), passive);
    this.document.addEventListener('contextmenu', (event) => event.isTrusted && this.finger.menu(), passive);
    this.document.addEventListener('click', (event) => this.onClick(event), passive);
    this.document.addEventListener('keydown', (event) => this.onKey(event), { signal, capture: true });
    this.document.addEventListener('scroll', () => this.onScroll(), { ...passive, capture: true });
    this.document.defaultView?.addEventListener('resize', () => this.draw(), passive);
  }

  private onScroll(): void {
    this.hover.cancel();
    this.finger.cancel();
  }

  private onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') this.finger.move(event.clientX, event.clientY);
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
    if (!event.isTrusted || this.host.owns(event)) return;
    if (this.current && !this.current.pinned) this.close();
    if (event.pointerType !== 'touch') return;
    // A second finger is a gesture of the browser's own.
    if (event.isPrimary) this.finger.down(this.marks.at(event.clientX, event.clientY), event.clientX, event.clientY);
    else this.finger.cancel();
  }

  /** A click on a mark opens the card; on a link or control it stays the page's own. */
  private onClick(event: MouseEvent): void {
    if (!event.isTrusted || this.host.owns(event) || this.document.getSelection()?.isCollapsed === false) return;
    if (
      event.composedPath().some((node) => node instanceof Element && Element.prototype.matches.call(node, INTERACTIVE))
    )
      return;
    const mark = this.marks.at(event.clientX, event.clientY);
    if (mark) this.open(mark, false);
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
    this.open(mark, false);
  }

  private open(mark: Mark<Subject>, passing: boolean): void {
    if (this.current?.pinned) return;
    if (this.current?.mark === mark) {
      // A click on the mark of a card that only hovers makes it stay.
      if (!passing) this.current.passing = false;
      return;
    }
    this.current = { mark, content: null, pinned: false, why: false, passing, before: this.document.activeElement };
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
      hide: (scope) => void this.hide(mark, scope),
      undo: () => void this.undo(mark),
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

  /** The marks go when the page's answer comes without them; the card stays, and offers to undo it. */
  private async hide(mark: Mark<Subject>, scope: HiddenScope): Promise<void> {
    const content = await this.source.hide(mark.subject, scope);
    if (this.current?.mark === mark) this.change({ content, why: false });
  }

  private async undo(mark: Mark<Subject>): Promise<void> {
    const content = this.current?.content;
    if (!content) return;
    await this.source.undo(content);
    if (this.current?.mark !== mark) return;
    this.change({ content: null });
    await this.load(mark);
  }

  private closePassing(): void {
    // A reader who works inside the card by keyboard has no pointer over it.
    if (this.current?.passing && !this.current.pinned && !this.host.hasFocus()) this.close();
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
