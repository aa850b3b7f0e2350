// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { PageTab, type PageTabState } from '../../../components/popup/page-tab.tsx';
import { PopupShell } from '../../../components/popup/popup-shell.tsx';
import type { PageContext } from '../../../lib/model/page-context.ts';
import type { CorpusStatus } from '../../../lib/model/status.ts';
import { CONTEXT, EMPTY_CONTEXT, PACKS } from '../../gallery/fixtures/context.ts';
import { button, mount, press, textOf } from './mount.ts';

function page(state: PageTabState) {
  const calls = {
    onOpenSubject: vi.fn(),
    onOpenArticle: vi.fn(),
    onSwitchOn: vi.fn(),
    onReadOnce: vi.fn(),
    onSearch: vi.fn(),
    onRetry: vi.fn(),
  };
  const root = mount(<PageTab state={state} {...calls} />);
  return { root, calls, text: textOf(root) };
}

const ready = (rest: Partial<PageContext> = {}) => page({ kind: 'ready', context: { ...CONTEXT, ...rest } });

describe('what a page holds', () => {
  test('wordings: counts in words, the other choices in the given order', () => {
    const { root, calls } = ready();
    const rows = [...root.querySelectorAll<HTMLElement>('.w')];
    expect(rows.map(textOf)).toEqual([
      'Khankenditwiceother name: Stepanakert',
      'voluntarily leftonceother wordings: displacement, exodus, forcibly displaced',
      'Azerbaijan’s KarabakhonceKarabakh9 timesother names: Artsakh, Nagorno-Karabakh',
    ]);
    rows[1]?.click();
    expect(calls.onOpenSubject).toHaveBeenCalledWith({ kind: 'wording', id: 'caucasus:departure' });
  });

  test('names: by kind, alphabetical, each with how often', () => {
    const { root, calls } = ready();
    const groups = [...root.querySelectorAll('.group')].map((group) => [
      textOf(group.querySelector('h4')),
      ...[...group.querySelectorAll('.chip')].map(textOf),
    ]);
    expect(groups[0]).toEqual(['People', 'Ramin Mammadovtwice', 'Shahin Mustafayevonce']);
    expect(groups[2]?.slice(0, 3)).toEqual(['Places', 'Armenia3 times', 'Azerbaijan7 times']);
    button(root, 'Baku').click();
    expect(calls.onOpenSubject).toHaveBeenCalledWith({ kind: 'entity', id: 'caucasus:baku' });
  });

  test('coverage: same story first, and "none" is said', () => {
    const { root, text, calls } = ready();
    expect(text).toContain('Same storyNone in this pack.Same subject · 2 articles');
    expect(text).toContain('Why: both are about Karabakh, both name Azerbaijan');
    expect(text).toContain('2022, after 29 March · day not known');
    button(root, 'Civil societies').click();
    expect(calls.onOpenArticle).toHaveBeenCalledWith('caucasus:trend-statement');
  });

  test('too few articles to compare is said once for each pair, with the counts', () => {
    const [contrast] = CONTEXT.framing.contrasts;
    const twice = contrast ? [contrast, { ...contrast, term: 'Khankendi' }] : [];
    const { text } = ready({ framing: { ...CONTEXT.framing, contrasts: twice } });
    expect(text.match(/IRFS and Trend: too few articles to compare \(1 and 2\)/g)).toHaveLength(1);
  });

  test('from three articles a side the counts are shown, without a verdict', () => {
    const sides = [
      { outlet: 'jam-news.net', outletName: 'JAMnews', k: 0, n: 4, examples: [] },
      { outlet: 'trend.az', outletName: 'Trend', k: 3, n: 3, examples: [] },
    ];
    const named = { subject: 'caucasus:city', subjectName: 'City', term: 'khankendi', termName: 'Khankendi' };
    const contrasts = [{ ...named, sides, level: 1 as const, q: null, lrc: null }];
    expect(ready({ framing: { ...CONTEXT.framing, contrasts } }).text).toContain(
      'Khankendi: 0 of 4 articles by JAMnews, 3 of 3 articles by Trend',
    );
  });

  test('an outlet that no pack knows', () => {
    expect(ready({ outlet: null }).text).toContain('No profile of trend.az in your packs.');
    const page = { ...CONTEXT.page, outlet: null, url: 'https://gardening.example/roses' };
    expect(ready({ outlet: null, page }).text).toContain('No profile of gardening.example in your packs.');
  });

  test('more facts open the outlet', () => {
    const { root, calls } = ready();
    button(root, '1 more fact').click();
    expect(calls.onOpenSubject).toHaveBeenCalledWith({ kind: 'outlet', id: 'trend.az' });
  });
});

describe('nothing to show', () => {
  test.each<[PageTabState, string, string]>([
    [{ kind: 'loading' }, 'Reading this page', 'Nothing of it is sent anywhere'],
    [{ kind: 'installing', step: 'copying', done: 212_000, total: 388_000 }, 'Setting up', '212 of 388 kB'],
    [{ kind: 'failed', message: 'No room left.', remedy: 'Free some space.' }, 'No room left.', 'Free some space.'],
    [{ kind: 'off', host: 'turan.az' }, 'Sidelight is off at turan.az.', 'Switch on at turan.az'],
    [{ kind: 'unreadable', what: 'pdf' }, 'Sidelight cannot read PDF files.', 'Search the packs'],
    [{ kind: 'not-article' }, 'does not look like an article', 'Search the packs'],
    [
      { kind: 'nothing', context: EMPTY_CONTEXT },
      'Nothing in your packs touches this page.',
      'found no name or wording from the Caucasus pack (5 articles, 4 outlets, 2020–2023).',
    ],
  ])('%j', (state, first, second) => {
    const { text } = page(state);
    expect(text).toContain(first);
    expect(text).toContain(second);
    expect(text).not.toContain('!');
  });

  test('the ways on call back', () => {
    const off = page({ kind: 'off', host: 'turan.az' });
    button(off.root, 'Switch on').click();
    button(off.root, 'Read this page once').click();
    const failed = page({ kind: 'failed', message: '', remedy: '' });
    button(failed.root, 'Try again').click();
    const search = page({ kind: 'unreadable', what: 'browser' });
    button(search.root, 'Search the packs').click();
    expect(off.calls.onSwitchOn).toHaveBeenCalledOnce();
    expect(off.calls.onReadOnce).toHaveBeenCalledOnce();
    expect(failed.calls.onRetry).toHaveBeenCalledOnce();
    expect(search.calls.onSearch).toHaveBeenCalledOnce();
  });
});

describe('frame', () => {
  const shell = (status: CorpusStatus, tab: 'page' | 'search' = 'page') => {
    const onTab = vi.fn();
    const onToggle = vi.fn();
    const site = { host: 'trend.az', on: true, canToggle: true, onToggle };
    const root = mount(
      <PopupShell tab={tab} onTab={onTab} site={site} status={status} onSettings={() => {}}>
        content
      </PopupShell>,
    );
    return { root, onTab, onToggle, text: textOf(root) };
  };

  test('says which pack is in use, or why none', () => {
    expect(shell({ state: 'ready', packs: PACKS }).text).toContain('Caucasus 1 · 21 Nov 2026');
    expect(shell({ state: 'ready', packs: [...PACKS, ...PACKS] }).text).toContain('2 packs');
    expect(shell({ state: 'ready', packs: [] }).text).toContain('No pack installed');
    expect(shell({ state: 'failed', code: 'x', message: '', remedy: '' }).text).toContain('Pack not installed');
  });

  test('one tab is in the tab order; arrows, Home and End move and choose', () => {
    const { root, onTab } = shell({ state: 'ready', packs: PACKS });
    const list = root.querySelector('[role=tablist]');
    const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1]);
    if (!list) throw new Error('no tab list');
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End']) press(list, key);
    expect(onTab.mock.calls.flat()).toEqual(['search', 'search', 'page', 'search']);
    expect(press(list, 'a').defaultPrevented).toBe(false);
  });

  test('the panel is named by the chosen tab', () => {
    const { root } = shell({ state: 'ready', packs: PACKS }, 'search');
    const panel = root.querySelector('[role=tabpanel]');
    const tab = root.querySelector('[aria-selected=true]');
    expect(tab?.id).toBe(panel?.getAttribute('aria-labelledby'));
    expect(panel?.id).toBe(tab?.getAttribute('aria-controls'));
  });

  test('the site switch says its state in words', () => {
    const { root, onToggle } = shell({ state: 'ready', packs: PACKS });
    const input = root.querySelector<HTMLInputElement>('[role=switch]');
    expect(textOf(input?.closest('label') ?? null)).toBe('On at trend.az');
    input?.click();
    expect(onToggle).toHaveBeenCalledOnce();
  });
});
