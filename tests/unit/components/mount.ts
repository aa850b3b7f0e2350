import { type ComponentChild, options, render } from 'preact';
import { afterEach } from 'vitest';

// Effects run as tasks of their own, in order, instead of after a frame that a busy machine may paint late.
(options as { requestAnimationFrame?: (task: () => void) => void }).requestAnimationFrame = (task) =>
  void setTimeout(task);

const mounted: HTMLElement[] = [];

/** Renders into a fresh element of the document, which is emptied after the test. */
export function mount(view: ComponentChild): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  mounted.push(root);
  render(view, root);
  return root;
}

afterEach(() => {
  for (const root of mounted.splice(0)) {
    render(null, root);
    root.remove();
  }
});

/** Lets renders and effects run that wait already, and those that they bring about. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) await new Promise((resolve) => setTimeout(resolve));
}

/** Text without the isolates that keep a foreign name apart in plain strings, and with plain spaces. */
export const textOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/[\u2066-\u2069\u2060]/g, '').replace(/\s+/g, ' ');

export const press = (element: Element, key: string, init: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  element.dispatchEvent(event);
  return event;
};

/** The button whose text or label starts with `label`. */
export function button(root: Element, label: string): HTMLElement {
  for (const one of root.querySelectorAll<HTMLElement>('button, [role=button]')) {
    if ((one.getAttribute('aria-label') ?? textOf(one)).trim().startsWith(label)) return one;
  }
  throw new Error(`no button "${label}"`);
}
