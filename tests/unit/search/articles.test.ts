/** Search by words: prefixes of the word being typed, one typo in a long word, and articles that hold half of the query. */
import { describe, expect, test } from 'vitest';
import type { ArticleStats } from '../../../lib/model/pack-data.ts';
import { Bm25 } from '../../../lib/postings/bm25.ts';
import { expandWord, searchArticles } from '../../../lib/search/articles.ts';
import { foldedTokens } from '../../../lib/text/tokens.ts';

const TEXTS = [
  'checkpoint on the Lachin road',
  'Şuşa yolu açıldı',
  'the border checkpoint',
  'road road road to Shusha',
];

function bm25(texts: string[]): Bm25 {
  const postings = new Map<string, number[]>();
  const stats = texts.map((text, number): ArticleStats => {
    const tokens = foldedTokens(text);
    for (const term of new Set(tokens)) {
      const list = postings.get(term) ?? [];
      postings.set(term, [...list, number, tokens.filter((one) => one === term).length]);
    }
    return { article: `a${number}`, length: tokens.length, entities: [], choices: [] };
  });
  return new Bm25([...postings], stats);
}

const words = bm25(TEXTS);
const found = (query: string): number[] => searchArticles(words, query).map((hit) => hit.number);

describe('searchArticles', () => {
  test.each<[string, string, number[]]>([
    ['a word, the shorter text first', 'checkpoint ', [2, 0]],
    ['folded', 'SUSA ', [1]],
    ['a word being typed', 'check', [2, 0]],
    ['the same with a space after it is a whole word', 'check ', []],
    ['a typo in a long word', 'chekpoint ', [2, 0]],
    ['no typo in a short word', 'raod ', []],
    ['two words, the article with both first', 'lachin checkpoint', [0, 2]],
    ['an article with fewer than half of the words is left out', 'lachin shusha azerbaijan ', []],
    ['nothing', '', []],
    ['marks only', '… “” ', []],
    ['one letter is no prefix', 'c', []],
  ])('%s: %j', (_, query, numbers) => {
    expect(found(query)).toEqual(numbers);
  });
});

describe('expandWord', () => {
  test('a known word stands for itself, and while it is typed for longer ones, less surely', () => {
    expect([...expandWord(words, 'road', false)]).toEqual([['road', 1]]);
    expect([...expandWord(bm25(['road roadblock']), 'road', true)]).toEqual([['road', 1], ['roadblock', 0.7]]); // biome-ignore format: one line
  });

  test('a known word is no typo of another', () => {
    expect([...expandWord(bm25(['border borders']), 'border', false)]).toEqual([['border', 1]]);
  });
});
