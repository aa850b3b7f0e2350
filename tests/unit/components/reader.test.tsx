// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { OutletView } from '../../../components/popup/outlet-view.tsx';
import { Reader } from '../../../components/popup/reader.tsx';
import { ErrorBoundary } from '../../../components/shared/error-boundary.tsx';
import type { ReaderView } from '../../../lib/model/reader.ts';
import { PERSIAN, READER, RUSSIAN } from '../../gallery/fixtures/reader.ts';
import { button, mount, press, settle, textOf } from './mount.ts';

function reader(view: ReaderView) {
  const calls = { onBack: vi.fn(), onOpenSubject: vi.fn() };
  const root = mount(<Reader view={view} {...calls} />);
  return { root, calls, text: textOf(root) };
}

test('the text is given whole, in paragraphs, with marks as buttons in the line', () => {
  const { root, calls } = reader(READER);
  const paragraphs = [...root.querySelectorAll('.text > p')];
  expect(paragraphs.map((p) => p.textContent).join('\n\n')).toBe(READER.text);
  button(root, 'Turan').click();
  press(button(root, 'war of occupation'), 'Enter');
  expect(calls.onOpenSubject.mock.calls.flat()).toEqual([
    { kind: 'entity', id: 'caucasus:turan' },
    { kind: 'wording', id: 'caucasus:war-2022' },
  ]);
});

test('where the text comes from is said, and that it has no address', () => {
  const { text, root } = reader(READER);
  expect(text).toContain('Where this text comes from');
  expect(text).toContain('Address not given in the source');
  expect(root.querySelector('a')).toBeNull();
  expect(reader(RUSSIAN).root.querySelector('a')?.getAttribute('href')).toBe('https://jam-news.net/ru/');
});

test('language and direction are those of the article', () => {
  expect(reader(PERSIAN).root.querySelector('.text')?.getAttribute('dir')).toBe('rtl');
  expect(reader(RUSSIAN).root.querySelector('.text')?.getAttribute('lang')).toBe('ru');
});

test('focus moves to the heading, and back is a button', async () => {
  const { root, calls } = reader(READER);
  await settle();
  expect(document.activeElement).toBe(root.querySelector('h2'));
  button(root, 'Back').click();
  expect(calls.onBack).toHaveBeenCalledOnce();
});

test('an outlet without facts says so', () => {
  const outlet = { id: 'x.example', name: 'X', kind: 'news-site', facts: [] };
  expect(textOf(mount(<OutletView outlet={outlet} onBack={() => {}} />))).toContain('No sourced facts in this pack.');
});

test('a fault in a view is said, told once, and can be reloaded', async () => {
  const [onReload, onError] = [vi.fn(), vi.fn()];
  const Broken = (): null => {
    throw new Error('broken on purpose');
  };
  const root = mount(
    <ErrorBoundary onReload={onReload} onError={onError}>
      <Broken />
    </ErrorBoundary>,
  );
  await settle();
  expect(textOf(root)).toContain('This view stopped with an error.');
  button(root, 'Reload').click();
  expect(onReload).toHaveBeenCalledOnce();
  expect(onError).toHaveBeenCalledOnce();
});
