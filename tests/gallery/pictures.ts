import { pagePictures } from './pictures-pages.ts';
import { panelPictures } from './pictures-panel.ts';

/** Which pictures the gallery takes: every state light, dark, narrow and mirrored, some with large text and forced colours. */
export type Picture = {
  name: string;
  state: string;
  query: string;
  width: number;
  height: number;
  density?: number;
  dark?: boolean;
  forced?: boolean;
};

const CARDS = [
  'entity',
  'related',
  'wording',
  'region',
  'why',
  'why-wording',
  'hidden',
  'loading',
  'error',
  'hostile',
].map((s) => `card-${s}`);
const POPUPS = [
  'page',
  'bare',
  'loading',
  'installing',
  'failed',
  'off',
  'unreadable',
  'not-article',
  'nothing',
  'search',
  'search-armenian',
  'search-start',
  'search-none',
  'search-failed',
  'subject',
  'region',
  'hostile',
  'outlet',
  'reader',
  'reader-ru',
  'reader-fa',
  'broken',
].map((s) => `popup-${s}`);
const LARGE = ['card-wording', 'card-why', 'card-hidden', 'popup-page', 'popup-search', 'popup-off', 'popup-subject'];
const FORCED = ['card-why', 'card-hidden', 'popup-page', 'popup-search', 'popup-off', 'popup-installing'];

export function pictures(): Picture[] {
  const all: Picture[] = [];
  for (const state of [...CARDS, ...POPUPS]) {
    const popup = state.startsWith('popup');
    const own = { state, width: popup ? 380 : 400, height: popup ? 560 : 560 };
    all.push({ ...own, name: `${state}-light`, query: '' });
    all.push({ ...own, name: `${state}-dark`, query: '', dark: true });
    all.push({ ...own, name: `${state}-rtl`, query: 'dir=rtl' });
    all.push({ ...own, name: `${state}-320`, query: popup ? 'fluid' : 'sheet', width: 320, height: 568 });
  }
  for (const state of LARGE) {
    all.push({ name: `${state}-text-200`, state, query: 'text=2', width: 800, height: 600 });
    all.push({ name: `${state}-text-200-narrow`, state, query: 'text=2&fluid&sheet', width: 380, height: 600 });
  }
  for (const state of FORCED)
    all.push({ name: `${state}-forced`, state, query: '', width: 400, height: 560, forced: true });
  for (const state of ['popup-page', 'popup-subject', 'popup-hostile']) {
    all.push({ name: `${state}-tall`, state, query: 'fluid', width: 380, height: 1400 });
  }
  for (const state of ['popup-page', 'popup-search', 'popup-reader']) {
    all.push({ name: `${state}-800`, state, query: 'fluid', width: 800, height: 600 });
  }
  return [...all, ...panelPictures(), ...pagePictures()];
}
