/** Search by words: prefixes of the word being typed, one typo in a long word, and articles that hold half of the query. */
import { describe, expect, test } from 'vitest';
import { expandWord, searchArticles } from '../../../lib/search/articles.ts';
import { index } from '../postings/make.ts';

const indexOf = (titles: string[]) => index(titles.map((title) => ({ title })));
const words = indexOf([
  'checkpoint on the Lachin road',
  'Şuşa yolu açıldı',
  'the border checkpoint',
  'road road road to Shusha',
]);
const found = (query: string): number[] => searchArticles(words, query, 20).map((hit) => hit.number);

describe('searchArticles', () => {
  test.each<[string, string, number[]]>([
    ['a word, the shorter text first', 'checkpoint ', [2, 0]],
    ['folded', 'SUSA ', [1]],
    ['a word being typed', 'check', [2, 0]],
    ['the same with a space after it is a whole word', 'check ', []],
    ['a typo in a long word', 'chekpoint ', [2, 0]],
    ['a typo in a word of four letters', 'raod ', [3, 0]],
    ['no typo in a shorter word', 'teh ', []],
    ['two words, the article with both first', 'lachin checkpoint', [0, 2]],
    ['an article with fewer than half of the words is left out', 'lachin shusha azerbaijan ', []],
    ['nothing', '', []],
    ['marks only', '… “” ', []],
    ['one letter is no prefix', 'c', []],
  ])('%s: %j', (_, query, numbers) => {
    expect(found(query)).toEqual(numbers);
  });
});

test('what is not accepted is left out, and the best of the rest come first', () => {
  expect(
    searchArticles(words, 'checkpoint ', 20, { accept: (number) => number !== 2 }).map((hit) => hit.number),
  ).toEqual([0]);
  expect(searchArticles(words, 'checkpoint ', 1).map((hit) => hit.number)).toEqual([2]);
});

describe('expandWord', () => {
  const sureties = (titles: string[], word: string, open: boolean) =>
    [...expandWord(indexOf(titles), word, open)].map(([one, { surety }]) => [one, Math.round(surety * 100) / 100]);

  test('a known word stands for itself, and while it is typed for longer ones, less surely', () => {
    expect(sureties(['road'], 'road', false)).toEqual([['road', 1]]);
    expect(sureties(['road roadblock'], 'road', true)).toEqual([
      ['road', 1],
      ['roadblock', 0.33],
    ]);
  });

  test('a word that many articles hold is no typo of another, a rare one may be', () => {
    expect(sureties(Array(5).fill('border borders'), 'border', false)).toEqual([['border', 1]]);
    expect(sureties(['border borders'], 'border', false)).toEqual([
      ['border', 1],
      ['borders', 0.6],
    ]);
  });
});
