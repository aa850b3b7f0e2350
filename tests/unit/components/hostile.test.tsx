// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Card } from '../../../components/card/card.tsx';
import { SubjectView } from '../../../components/popup/subject-view.tsx';
import { ExternalLink } from '../../../components/shared/external-link.tsx';
import { safeUrl } from '../../../components/shared/safe-url.ts';
import { Sentence } from '../../../components/shared/sentence.tsx';
import { tame } from '../../../components/strings/tame.ts';
import { BREAKOUT, HOSTILE, MARKUP, OVERRIDE } from '../../gallery/fixtures/hostile.ts';
import { mount } from './mount.ts';

const nothing = () => {};
const actions = { onPin: nothing, onClose: nothing, onToggleWhy: nothing, onHide: nothing, onOpenArticle: nothing };

const card = () =>
  mount(<Card state={{ kind: 'ready', view: HOSTILE }} pinned={false} whyOpen={true} sheet={false} {...actions} />);

test('markup in pack strings stays text', () => {
  for (const root of [card(), mount(<SubjectView view={HOSTILE} onBack={nothing} onOpenArticle={nothing} />)]) {
    expect(root.querySelectorAll('img, script, iframe, object, style, i')).toHaveLength(0);
    expect(root.textContent).toContain(MARKUP);
    expect(root.querySelector('[onerror], [onclick], [style]')).toBeNull();
  }
});

test('no address of the hostile view becomes a link, and its article opens by button', () => {
  const root = card();
  expect(root.querySelectorAll('a')).toHaveLength(0);
  expect(root.querySelector('button.link')?.textContent).toBe(MARKUP);
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt://example.org/%0aalert(1)',
  'data:text/html,<b>',
  'vbscript:x',
  'file:///etc/passwd',
  'chrome-extension://abc/page.html',
  'blob:https://example.org/1',
  '//example.org/path',
  '/path',
  'https://user@example.org/',
  'https://user:secret@example.org/',
  'https://',
  '',
])('%j is shown as text', (url) => {
  expect(safeUrl(url)).toBeNull();
  const root = mount(<ExternalLink url={url}>source</ExternalLink>);
  expect(root.querySelector('a')).toBeNull();
  expect(root.textContent).toBe('source');
});

test('a web address opens outside, without telling where the reader comes from', () => {
  const link = mount(<ExternalLink url="https://turan.az/en?a=1#b">Turan</ExternalLink>).querySelector('a');
  expect(link?.getAttribute('href')).toBe('https://turan.az/en?a=1#b');
  expect(link?.getAttribute('target')).toBe('_blank');
  expect(link?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  expect(link?.getAttribute('referrerpolicy')).toBe('no-referrer');
});

test('direction overrides cannot leave a name', () => {
  expect(tame(OVERRIDE)).toBe('safegnp.exe');
  expect(tame(BREAKOUT)).toBe('namereversed');
  const root = card();
  const strays = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = strays.nextNode(); node; node = strays.nextNode()) {
    if (!/[\u202a-\u202e]/.test(node.textContent ?? '')) continue;
    expect(node.parentElement?.closest('blockquote bdi'), node.textContent ?? '').not.toBeNull();
  }
});

test('joiners that a script needs are kept', () => {
  expect(tame('سازمان‌دهندگان')).toBe('سازمان‌دهندگان');
});

test('a language tag from a pack cannot be anything but a tag', () => {
  for (const element of card().querySelectorAll('[lang]')) {
    expect(element.getAttribute('lang')).toMatch(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i);
  }
});

test('what is put into a sentence is not read for further places', () => {
  const root = mount(<Sentence text="Off at {host}." parts={{ host: '{host} {forms}', forms: 'never' }} />);
  expect(root.textContent).toBe('Off at {host} {forms}.');
});
