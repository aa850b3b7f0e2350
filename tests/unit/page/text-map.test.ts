// @vitest-environment happy-dom
/** The text of live nodes as a reader sees it, and the way back: every stretch of it is a range of the page. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { SHOW_TEXT, walk } from '../../../lib/page/safe-dom.ts';
import { TextMap } from '../../../lib/page/text-map.ts';

function map(html: string, most = 10_000): TextMap {
  document.body.innerHTML = html;
  return TextMap.of(document, walk<Text>(document, document.body, SHOW_TEXT), most);
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('text', () => {
  test.each([
    ['one paragraph', '<p>One two</p>', 'One two'],
    ['white space as one space', '<p>  One \n\t two\u00a0\u00a0three  </p>', 'One two three'],
    ['paragraphs by a blank line', '<p>One</p>\n  <p>Two</p>', 'One\n\nTwo'],
    [
      'headings, items and cells',
      '<h2>A</h2><ul><li>B</li><li>C</li></ul><table><tr><td>D</td><td>E</td></tr></table>',
      'A\n\nB\n\nC\n\nD\n\nE',
    ],
    ['a line break', '<p>One<br>two</p>', 'One\ntwo'],
    ['two line breaks', '<p>One<br><br>two</p>', 'One\n\ntwo'],
    ['two line breaks with white space between', '<p>One <br>\n <br> two</p>', 'One\n\ntwo'],
    ['inline elements', '<p>Il<b>ham</b> <i>Aliyev</i>’s</p>', 'Ilham Aliyev’s'],
    ['the space between two elements, which is a node of its own', '<p><a>Red</a> <a>Cross</a></p>', 'Red Cross'],
    ['no space where there is none', '<p><span>Kara</span><span>bakh</span></p>', 'Karabakh'],
    ['a space at the end of an element', '<p><b>Red </b>Cross<b> said</b></p>', 'Red Cross said'],
    ['two spaces over a border', '<p><b>Red </b> Cross</p>', 'Red Cross'],
    ['text beside blocks', '<div>One<p>two</p>three</div>', 'One\n\ntwo\n\nthree'],
    ['blocks in blocks', '<div><div><p>One</p></div></div><section><p>two</p></section>', 'One\n\ntwo'],
    ['empty blocks', '<p>One</p><p> </p><div></div><p>two</p>', 'One\n\ntwo'],
    ['a line break at the end', '<p>One<br></p><p>two</p>', 'One\n\ntwo'],
    ['soft hyphens and zero width spaces as they stand', '<p>Kara\u00adbakh\u200b</p>', 'Kara\u00adbakh\u200b'],
    ['emoji', '<p>One 🙂 two</p>', 'One 🙂 two'],
    ['white space only', '<p> \n </p>', ''],
    ['nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(map(html).text).toBe(text);
  });

  test('stops after the node that passes the limit', () => {
    const { text } = map('<p>aaaaa</p><p>bbbbb</p><p>ccccc</p>', 6);
    expect(text).toBe('aaaaa\n\nbbbbb');
  });
});

const pieces = fc.constantFrom(
  'Ilham ', ' Aliyev', 'Bakı', '\u00a0', ' ', '\n\t', '<b>bold</b>', '<a href="/x"> link </a>', '<br>', '</p><p>', '<i> </i>',
  '</p>\n<h3>Head</h3>\n<p>', '🙂', '&amp;', '<span>a<b>b</b></span>', '</p><ul><li>x</li> <li>y z</li></ul><p>',
); // biome-ignore format: a list of pieces
const pages = fc.array(pieces, { maxLength: 25 }).map((all) => `<div><p>${all.join('')}</p></div>`);

describe('range', () => {
  const squash = (text: string): string => text.replace(/\s+/g, ' ');

  test('of any stretch between two letters is a live range with that text', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), (html, a, b) => {
        const built = map(html);
        const letters = [...built.text].flatMap((_, at) => (/\S/.test(built.text.charAt(at)) ? [at] : []));
        if (letters.length === 0) return;
        const ends = [letters[a % letters.length] as number, letters[b % letters.length] as number];
        const [start, end] = [Math.min(...ends), Math.max(...ends) + 1];
        const range = built.range(document, start, end);
        if (/\n/.test(built.text.slice(start, end))) return;
        expect(squash(range?.toString() ?? 'no range')).toBe(squash(built.text.slice(start, end)));
      }),
      { numRuns: 1500 },
    );
  });

  test('the text is that of the nodes in order: nothing lost, nothing added, white space aside', () => {
    fc.assert(
      fc.property(pages, (html) => {
        const built = map(html);
        expect(built.text.replace(/\s+/g, '')).toBe((document.body.textContent ?? '').replace(/\s+/g, ''));
        expect(built.text).toBe(built.text.trim());
        expect(built.text).not.toMatch(/\n{3,}| {2,}|[ \t]\n|\n[ \t]/);
      }),
      { numRuns: 1500 },
    );
  });

  test('over two elements starts in the one and ends in the other', () => {
    const range = map('<p><a>Red</a> <b>Cross</b></p>').range(document, 0, 9);
    expect(range?.startContainer.parentElement?.localName).toBe('a');
    expect(range?.endContainer.parentElement?.localName).toBe('b');
  });

  test('is null outside the text, and once the page has changed or dropped the words', () => {
    const built = map('<p>One two</p>');
    expect(built.range(document, 0, 8)).toBeNull();
    expect(built.range(document, -1, 3)).toBeNull();
    const node = document.querySelector('p')?.firstChild as Text;
    node.data = 'Another';
    expect(built.range(document, 4, 7)).toBeNull();
    node.data = 'O';
    expect(built.range(document, 4, 7)).toBeNull();
  });
});
