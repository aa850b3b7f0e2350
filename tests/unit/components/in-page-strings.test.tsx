// @vitest-environment happy-dom
/** A content script carries a part of the catalogue: every state of the card must do with it. */
import { render } from 'preact';
import { expect, test } from 'vitest';
import { Card } from '../../../components/card/card.tsx';
import { StringsContext } from '../../../components/strings/context.ts';
import type { Strings } from '../../../components/strings/en.ts';
import { inPageEnglish } from '../../../components/strings/en-in-page.ts';
import { CARD_STATES } from '../../gallery/states-card.tsx';

const missing = new Set<string>();
const strict = new Proxy(inPageEnglish(), {
  get: (all, key) => {
    if (typeof key === 'string' && !Object.hasOwn(all, key)) missing.add(key);
    return Reflect.get(all, key);
  },
}) as Strings;

test.each(Object.entries(CARD_STATES))('%s reads only strings that are there', (_, { state }) => {
  missing.clear();
  const root = document.createElement('div');
  const nothing = () => {};
  const calls = { onPin: nothing, onClose: nothing, onToggleWhy: nothing, onHide: nothing };
  render(
    <StringsContext value={strict}>
      <Card state={state} pinned={false} whyOpen sheet={false} {...calls} />
    </StringsContext>,
    root,
  );
  expect([...missing]).toEqual([]);
  expect(root.textContent).not.toContain('undefined');
});
