/** The one element we add to a page: a host with a closed shadow root, made when the first card opens and taken away whole. */
import { render, type VNode } from 'preact';
import { type Box, placeCard, SHEET_WIDTH } from './place.ts';

export const CARD_TAG = 'sidelight-card';
/** Read by `card.css`: the height that is left beside the mark. */
const ROOM = '--card-room';
/** Read by `tokens.css`: what all sizes of the card hang on. */
const BASE = '--base';
const BASE_PX = 16;
/** Events that must not reach the page's own handlers: shortcuts of the site, its outside-click logic. */
const ISOLATED = ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'copy', 'cut'];
/** Events by which a reader changes something: the card answers the reader alone, never a script. */
const TRUSTED_ONLY = ['click', 'keydown', 'keyup', 'input', 'change', 'submit'];

export class CardHost {
  private readonly document: Document;
  private readonly css: string;
  private readonly hosts = new WeakSet<EventTarget>();
  private readonly textScale: () => number;
  private host: HTMLElement | null = null;
  private mount: HTMLElement | null = null;

  /** `textScale`: size of the card's text, 1 as drawn; asked at every showing. */
  constructor(document: Document, css: string, textScale: () => number) {
    this.document = document;
    this.css = css;
    this.textScale = textScale;
  }

  /** Renders the card beside the mark. `mark` is measured on every call, so that a resize can call again. */
  show(card: VNode, mark: Range): void {
    const mount = this.ensure();
    // The page owns rem, so the base of the card's sizes stands on its host, with priority.
    this.host?.style.setProperty(BASE, `${BASE_PX * this.textScale()}px`, 'important');
    render(card, mount);
    this.place(mark);
  }

  place(mark: Range): void {
    const [host, mount] = [this.host, this.mount];
    const view = this.document.defaultView;
    if (!host || !mount || !view) return;
    const first = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const box: Box = {
      left: first.left,
      top: first.top,
      right: first.right,
      bottom: mark.getBoundingClientRect().bottom,
    };
    // The room of an earlier place must not shorten the card that is measured for a new one.
    mount.style.removeProperty(ROOM);
    const { width, height } = mount.getBoundingClientRect();
    const rightToLeft = view.getComputedStyle(this.document.documentElement).direction === 'rtl';
    const placed = placeCard(box, { width, height }, { width: view.innerWidth, height: view.innerHeight }, rightToLeft);
    const style = host.style;
    style.setProperty('position', placed.sheet ? 'fixed' : 'absolute', 'important');
    if (placed.sheet) {
      setSides(style, {
        left: '8px',
        right: '8px',
        top: placed.edge === 'top' ? '8px' : 'auto',
        bottom: placed.edge === 'bottom' ? '8px' : 'auto',
      });
    } else {
      mount.style.setProperty(ROOM, `${placed.room}px`);
      setSides(style, {
        left: `${placed.left + view.scrollX}px`,
        top: `${placed.top + view.scrollY}px`,
        right: 'auto',
        bottom: 'auto',
      });
    }
  }

  isSheet(): boolean {
    return (this.document.defaultView?.innerWidth ?? SHEET_WIDTH) < SHEET_WIDTH;
  }

  /** Whether an event came from inside the card: the root is closed, so it shows as the host. */
  owns(event: Event): boolean {
    // A card that its own click has just taken away still owns that click.
    return event.composedPath().some((target) => this.hosts.has(target));
  }

  /** Moves focus into the card. */
  focus(): void {
    this.mount?.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  }

  /** Whether the keyboard is inside the card. */
  hasFocus(): boolean {
    return this.host !== null && this.document.activeElement === this.host;
  }

  destroy(): void {
    if (this.mount) render(null, this.mount);
    this.host?.remove();
    this.host = null;
    this.mount = null;
  }

  private ensure(): HTMLElement {
    if (this.mount && this.host?.isConnected) return this.mount;
    this.destroy();
    const host = this.document.createElement(CARD_TAG);
    host.style.setProperty('all', 'initial', 'important');
    host.style.setProperty('z-index', '2147483647', 'important');
    for (const type of ISOLATED) host.addEventListener(type, (event) => event.stopPropagation());
    const root = host.attachShadow({ mode: 'closed' });
    for (const type of TRUSTED_ONLY) root.addEventListener(type, dropUntrusted, { capture: true });
    const style = this.document.createElement('style');
    style.textContent = this.css;
    const mount = this.document.createElement('div');
    mount.className = 'mount';
    root.append(style, mount);
    this.document.documentElement.append(host);
    this.hosts.add(host);
    this.host = host;
    this.mount = mount;
    return mount;
  }
}

function dropUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function setSides(style: CSSStyleDeclaration, sides: Record<string, string>): void {
  for (const [side, value] of Object.entries(sides)) style.setProperty(side, value, 'important');
}
