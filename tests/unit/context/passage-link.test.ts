/** Links to a passage: what the draft on text directives asks of them, over any text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageLink } from '../../../lib/context/passage-link.ts';

const PAGE = 'https://trend.az/a/1.html';
/** The text a browser looks for: the parts of the directive, decoded. */
const parts = (link: string | null): string[] =>
  (link?.split(':~:text=')[1] ?? '').split(',').map((part) => decodeURIComponent(part));

describe('passageLink', () => {
  test('a short passage is matched as it stands', () => {
    expect(passageLink(PAGE, 'voluntarily left Karabakh')).toBe(`${PAGE}#:~:text=voluntarily%20left%20Karabakh`);
  });

  test('what separates the parts of a directive is encoded: hyphen, comma, ampersand', () => {
    expect(passageLink(PAGE, 'Aghdam-Khankendi, A & B')).toBe(`${PAGE}#:~:text=Aghdam%2DKhankendi%2C%20A%20%26%20B`);
  });

  test('a long passage is found by its ends, which may lie in two paragraphs', () => {
    const link = passageLink(PAGE, 'one two three four five six\nseven eight nine ten eleven');
    expect(parts(link)).toEqual(['one two three four five', 'seven eight nine ten eleven']);
  });

  test('any script, and the marks of ours around a shortened passage', () => {
    expect(parts(passageLink(PAGE, '… Արցախից բռնի տեղահանված …'))).toEqual(['Արցախից բռնի տեղահանված']);
    expect(passageLink(PAGE, 'в Ханкенди')).toBe(
      `${PAGE}#:~:text=%D0%B2%20%D0%A5%D0%B0%D0%BD%D0%BA%D0%B5%D0%BD%D0%B4%D0%B8`,
    );
  });

  test('a fragment of the site stays, a directive that is there already goes', () => {
    expect(passageLink(`${PAGE}?p=2#part`, 'word')).toBe(`${PAGE}?p=2#part:~:text=word`);
    expect(passageLink(`${PAGE}#:~:text=old`, 'new')).toBe(`${PAGE}#:~:text=new`);
    expect(passageLink(`${PAGE}#part:~:text=old`, 'new')).toBe(`${PAGE}#part:~:text=new`);
  });

  test('without words it is the plain address; without a web address there is no link', () => {
    expect(passageLink(`${PAGE}#:~:text=old`, ' … ')).toBe(PAGE);
    expect(passageLink(`${PAGE}#part`, '')).toBe(`${PAGE}#part`);
    for (const url of [null, '', 'trend.az', 'javascript:alert(1)', 'file:///a', 'data:text/html,x'])
      expect(passageLink(url, 'word')).toBeNull();
  });

  test('for any passage: a valid address, at most two parts, words of the passage only, no bare separator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (passage) => {
        const link = passageLink(PAGE, passage) ?? '';
        expect(URL.canParse(link)).toBe(true);
        const directive = link.split(':~:text=')[1] ?? '';
        expect(directive).toMatch(/^[^-&,\s]*(?:,[^-&,\s]+)?$/);
        const flat = passage.toWellFormed().split(/\s+/).join(' ');
        for (const part of parts(link)) expect(flat).toContain(part);
      }),
    );
  });
});
