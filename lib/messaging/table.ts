/**
 * Every message of the extension: who may send it, what it carries, what comes back. Names carry their direction.
 *
 * A content script runs beside a page that may be hostile, so it may only hand over its page, ask for cards, and hide what
 * was found on that page. All else is for the extension's own pages.
 */
import type { CardRequest } from '../context/card.ts';
import type { CardView } from '../model/card.ts';
import type { CompareView } from '../model/compare.ts';
import type { Outlet } from '../model/corpus.ts';
import type { HiddenMatch, HiddenScope } from '../model/hidden.ts';
import type { PackMaker } from '../model/pack-maker.ts';
import type { PageContext, SearchAnswer } from '../model/page-context.ts';
import type { PageText } from '../model/page-text.ts';
import type { PublisherLink } from '../model/publisher-link.ts';
import type { ReaderView } from '../model/reader.ts';
import type { ReadingChoices } from '../model/reading.ts';
import type { CorpusStatus } from '../model/status.ts';
import type { PageSubject, SubjectKey, SubjectView } from '../model/subject.ts';
import type { PackMessages } from './pack-table.ts';

/** What is known of a tab, for the popup. */
export type TabState =
  | { state: 'context'; host: string | null; on: boolean; context: PageContext }
  /** The site is not switched on, or the page has not been read. */
  | { state: 'unread'; host: string; on: boolean }
  /** The page was read and is no article. */
  | { state: 'not-article'; host: string | null; on: boolean; evidence: string }
  /** A page no extension may read: the browser's own, its store, a file. */
  | { state: 'unreadable' };

export type ContentToBackground = {
  /** The article on the page; answers with what the packs know of it (null while no pack is installed) and how to show it. */
  'content>background page.read': {
    ask: { page: PageText };
    answer: { context: PageContext | null; reading: ReadingChoices };
  };
  /** Text that came later, below what was read: only the new text travels. Answers with the whole context, grown. */
  'content>background page.extend': { ask: { text: string }; answer: { context: PageContext | null } };
  /** One subject, for the card; null for an id that the packs do not know. */
  'content>background card.get': { ask: { request: CardRequest }; answer: { view: CardView | null } };
  /** The reader pressed the card's button: its subject is to open beside the page, or in a tab where the browser allows no more. */
  'content>background panel.open': { ask: { subject: SubjectKey }; answer: { done: true } };
  /**
   * The reader called a match of this page wrong. `form`: as printed there. Page and site are those of the sender, whatever
   * it says. Answers with the id to undo it by; null where the page's own answer holds no such match.
   */
  'content>background match.hide': {
    ask: { kind: CardRequest['kind']; id: string; form: string; scope: HiddenScope };
    answer: { hidden: string | null };
  };
  /** Takes back what was hidden from this very page. */
  'content>background match.show': { ask: { id: string }; answer: { done: boolean } };
};

export type PageToBackground = PackMessages & {
  /** Where the corpus stands: ready, installing, failed. */
  'page>background status.get': { ask: Record<string, never>; answer: { status: CorpusStatus } };
  /** Starts the import again after a failure. */
  'page>background import.retry': { ask: Record<string, never>; answer: { status: CorpusStatus } };
  'page>background tab.get': { ask: { tabId: number }; answer: TabState };
  /** Reads the tab's page once, without switching its site on. The click that asks for it grants the access. */
  'page>background tab.read-once': { ask: { tabId: number }; answer: { started: boolean } };
  /** The reader switched a host on (the browser has granted it) or off; marks come and go with it. */
  'page>background site.switch': { ask: { host: string; on: boolean; tabId: number | null }; answer: { done: true } };
  /** Takes a host off the list of those switched off: it is as if it had never been decided. */
  'page>background site.forget': { ask: { host: string }; answer: { done: true } };
  /** The reader has answered the welcome page; it does not come again. */
  'page>background welcome.answered': { ask: Record<string, never>; answer: { done: true } };
  /** Outlets of the packs, for the welcome page. */
  'page>background outlets.list': {
    ask: Record<string, never>;
    answer: { outlets: { id: string; name: string; hosts: string[] }[] };
  };
  /** Words handed over by the context menu, once: what the search should start with. */
  'page>background lookup.take': { ask: Record<string, never>; answer: { query: string } };
  'page>background search.run': { ask: { query: string; limit: number }; answer: SearchAnswer };
  'page>background subject.get': { ask: { request: CardRequest }; answer: { view: CardView | null } };
  /** Subjects of the page in a tab, the one to open first; none where the page has not been read. */
  'page>background subjects.list': { ask: { tabId: number }; answer: { subjects: PageSubject[] } };
  /** One subject for the panel, beside the page of a tab or by itself. */
  'page>background subject.view': {
    ask: { subject: SubjectKey; tabId: number | null };
    answer: { view: SubjectView | null };
  };
  /** Who makes the packs in use, as they state it. */
  'page>background makers.list': { ask: Record<string, never>; answer: { packs: PackMaker[] } };
  /** The page of a tab beside an article of the packs; null where either is not known any more. */
  'page>background compare.view': { ask: { tabId: number; article: string }; answer: { view: CompareView | null } };
  'page>background article.get': { ask: { id: string }; answer: { view: ReaderView | null } };
  'page>background outlet.get': { ask: { id: string }; answer: { outlet: Outlet | null; links: PublisherLink[] } };
  /** How marks and cards behave; open pages follow at once. */
  'page>background reading.change': { ask: { reading: ReadingChoices }; answer: { done: true } };
  'page>background hidden.show': { ask: { id: string }; answer: { done: true } };
  /** Hides again what was shown again a moment ago. */
  'page>background hidden.hide': { ask: { match: HiddenMatch }; answer: { done: true } };
  /** Erases packs, settings, hidden matches and log, gives back all site access, and brings the bundled pack in again. */
  'page>background data.erase': { ask: Record<string, never>; answer: { done: true } };
};

export type ToBackground = ContentToBackground & PageToBackground;

export type BackgroundToContent = {
  /** Step to the next mark: the reader pressed the browser's shortcut. */
  'background>content step': { ask: Record<string, never>; answer: { done: true } };
  /** Ask again what is known of the page: the reader hid a match or changed how marks behave. */
  'background>content refresh': { ask: Record<string, never>; answer: { done: true } };
  /** Take everything off the page: the site was switched off. */
  'background>content stop': { ask: Record<string, never>; answer: { done: true } };
};

export type Ask<T, K extends keyof T> = T[K] extends { ask: infer A } ? A : never;
export type Answer<T, K extends keyof T> = T[K] extends { answer: infer A } ? A : never;

/** What travels: the name beside the payload, plain JSON throughout. */
export type Wire = { type: string; ask: unknown };
/** Every answer says whether it is one. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: { code: string; message: string } };
