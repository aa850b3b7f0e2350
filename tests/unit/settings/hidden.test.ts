/** The list of hidden matches: newest first, none twice, shown again by id, damaged values left alone. */
import { describe, expect, it } from 'vitest';
import type { HiddenMatch } from '../../../lib/model/hidden.ts';
import { hide, NOTHING_HIDDEN, readHidden, showAgain } from '../../../lib/settings/hidden.ts';

const match = (id: string, more: Partial<HiddenMatch> = {}): HiddenMatch => ({
  id,
  subject: 'caucasus:turan',
  target: 'caucasus:turan',
  text: 'Turan',
  alias: 'Turan',
  name: 'Turan',
  type: 'organisation',
  rule: 'exact',
  pack: { id: 'caucasus', title: 'Caucasus', version: 4 },
  where: { kind: 'site', host: 'jam-news.net' },
  page: 'https://jam-news.net/a',
  day: '2026-11-21',
  passing: false,
  ...more,
});
const ids = (list: typeof NOTHING_HIDDEN) => list.matches.map(({ id }) => id);

describe('hide and show again', () => {
  it('newest first; the same match at the same place replaces the older entry', () => {
    const list = [match('a'), match('b', { where: { kind: 'everywhere' } }), match('c')].reduce(hide, NOTHING_HIDDEN);
    expect(ids(list)).toEqual(['c', 'b']);
    expect(ids(hide(list, match('d', { where: { kind: 'site', host: 'trend.az' } })))).toEqual(['d', 'c', 'b']);
    expect(ids(hide(list, match('e', { text: 'TURAN' })))).toEqual(['e', 'c', 'b']);
  });

  it('by id, and an id that is not there changes nothing', () => {
    const list = hide(NOTHING_HIDDEN, match('a'));
    expect(showAgain(list, 'b')).toEqual(list);
    expect(showAgain(list, 'a')).toEqual(NOTHING_HIDDEN);
  });
});

describe('readHidden', () => {
  it('gives back what was stored, and nothing where nothing was', () => {
    const list = hide(NOTHING_HIDDEN, match('a', { where: { kind: 'page', address: 'https://x.example/' } }));
    expect(readHidden(structuredClone(list))).toEqual({ value: list, kept: true });
    expect(readHidden(undefined)).toEqual({ value: NOTHING_HIDDEN, kept: true });
  });

  it.each([null, 'x', { version: 2, matches: [] }, { version: 1, matches: [{ id: 'a' }] }])(
    'does not take %j, and says so',
    (stored) => {
      expect(readHidden(stored)).toEqual({ value: NOTHING_HIDDEN, kept: false });
    },
  );
});
