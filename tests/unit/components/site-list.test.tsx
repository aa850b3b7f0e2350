// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { SiteList } from '../../../components/sites/site-list.tsx';
import type { SiteEntry } from '../../../components/sites/types.ts';
import { MARKUP } from '../../gallery/fixtures/hostile.ts';
import { button, inStrings, mount, settle, textOf } from './mount.ts';

describe('list of sites', () => {
  const site = (host: string, state: SiteEntry['state'] = 'on', name: string | null = null) => ({ host, state, name });

  function list(sites: SiteEntry[], allSites = false) {
    const calls = { onSwitch: vi.fn(), onAllSites: vi.fn(), onForget: vi.fn() };
    const root = mount(<SiteList sites={sites} allSites={allSites} {...calls} />);
    const update = (next: SiteEntry[]) => {
      render(inStrings(<SiteList sites={next} allSites={allSites} {...calls} />), root);
      return settle();
    };
    const hosts = () => [...root.querySelectorAll('.rows b')].map(textOf);
    return { root, calls, hosts, update };
  }

  test('alphabetical; each switch names its site and its state', () => {
    const { root, hosts, calls } = list([site('b.example', 'once'), site('a.example'), site('c.example', 'off')]);
    expect(hosts()).toEqual(['a.example', 'b.example', 'c.example']);
    const switches = [...root.querySelectorAll<HTMLInputElement>('.rows [role=switch]')];
    expect(switches.map((one) => [textOf(one.closest('label')?.querySelector('.vh') ?? null), one.checked])).toEqual([
      ['On at a.example', true],
      ['Off, read once at b.example', false],
      ['Off at c.example', false],
    ]);
    for (const one of switches) one.click();
    expect(calls.onSwitch.mock.calls).toEqual([
      ['a.example', false],
      ['b.example', true],
      ['c.example', true],
    ]);
  });

  test('all sites, both ways', () => {
    const off = list([]);
    off.root.querySelector<HTMLInputElement>('.all input')?.click();
    expect(off.calls.onAllSites).toHaveBeenCalledWith(true);
    const on = list([], true);
    expect(textOf(on.root)).not.toContain('No site is switched on.');
    on.root.querySelector<HTMLInputElement>('.all input')?.click();
    expect(on.calls.onAllSites).toHaveBeenCalledWith(false);
  });

  test('while all sites are on, none is off alone', () => {
    const { root, calls } = list([site('a.example', 'off')], true);
    const one = root.querySelector<HTMLInputElement>('.rows [role=switch]');
    expect([one?.checked, one?.disabled]).toEqual([true, true]);
    expect(textOf(one?.closest('label')?.querySelector('.vh') ?? null)).toBe('On with all sites at a.example');
    one?.click();
    expect(calls.onSwitch).not.toHaveBeenCalled();
  });

  test('forget hands the focus to the row that moves up, and at last to the switch above', async () => {
    const [a, b] = [site('a.example'), site('b.example')];
    const { root, calls, update } = list([a, b]);
    button(root, 'Forget \u2068a.example').click();
    expect(calls.onForget).toHaveBeenCalledWith('a.example');
    await update([b]);
    expect(document.activeElement?.getAttribute('aria-label')).toContain('b.example');
    button(root, 'Forget \u2068b.example').click();
    await update([]);
    expect(document.activeElement).toBe(root.querySelector('.all input'));
    expect(textOf(root)).toContain('No site is switched on.');
  });

  test('a filter from the thirteenth site on, by host or outlet', async () => {
    const twelve = Array.from({ length: 12 }, (_, at) => site(`p${at}.example`));
    expect(list(twelve).root.querySelector('search')).toBeNull();
    const { root, hosts } = list([...twelve, site('turan.az', 'on', 'Turan')]);
    const input = root.querySelector<HTMLInputElement>('search input');
    if (!input) throw new Error('no filter');
    const type = (text: string) => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return settle();
    };
    await type(' TURAN ');
    expect(hosts()).toEqual(['turan.az']);
    expect(textOf(root.querySelector('[role=status]'))).toBe('1 of 13 sites shown');
    await type('<b>{query}');
    expect(textOf(root)).toContain('No site matches “<b>{query}”.');
    button(root, 'Clear').click();
    await settle();
    expect(hosts()).toHaveLength(13);
    expect(document.activeElement).toBe(input);
  });

  test('hostile hosts and names stay text', () => {
    const { root } = list([site('a\u202e.example', 'on', MARKUP)]);
    expect(root.querySelector('img')).toBeNull();
    expect(textOf(root)).toContain(MARKUP);
    expect(root.textContent).not.toContain('\u202e');
    expect(root.querySelector('.forget')?.getAttribute('aria-label')).not.toContain('\u202e');
  });
});
