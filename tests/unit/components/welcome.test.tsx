// @vitest-environment happy-dom
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { english } from '../../../components/strings/en.ts';
import { EXAMPLE } from '../../../components/welcome/example.ts';
import { isOn, sitesOn } from '../../../components/welcome/granted.ts';
import { Welcome, type WelcomeProps } from '../../../components/welcome/welcome.tsx';
import { MARKUP } from '../../gallery/fixtures/hostile.ts';
import { HOSTILE_OUTLETS, OUTLETS } from '../../gallery/fixtures/outlets.ts';
import { button, inStrings, mount, settle, textOf } from './mount.ts';

const { welcome: said, compare } = english();

function welcome(rest: Partial<WelcomeProps> = {}) {
  const onChoose = vi.fn();
  const view = (more: Partial<WelcomeProps> = {}) => (
    <Welcome
      outlets={OUTLETS}
      grantedHosts={[]}
      allGranted={false}
      busy={false}
      onChoose={onChoose}
      problem={null}
      packLine="Caucasus 1 · 5 articles"
      {...rest}
      {...more}
    />
  );
  const root = mount(view());
  const update = (more: Partial<WelcomeProps>) => {
    render(inStrings(view(more)), root);
    return settle();
  };
  const boxes = () => [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const tick = async (...names: string[]) => {
    for (const box of boxes()) if (names.some((name) => textOf(box.closest('label')).includes(name))) box.click();
    await settle();
  };
  return { root, onChoose, update, boxes, tick, text: () => textOf(root) };
}

describe('the choice', () => {
  test('outlets in alphabetical order, none ticked, nothing asked', () => {
    const { root, boxes, onChoose } = welcome();
    expect(boxes().map((box) => textOf(box.closest('label')))).toEqual([
      'Institute for Reporters’ Freedom and Safetyirfs.org',
      'JAMnewsjam-news.net',
      'Trend News Agencytrend.az',
      'Turanturan.az',
    ]);
    expect(boxes().some((box) => box.checked)).toBe(false);
    const allow = button(root, said.allow(0));
    expect(allow.getAttribute('aria-disabled')).toBe('true');
    allow.click();
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('ticked outlets reach the callback within the click', async () => {
    const { root, tick, onChoose } = welcome();
    await tick('Turan', 'JAMnews');
    button(root, 'Allow 2 outlets').click();
    expect(onChoose.mock.calls).toEqual([[{ kind: 'outlets', ids: ['jam-news.net', 'turan.az'] }]]);
  });

  test('all at once and none again, still only asked by the button', async () => {
    const { root, boxes, onChoose } = welcome();
    button(root, 'Choose all 4').click();
    await settle();
    expect(boxes().every((box) => box.checked)).toBe(true);
    button(root, 'Choose none').click();
    await settle();
    expect(boxes().some((box) => box.checked)).toBe(false);
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('all sites: says what the browser will say, before it is asked', () => {
    const { root, text, onChoose } = welcome();
    expect(text()).toContain('“read and change all your data on all websites”');
    expect(text()).toContain('Pages are read in the browser only');
    button(root, said.allowAll).click();
    expect(onChoose).toHaveBeenCalledWith({ kind: 'all' });
  });

  test('only on click: confirmed at once, and the choice can come back', async () => {
    const { root, text, onChoose } = welcome();
    button(root, said.onlyOnClick).click();
    await settle();
    expect(onChoose).toHaveBeenCalledWith({ kind: 'none' });
    expect(text()).toContain(said.onAtNone);
    expect(text()).toContain('then “Read this page once”.');
    expect(text()).not.toContain(said.withdraw);
    button(root, said.chooseSites).click();
    await settle();
    expect(text()).toContain(said.where);
  });

  test('while the browser asks, no second question', async () => {
    const { root, text, tick, update, onChoose } = welcome();
    await tick('Turan');
    await update({ busy: true });
    for (const label of ['Allow 1 outlet', said.allowAll, said.onlyOnClick]) {
      expect(button(root, label).getAttribute('aria-disabled')).toBe('true');
      button(root, label).click();
    }
    expect(onChoose).not.toHaveBeenCalled();
    expect(text()).toContain(said.waiting);
  });

  test('without a pack the other two ways stay open', () => {
    const { root, boxes, text } = welcome({ outlets: [], packLine: '' });
    expect(boxes()).toHaveLength(0);
    expect(text()).toContain(said.noOutlets);
    expect(text()).not.toContain('In this browser:');
    expect(() => button(root, said.allow(0))).toThrow();
    expect(button(root, said.allowAll)).toBeTruthy();
  });

  test('every control is reached by Tab: native, labelled, in the order of the page', async () => {
    const { root, tick } = welcome({ onOpenPopupHint: () => {} });
    await tick('Turan');
    const controls = [...root.querySelectorAll<HTMLElement>('button, input, a, [tabindex]')];
    expect(controls.filter((one) => one.tabIndex >= 0).map((one) => textOf(one.closest('label') ?? one))).toEqual([
      'Institute for Reporters’ Freedom and Safetyirfs.org',
      'JAMnewsjam-news.net',
      'Trend News Agencytrend.az',
      'Turanturan.az',
      'Allow 1 outlet',
      'Choose all 4',
      said.allowAll,
      said.onlyOnClick,
      said.showButton,
    ]);
    expect(root.querySelector('[disabled]')).toBeNull();
  });
});

describe('the outcome', () => {
  test('what is on, how to change it, that the browser can withdraw it; the heading has the focus', async () => {
    const { root, text, tick, update } = welcome();
    await tick('Turan', 'Trend');
    button(root, 'Allow 2 outlets').click();
    await update({ grantedHosts: ['turan.az', 'trend.az'] });
    expect(text()).toContain('Sidelight is on at 2 sites');
    expect([...root.querySelectorAll('.on > li')].map(textOf)).toEqual(['trend.azTrend News Agency', 'turan.azTuran']);
    expect(text()).toContain(said.changeSites);
    expect(text()).toContain(said.withdraw);
    expect(textOf(document.activeElement)).toBe('Sidelight is on at 2 sites');
  });

  test('no focus is taken from a page that only opens', async () => {
    welcome({ grantedHosts: ['turan.az'] });
    await settle();
    expect(document.activeElement).toBe(document.body);
  });

  test('more can be added: only what is off is offered, and the way back is open', async () => {
    const { root, boxes, text, update } = welcome({ grantedHosts: ['turan.az', 'trend.az', 'jam-news.net'] });
    button(root, said.addSites).click();
    await settle();
    expect(boxes()).toHaveLength(1);
    expect(() => button(root, said.onlyOnClick)).toThrow();
    button(root, said.keep).click();
    await settle();
    expect(text()).toContain('Sidelight is on at 3 sites');
    button(root, said.addSites).click();
    await update({ grantedHosts: OUTLETS.map(({ id }) => id) });
    expect(text()).toContain('Sidelight is on at 4 sites');
    button(root, said.addSites).click();
    await settle();
    expect(text()).toContain(said.allOutletsOn);
  });

  test('all sites', () => {
    const { root, text } = welcome({ allGranted: true });
    expect(text()).toContain(said.onAtAll);
    expect(text()).toContain(said.withdraw);
    expect(() => button(root, said.addSites)).toThrow();
  });

  test('refused: said at once, nothing claimed, the ticks are kept', async () => {
    const { root, boxes, text, tick, update, onChoose } = welcome();
    await tick('Turan');
    button(root, 'Allow 1 outlet').click();
    await update({ problem: said.refused });
    expect(textOf(root.querySelector('[role=alert]'))).toBe(`${said.refused}${said.problemNext}`);
    expect(text()).not.toContain('Sidelight is on');
    expect(boxes().filter((box) => box.checked)).toHaveLength(1);
    button(root, 'Allow 1 outlet').click();
    expect(onChoose).toHaveBeenCalledTimes(2);
  });

  test('refused while adding: what was on stays on', async () => {
    const { root, text, update } = welcome({ grantedHosts: ['turan.az'] });
    button(root, said.addSites).click();
    await update({ problem: said.refused });
    expect(text()).toContain(said.refused);
    button(root, said.keep).click();
    await settle();
    expect(text()).toContain('Sidelight is on at 1 site');
  });
});

describe('what is said', () => {
  test('both names of the city, in alphabetical order, with their counts', () => {
    const { root } = welcome();
    expect(textOf(root.querySelector('.sample .title'))).toBe('Khankendi · Stepanakert');
    expect([...root.querySelectorAll('.sample .counts dd')].map(textOf)).toEqual(['2 of 5', '0 of 5']);
    expect(root.querySelectorAll('.news .m')).toHaveLength(2);
    expect(root.querySelector('.example :is(button, a, input, [tabindex])')).toBeNull();
  });

  test('no account, nothing leaves, no score; keys; packs', () => {
    const { root, text } = welcome();
    for (const lead of ['No account.', 'Nothing leaves the browser.', 'No score.']) expect(text()).toContain(lead);
    expect(text()).toContain('Alt+Shift+M goes from mark to mark');
    expect(text()).toContain('In this browser: Caucasus 1 · 5 articles');
    expect(text()).not.toContain('!');
    expect(() => button(root, said.showButton)).toThrow();
  });

  test('hostile names and hosts stay text', async () => {
    const { root, text, tick } = welcome({ outlets: HOSTILE_OUTLETS, packLine: `${MARKUP}{packs}` });
    expect(root.querySelectorAll('img, script, iframe, object, style, a')).toHaveLength(0);
    expect(text()).toContain(MARKUP);
    expect(text()).toContain('{host} {readOnce}');
    expect(root.textContent).not.toMatch(/[\u202a-\u202e]/);
    await tick('onerror');
    expect(button(root, 'Allow 1 outlet')).toBeTruthy();
  });

  test('an outlet without a host cannot be allowed and is not offered', () => {
    expect(welcome({ outlets: [{ id: 'x', name: 'X', hosts: [] }] }).boxes()).toHaveLength(0);
  });

  test('a grant covers subdomains, and never a host that merely ends alike', () => {
    const outlet = { id: 'o', name: 'O', hosts: ['en.trend.az', 'trend.az'] };
    expect(isOn(outlet, ['trend.az'])).toBe(true);
    expect(isOn(outlet, ['en.trend.az'])).toBe(false);
    expect(isOn({ ...outlet, hosts: ['nottrend.az'] }, ['trend.az'])).toBe(false);
    expect(sitesOn([outlet], ['z.example', 'trend.az', 'trend.az'], compare)).toEqual([
      { host: 'trend.az', name: 'O' },
      { host: 'z.example', name: null },
    ]);
  });
});

test.each(['welcome.css', 'sites.css'])('%s names no colour, no physical side and nothing to fetch', async (name) => {
  const file = join(import.meta.dirname, '../../../components/styles', name);
  const css = (await readFile(file, 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '');
  expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/i);
  expect(css).not.toMatch(/(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)|left|right|width|height)\s*:/);
  expect(css).not.toMatch(/text-align:\s*(?:left|right)|@import|@font-face|url\(/);
});

test('the example holds what the shipped pack holds', async () => {
  const pack = join(import.meta.dirname, '../../../seeds/caucasus');
  const { title, version, date } = EXAMPLE.pack;
  const head = await readFile(join(pack, 'pack.yaml'), 'utf8');
  for (const line of [`title: ${title}`, `version: ${version}`, `date: "${date}"`]) expect(head).toContain(line);
  const names = (await readdir(join(pack, 'articles'))).filter((name) => name.endsWith('.md'));
  const articles = await Promise.all(names.map((name) => readFile(join(pack, 'articles', name), 'utf8')));
  const quoted = articles.filter((text) => text.includes(EXAMPLE.quote.text.replace('… ', '')));
  expect(quoted).toHaveLength(1);
  expect(quoted[0]).toContain(`published: "${EXAMPLE.quote.published}"`);
  const count = (form: RegExp) => articles.filter((text) => form.test(text)).length;
  expect(EXAMPLE.choices.map(({ k, n }) => [k, n])).toEqual([
    [count(/\bKhank[ae]ndi\b/), articles.length],
    [count(/\bStepanakert\b/), articles.length],
  ]);
});
