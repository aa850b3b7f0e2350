// @vitest-environment happy-dom
/** The card's own host: sized by the reader, and deaf to scripts. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CardHost } from '../../../lib/page-ui/card-host.ts';

let root: ShadowRoot | null = null;
let host: CardHost;
let scale = 1;

beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  // The root is closed for the page; the test looks over the host's shoulder.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
  host = new CardHost(document, '', () => scale);
});
afterEach(() => {
  host.destroy();
  vi.restoreAllMocks();
});

function show(onPress: () => void): HTMLElement {
  const range = document.createRange();
  range.selectNodeContents(document.body);
  host.show(
    <button type="button" onClick={onPress}>
      Hide
    </button>,
    range,
  );
  return root?.querySelector('button') as HTMLElement;
}

test('a click that no reader made does nothing', () => {
  const pressed = vi.fn();
  const button = show(pressed);
  button.click();
  button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  expect(pressed).not.toHaveBeenCalled();
  const trusted = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(trusted, 'isTrusted', { value: true });
  button.dispatchEvent(trusted);
  expect(pressed).toHaveBeenCalledOnce();
});

test('the reader’s size of text is set on the host, above the page’s rules', () => {
  show(() => {});
  const element = document.querySelector('sidelight-card') as HTMLElement;
  expect(element.style.getPropertyValue('--base')).toBe('16px');
  scale = 1.5;
  show(() => {});
  expect(element.style.getPropertyValue('--base')).toBe('24px');
  expect(element.style.getPropertyPriority('--base')).toBe('important');
});
