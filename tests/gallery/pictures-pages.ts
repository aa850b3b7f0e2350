import type { Picture } from './pictures.ts';

const WELCOME = ['start', 'picked', 'busy', 'refused', 'chosen', 'more', 'all', 'click', 'empty', 'hostile'];
const SITES = ['list', 'many', 'all', 'empty'];
const STATES = [...WELCOME.map((s) => `welcome-${s}`), ...SITES.map((s) => `sites-${s}`)];
const MAIN = ['welcome-start', 'welcome-chosen', 'welcome-refused', 'welcome-all', 'sites-list', 'sites-empty'];

/** Pages that fill a tab: tall enough to be seen whole. */
export function pagePictures(): Picture[] {
  const all: Picture[] = [];
  for (const state of STATES) {
    const welcome = state.startsWith('welcome');
    const own = { state, query: '', width: welcome ? 1200 : 860, height: welcome ? 1500 : 640 };
    const narrow = { state, query: '', width: 320, height: welcome ? 2600 : 900 };
    all.push({ ...own, name: `${state}-light` });
    all.push({ ...own, name: `${state}-dark`, dark: true });
    all.push({ ...own, name: `${state}-rtl`, query: 'dir=rtl' });
    all.push({ ...narrow, name: `${state}-320` });
  }
  for (const state of MAIN) {
    const welcome = state.startsWith('welcome');
    const height = welcome ? 1500 : 640;
    all.push({ name: `${state}-forced`, state, query: '', width: welcome ? 1200 : 860, height, forced: true });
    all.push({ name: `${state}-text-200`, state, query: 'text=2', width: 1200, height: welcome ? 3200 : 900 });
    all.push({ name: `${state}-text-200-narrow`, state, query: 'text=2', width: 380, height: welcome ? 5600 : 1600 });
    all.push({ name: `${state}-rtl-320`, state, query: 'dir=rtl', width: 320, height: welcome ? 2600 : 900 });
    all.push({ name: `${state}-768`, state, query: '', width: 768, height: welcome ? 2000 : 640 });
    all.push({ name: `${state}-1440`, state, query: '', width: 1440, height: welcome ? 1500 : 640 });
  }
  return [...all, ...optionsPictures(), ...packPictures()];
}

const OPTIONS = ['full', 'start', 'installing', 'failed', 'none', 'chosen', 'asked', 'refused', 'hostile'];

/** The settings page is long: each picture is as tall as its whole. */
function optionsPictures(): Picture[] {
  const all: Picture[] = [];
  const add = (state: string, name: string, rest: Partial<Picture>) =>
    all.push({
      name: `options-${state}-${name}`,
      state: `options-${state}`,
      query: '',
      width: 1000,
      height: 2500,
      ...rest,
    });
  for (const state of OPTIONS) {
    add(state, 'light', {});
    add(state, '320', { width: 320, height: 3600 });
  }
  for (const state of ['full', 'start', 'asked']) {
    add(state, 'dark', { dark: true });
    add(state, 'rtl', { query: 'dir=rtl' });
    add(state, 'forced', { forced: true });
  }
  add('full', 'rtl-320', { query: 'dir=rtl', width: 320, height: 3600 });
  add('full', 'text-200', { query: 'text=2', height: 5200 });
  add('full', 'text-200-narrow', { query: 'text=2', width: 380, height: 7600 });
  add('full', '1440', { width: 1440 });
  return all;
}

const PACKS = [
  'built-in',
  'preview',
  'preview-refused',
  'add-failed',
  'fetching',
  'ready',
  'changes',
  'held',
  'fault',
  'lost',
  'hostile',
];

function packPictures(): Picture[] {
  const tall = { width: 1000, height: 1500 };
  return PACKS.flatMap((state) => {
    const base = { state: `packs-${state}`, query: '', ...tall };
    const narrow = { ...base, width: 320, height: 2600 };
    return [
      { ...base, name: `packs-${state}-light` },
      { ...base, name: `packs-${state}-dark`, dark: true },
      { ...base, name: `packs-${state}-rtl`, query: 'dir=rtl' },
      { ...narrow, name: `packs-${state}-320` },
    ];
  });
}
