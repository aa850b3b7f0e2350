// @vitest-environment happy-dom
/** Around the search: chips of filters, what could not be understood, earlier searches, and an article as a citation. */
import { describe, expect, test, vi } from 'vitest';
import { SearchCitation } from '../../../components/popup/search-citation.tsx';
import { SearchTab, type SearchTabProps } from '../../../components/popup/search-tab.tsx';
import type { SearchAnswer } from '../../../lib/model/page-context.ts';
import { ANSWER } from '../../gallery/fixtures/search.ts';
import { button, mount, press, settle, textOf } from './mount.ts';

function search(props: Partial<SearchTabProps> = {}) {
  const calls = { onQuery: vi.fn(), onChoose: vi.fn(), onOpen: vi.fn(), onCite: vi.fn(), onRemoveFilter: vi.fn(), onClearRecent: vi.fn() }; // biome-ignore format: one record
  const root = mount(
    <SearchTab query="x" answer={ANSWER} busy={false} chosen={0} packLine="Caucasus 1" {...calls} {...props} />,
  );
  return { root, calls, text: textOf(root) };
}

const FILTERED: SearchAnswer = {
  ...ANSWER,
  filters: [
    { kind: 'outlet', value: 'trend', text: 'outlet:trend' },
    { kind: 'in', value: 'article', text: 'in:articles' },
  ],
  problems: [{ kind: 'after', text: 'after:2023-13' }],
  phrases: 'some-titles-only',
};

describe('filters', () => {
  test('each is a chip that takes itself off', () => {
    const { root, calls } = search({ answer: FILTERED });
    const [first, second] = root.querySelectorAll<HTMLElement>('.filters button');
    expect(first?.getAttribute('aria-label')).toMatch(/^Remove filter: Outlet: .*trend/);
    expect(textOf(second as HTMLElement)).toContain('Only articles');
    first?.click();
    expect(calls.onRemoveFilter).toHaveBeenCalledWith(FILTERED.filters?.[0]);
  });

  test('what could not be understood is told with a way out, and so is a phrase that was not looked for everywhere', () => {
    const { text } = search({ answer: FILTERED });
    expect(text).toMatch(/after:2023-13.* is no date/);
    expect(text).toContain('only the titles were checked');
  });

  test('without filters there is none of it', () => {
    const { root, text } = search();
    expect(root.querySelector('.filters')).toBeNull();
    expect(text).not.toContain('only the titles');
  });
});

describe('earlier searches', () => {
  test('stand before anything is typed, run again with a press, and are cleared with one', () => {
    const { root, calls } = search({ query: '', answer: null, recent: ['lachin', 'Гаджиев 2'] });
    button(root, 'Гаджиев 2').click();
    expect(calls.onQuery).toHaveBeenCalledWith('Гаджиев 2');
    button(root, 'Clear recent searches').click();
    expect(calls.onClearRecent).toHaveBeenCalled();
  });

  test('none, no heading', () => {
    expect(search({ query: '', answer: null, recent: [] }).text).not.toContain('Recent searches');
  });
});

describe('citation', () => {
  test('Ctrl+Enter cites the chosen article, Enter opens it', () => {
    const { root, calls } = search({ chosen: 2 });
    const input = root.querySelector('input') as HTMLInputElement;
    expect(press(input, 'Enter', { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(calls.onCite).toHaveBeenCalledTimes(1);
    expect(calls.onOpen).not.toHaveBeenCalled();
    press(input, 'c', { ctrlKey: true });
    expect(calls.onCite).toHaveBeenCalledTimes(1);
  });

  test('the format is chosen, the text stands to be copied, and it is said whether that worked', async () => {
    const citations = [
      { format: 'text' as const, text: 'plain' },
      { format: 'bibtex' as const, text: '@article{x}' },
    ];
    const root = mount(<SearchCitation citations={citations} open={true} />);
    const field = root.querySelector('textarea') as HTMLTextAreaElement;
    expect(field.value).toBe('plain');
    const select = root.querySelector('select') as HTMLSelectElement;
    select.value = 'bibtex';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(field.value).toBe('@article{x}');
    const write = vi
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValueOnce()
      .mockRejectedValueOnce(new Error('no'));
    button(root, 'Copy').click();
    await settle();
    expect(write).toHaveBeenCalledWith('@article{x}');
    expect(textOf(root)).toContain('Copied');
    button(root, 'Copy').click();
    await settle();
    expect(textOf(root)).toContain('Not copied');
  });
});
