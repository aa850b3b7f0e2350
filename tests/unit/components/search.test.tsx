// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { hitsInOrder } from '../../../components/popup/group-hits.ts';
import { SearchTab, type SearchTabProps } from '../../../components/popup/search-tab.tsx';
import { ANSWER, ARMENIAN, NO_ANSWER } from '../../gallery/fixtures/search.ts';
import { button, mount, press, settle, textOf } from './mount.ts';

function search(props: Partial<SearchTabProps> = {}) {
  const calls = { onQuery: vi.fn(), onChoose: vi.fn(), onOpen: vi.fn() };
  const root = mount(
    <SearchTab
      query="azərbaycan"
      answer={ANSWER}
      busy={false}
      chosen={0}
      packLine="Caucasus 1 · 5 articles"
      {...calls}
      {...props}
    />,
  );
  const input = root.querySelector('input');
  if (!input) throw new Error('no field');
  return { root, input, calls, text: textOf(root) };
}

describe('results', () => {
  test('stand in groups: names, wordings, articles, outlets', () => {
    const { root } = search();
    expect([...root.querySelectorAll('[role=group] > [role=presentation]')].map(textOf)).toEqual([
      'Names',
      'Wordings',
      'Articles',
      'Outlets',
    ]);
    expect([...root.querySelectorAll('[role=option] .headline')].map(textOf)).toEqual(
      hitsInOrder(ANSWER.hits).map((hit) => hit.title),
    );
  });

  test('found letters are marked in title, spellings and snippet', () => {
    const { root } = search();
    const [first] = root.querySelectorAll('[role=option]');
    expect([...(first?.querySelectorAll('mark') ?? [])].map(textOf)).toEqual(['Azerbaijan', 'Azərbaycan']);
    expect(first?.querySelector('.form[lang=hy]')?.textContent).toBe('Ադրբեջան');
  });

  test('other spellings of the first name are told, without what was typed', () => {
    expect(search().text).toContain('Also found as Azerbaijan, Азербайджан, Ադրբեջան');
    expect(search({ query: 'Ստեփանակերտ', answer: ARMENIAN }).text).toContain(
      'Also found as Khankendi · Stepanakert, Xankəndi, Ханкенди, Степанакерт',
    );
  });

  test('a click opens', () => {
    const { root, calls } = search();
    root.querySelectorAll<HTMLElement>('[role=option]')[1]?.click();
    expect(calls.onOpen).toHaveBeenCalledWith(hitsInOrder(ANSWER.hits)[1]);
  });
});

describe('keyboard', () => {
  test('the field is a combobox that names the chosen option', () => {
    const { root, input } = search({ chosen: 3 });
    expect(input.getAttribute('role')).toBe('combobox');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    const active = root.querySelector(`[id="${input.getAttribute('aria-activedescendant')}"]`);
    expect(active?.getAttribute('aria-selected')).toBe('true');
    expect(root.querySelectorAll('[aria-selected=true]')).toHaveLength(1);
    expect(root.querySelector(`[id="${input.getAttribute('aria-controls')}"]`)?.getAttribute('role')).toBe('listbox');
  });

  test.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4, 0],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 4],
    ['Home', 3, 0],
    ['End', 1, 4],
  ])('%s at %i leads to %i', (key, chosen, to) => {
    const { input, calls } = search({ chosen });
    expect(press(input, key).defaultPrevented).toBe(true);
    expect(calls.onChoose).toHaveBeenCalledWith(to);
  });

  test('Enter opens the chosen result', () => {
    const { input, calls } = search({ chosen: 2 });
    press(input, 'Enter');
    expect(calls.onOpen).toHaveBeenCalledWith(hitsInOrder(ANSWER.hits)[2]);
  });

  test('Escape clears; with nothing to clear it is left to the browser', () => {
    const full = search();
    expect(press(full.input, 'Escape').defaultPrevented).toBe(true);
    expect(full.calls.onQuery).toHaveBeenCalledWith('');
    expect(press(search({ query: '' }).input, 'Escape').defaultPrevented).toBe(false);
  });

  test('keys of an input method and with modifiers are left alone', () => {
    const { input, calls } = search();
    press(input, 'Enter', { isComposing: true });
    press(input, 'ArrowDown', { altKey: true });
    press(input, 'End', { shiftKey: true });
    expect(calls.onOpen).not.toHaveBeenCalled();
    expect(calls.onChoose).not.toHaveBeenCalled();
  });

  test('the field takes the focus', async () => {
    const { input } = search();
    await settle();
    expect(document.activeElement).toBe(input);
  });
});

describe('empty', () => {
  test('before typing: what can be searched, and examples to press', () => {
    const { root, text, calls } = search({ query: '', answer: ANSWER });
    expect(root.querySelector('[role=listbox]')).toBeNull();
    expect(text).toContain('Search names, wordings, articles and outlets.');
    expect(text).toContain('Caucasus 1 · 5 articles');
    button(root, 'Гаджиев').click();
    expect(calls.onQuery).toHaveBeenCalledWith('Гаджиев');
  });

  test('no results: the query as typed, and what to try', () => {
    const { root, text } = search({ query: '<b>zzz', answer: NO_ANSWER });
    expect(text).toContain('Nothing in your packs matches “<b>zzz”.');
    expect(text).toContain('Only your packs are searched, not the web.');
    expect(root.querySelector('h2 b')).toBeNull();
    expect(root.querySelector('input')?.getAttribute('aria-expanded')).toBe('false');
  });

  test('nothing is claimed while the answer is on its way', () => {
    expect(search({ query: 'zz', answer: NO_ANSWER, busy: true }).text).not.toContain('Nothing in your packs');
  });

  test('where no answer came, that is said and can be asked again: it is not "nothing found"', () => {
    const onAgain = vi.fn();
    const { root, text } = search({ query: 'zz', answer: null, onAgain });
    expect(text).toContain('No answer came');
    expect(text).not.toContain('Nothing in your packs');
    button(root, 'Try again').click();
    expect(onAgain).toHaveBeenCalledOnce();
  });
});
