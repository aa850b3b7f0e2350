import type { Picture } from './pictures.ts';

const SUBJECTS = ['city', 'road', 'person', 'alone', 'unknown-outlet', 'hostile', 'open'];
const OTHERS = ['loading', 'failed', 'gone', 'none', 'nothing', 'off', 'not-article', 'installing', 'pack-failed'];

/** Who speaks, side by side, outlets compared, how numbers are made: with the height that shows each whole. */
const FRAMING: [name: string, height: number][] = [
  ['voices', 1500],
  ['voices-nobody', 640],
  ['voices-unread', 640],
  ['compare', 1500],
  ['compare-none', 640],
  ['compare-loading', 640],
  ['compare-failed', 640],
  ['compare-apart', 1200],
  ['outlet', 1100],
  ['contrasts', 900],
  ['contrasts-few', 640],
  ['method', 2600],
  ['method-no-pack', 2600],
];

/** The panel beside a page at 320 and 420 pixels, and as a full tab. A subject is seen whole, other states as they stand. */
export function panelPictures(): Picture[] {
  const all: Picture[] = [];
  for (const name of [...SUBJECTS, ...OTHERS]) {
    const state = `panel-${name}`;
    const whole = SUBJECTS.includes(name);
    const own = { state, query: 'fluid', width: 420, height: whole ? 3400 : 640 };
    const tab = { state, query: 'fluid', width: 1200, height: whole ? 2300 : 640 };
    all.push({ ...own, name: `${state}-light` });
    all.push({ ...own, name: `${state}-dark`, dark: true });
    all.push({ ...own, name: `${state}-rtl`, query: 'fluid&dir=rtl' });
    all.push({ ...own, name: `${state}-320`, width: 320, height: whole ? 3900 : 640 });
    if (!whole) continue;
    all.push({ ...tab, name: `${state}-tab` });
    all.push({ ...tab, name: `${state}-tab-dark`, dark: true });
    all.push({ ...tab, name: `${state}-tab-rtl`, query: 'fluid&dir=rtl' });
  }
  for (const name of ['city', 'road']) {
    const state = `panel-${name}`;
    all.push({ name: `${state}-forced`, state, query: 'fluid', width: 420, height: 3400, forced: true });
    all.push({ name: `${state}-tab-forced`, state, query: 'fluid', width: 1200, height: 2300, forced: true });
    all.push({ name: `${state}-text-200`, state, query: 'fluid&text=2', width: 420, height: 6400 });
    all.push({ name: `${state}-rtl-320`, state, query: 'fluid&dir=rtl', width: 320, height: 3900 });
    all.push({ name: `${state}-1440`, state, query: 'fluid', width: 1440, height: 2300 });
    all.push({ name: `${state}-768`, state, query: 'fluid', width: 768, height: 3000 });
  }
  for (const [name, height] of FRAMING) {
    const state = `framing-${name}`;
    const own = { state, query: 'fluid', width: 420, height };
    all.push({ ...own, name: `${state}-light` });
    all.push({ ...own, name: `${state}-dark`, dark: true });
    all.push({ ...own, name: `${state}-rtl`, query: 'fluid&dir=rtl' });
    all.push({ ...own, name: `${state}-320`, width: 320 });
    all.push({ ...own, name: `${state}-tab`, width: 1200 });
    all.push({ ...own, name: `${state}-forced`, forced: true });
  }
  return all;
}
