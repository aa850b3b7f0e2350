// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { Card, type CardProps } from '../../../components/card/card.tsx';
import type { CardView } from '../../../lib/model/card.ts';
import { CITY, IRFS, REGION, TURAN } from '../../gallery/fixtures/cards.ts';
import { button, mount, settle, textOf } from './mount.ts';

const spies = () => ({
  onPin: vi.fn(),
  onClose: vi.fn(),
  onToggleWhy: vi.fn(),
  onHide: vi.fn(),
  onOpenArticle: vi.fn(),
});

function card(view: CardView, props: Partial<CardProps> = {}) {
  const calls = spies();
  const root = mount(
    <Card state={{ kind: 'ready', view }} pinned={false} whyOpen={false} sheet={false} {...calls} {...props} />,
  );
  return { root, calls, text: textOf(root) };
}

describe('order and counts', () => {
  test('an entity shows names, quotation, counts, spellings, facts, related, pack in this order', () => {
    const { text } = card(IRFS);
    const order = [
      'Advocacy organisation',
      'Media rights group',
      'politically motivated persecutions',
      'Named in 2 of 5 articles in this pack, by IRFS, Turan.',
      'Other spellings',
      'Facts with their sources',
      'Related article in this pack',
      'Caucasus pack, version 1 · built 21 Nov 2026',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('k of n is printed for every choice, zero too, in the given order', () => {
    const rows = [...card(REGION).root.querySelectorAll('.counts > div')];
    expect(rows.map((row) => textOf(row.querySelector('dt > bdi')))).toEqual([
      'Artsakh',
      'Azerbaijan’s Karabakh',
      'Karabakh',
      'Karabakh economic region',
      'Nagorno-Karabakh',
    ]);
    expect(rows.map((row) => textOf(row.querySelector('dd')))).toEqual([
      '0 of 5',
      '1 of 5',
      '3 of 5',
      '1 of 5',
      '0 of 5',
    ]);
  });

  test('rival names stand together in alphabetical order, and it is said so', () => {
    const { root, text } = card(CITY);
    expect(textOf(root.querySelector('h2'))).toBe('Khankendi · Stepanakert');
    expect(text).toContain('two names in use, in alphabetical order');
    expect(text).toContain('Khankandi counts as a spelling of Khankendi.');
    expect(text).toContain('twice on this page');
  });

  test('an entity that no article names says 0 of n', () => {
    const { text } = card({ ...IRFS, quote: null, count: { k: 0, n: 1, outlets: [] } });
    expect(text).toContain('No sentence in this pack names it.');
    expect(text).toContain('Named in 0 of 1 article in this pack.');
  });
});

describe('facts', () => {
  test('every fact has source and date, and what was not found says when it was searched', () => {
    const { text } = card(TURAN);
    expect(text).toContain('NowClosed its offices on 13 Feb 2025, citing finances OC Mediaas of Feb 2025');
    expect(text).toContain('OwnerNot found (searched November 2026)');
  });

  test('words of a source stand in quotation marks, ours do not', () => {
    const { root } = card(IRFS);
    expect([...root.querySelectorAll('dd q')].map(textOf)).toEqual([
      'independent, non-profit … dedicated to promoting freedom of expression in Azerbaijan',
    ]);
  });
});

describe('quotations', () => {
  test('carry their language and mark the name', () => {
    const { root } = card(CITY);
    const quote = root.querySelector('blockquote');
    expect(quote?.getAttribute('lang')).toBe('en');
    expect(quote?.getAttribute('dir')).toBe('ltr');
    expect(textOf(root.querySelector('mark'))).toBe('Khankandi');
  });

  test('say whose words they are', () => {
    const voice = (kind: 'own' | 'quoted' | 'unclear') =>
      card({ ...CITY, quote: CITY.quote && { ...CITY.quote, voice: kind } }).text;
    expect(voice('own')).toContain('own text');
    expect(voice('quoted')).toContain('in quotation marks');
    expect(voice('unclear')).toContain('own or quoted: unclear');
  });
});

describe('controls', () => {
  test('call back', () => {
    const { root, calls } = card(IRFS);
    button(root, 'Pin this card').click();
    button(root, 'Close').click();
    button(root, 'Why this match?').click();
    button(root, 'Hide here').click();
    button(root, 'No title in the source').click();
    expect(calls.onHide).toHaveBeenCalledWith('page');
    expect(Object.values(calls).map((call) => call.mock.calls.length)).toEqual([1, 1, 1, 1, 1]);
    expect(calls.onOpenArticle).toHaveBeenCalledWith('caucasus:turan-border');
  });

  test('"why" is named by its button and gives the rule in words and the rivals', () => {
    const { root, text } = card(TURAN, { whyOpen: true });
    const why = button(root, 'Why this match?');
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector(`[id="${why.getAttribute('aria-controls')}"]`)).not.toBeNull();
    expect(text).toContain('written as listed');
    expect(text).toContain('Three entries in the pack share these letters.');
    expect(text).toContain('Turan TVOrganisationNot chosen: it counts only in a credit line');
    expect(text).toContain('Turan TovuzOrganisationNot chosen: nothing else on this page points to it.');
  });

  test.each(['exact', 'folded', 'inflected', 'transliterated', 'surname', 'acronym', 'fuzzy'])(
    'the rule %s is said in words',
    (rule) => {
      const { root } = card({ ...TURAN, why: { ...TURAN.why, rule } }, { whyOpen: true });
      const said = textOf(root.querySelector('.chosen .note'));
      expect(said).toMatch(/^Chosen: [a-z][a-z ,]{15,}\.$/);
      expect(said).not.toBe(`Chosen: ${rule}.`);
    },
  );

  test('"not this one" hides here, on the site or everywhere, and the card then offers to undo it', async () => {
    const { root, calls } = card(TURAN, { whyOpen: true });
    const wrong = root.querySelector('.wrong') as HTMLElement;
    expect(textOf(wrong)).toContain('Hide “Turan” where it is taken for Turan (News agency).');
    for (const label of ['On this page', 'On this site', 'Everywhere']) button(wrong, label).click();
    expect(calls.onHide.mock.calls).toEqual([['page'], ['site'], ['everywhere']]);
    const onUndo = vi.fn();
    const hidden = card(TURAN, { state: { kind: 'hidden', form: 'Turan', scope: 'site', onUndo } });
    expect(hidden.text).toContain('“Turan” is hidden on this site.');
    await settle();
    expect(document.activeElement).toBe(button(hidden.root, 'Undo'));
    button(hidden.root, 'Undo').click();
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test('a pinned card says so', () => {
    expect(button(card(IRFS, { pinned: true }).root, 'Pin this card').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('states', () => {
  test('every state is a labelled dialog', () => {
    const onRetry = vi.fn();
    const states: CardProps['state'][] = [
      { kind: 'loading', form: 'Khankendi' },
      { kind: 'error', message: 'No answer.', onRetry },
      { kind: 'hidden', form: 'Turan', scope: 'page', onUndo: () => {} },
      { kind: 'ready', view: CITY },
    ];
    const labels = states.map((state) => {
      const dialog = card(CITY, { state }).root.querySelector('[role=dialog]');
      return textOf(dialog?.querySelector(`[id="${dialog.getAttribute('aria-labelledby')}"]`) ?? null);
    });
    expect(labels).toEqual([
      'Khankendi',
      'The packs could not be asked.',
      '“Turan” is hidden on this page.',
      'Khankendi · Stepanakert',
    ]);
    button(document.body, 'Try again').click();
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

test('in a page that can open no article, a related article without address is plain text', () => {
  const { onPin, onClose, onToggleWhy, onHide } = spies();
  const actions = { onPin, onClose, onToggleWhy, onHide };
  const root = mount(
    <Card state={{ kind: 'ready', view: IRFS }} pinned={false} whyOpen={false} sheet={false} {...actions} />,
  );
  expect(root.querySelector('.headline')?.textContent).toBe('No title in the source');
  expect(root.querySelector('.headline button, .headline a')).toBeNull();
});
