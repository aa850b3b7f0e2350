/** Search against a slow one that looks at every word of every article, whatever the texts, the query and the cuts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withinOneEdit } from '../../../lib/postings/edit-distance.ts';
import { mayHaveTypo } from '../../../lib/postings/typos.ts';
import { searchArticles } from '../../../lib/search/articles.ts';
import { foldedTokens } from '../../../lib/text/tokens.ts';
import { index } from '../postings/make.ts';
import { cutsOf, SlowIndex, someArticles, someCuts } from '../postings/slow.ts';

/** Words that a typed word stands for, each with how surely. */
function expand(slow: SlowIndex, word: string, open: boolean): Map<string, number> {
  const { vocabulary, segments } = slow;
  const out = new Map<string, number>();
  const add = (other: string, surety: number): unknown => out.set(other, Math.max(surety, out.get(other) ?? 0));
  const complete = (start: string, surety: number): void => {
    for (const one of vocabulary)
      if (one.startsWith(start)) add(one, surety * Math.max(0.4, start.length / one.length));
  };
  if (vocabulary.includes(word)) add(word, 1);
  if (open && word.length >= 2) complete(word, 0.75);
  if ([...out.keys()].reduce((sum, one) => sum + slow.having(one), 0) >= 5 || !mayHaveTypo(word)) return out;
  // A word is a right spelling where a title has it, or three bodies of one segment.
  const spelt = (one: string): boolean =>
    segments.some((own) => slow.having(one, own) >= 3 || own.some(({ title }) => title.includes(one)));
  for (const one of vocabulary)
    if (one !== word && mayHaveTypo(one) && spelt(one) && withinOneEdit(one, word)) add(one, 0.6);
  if (open)
    for (const one of vocabulary)
      for (let end = 1; end <= one.length; end++) {
        const start = one.slice(0, end);
        if (start[0] === word[0] && !start.startsWith(word) && withinOneEdit(start, word)) complete(start, 0.75 * 0.6);
      }
  return out;
}

function slowSearch(slow: SlowIndex, query: string): Map<number, number> {
  const typed = foldedTokens(query);
  const words = [...new Set(typed)];
  const expanded = words.map((word) => expand(slow, word, word === typed.at(-1) && !/\s$/u.test(query)));
  const out = new Map<number, number>();
  slow.articles.forEach(({ title, body }, number) => {
    let [held, score] = [0, 0];
    for (const terms of expanded) {
      if (![...title, ...body].some((one) => terms.has(one))) continue;
      held++;
      for (const [one, surety] of terms)
        score += surety * slow.rarity(one) * (3 * (slow.impacts(one, 'title', true)[number] as number) + (slow.impacts(one, 'body', true)[number] as number)); // biome-ignore format: one sum
    }
    if (held === 0 || 2 * held < words.length) return;
    const pairs = words.slice(1).filter((_, place) =>
      title.some((one, at) => expanded[place]?.has(one) && [1, 2].some((step) => expanded[place + 1]?.has(title[at + step] ?? ''))),
    ); // biome-ignore format: one condition
    out.set(number, ((score * held) / words.length) * (1 + pairs.length / Math.max(1, words.length - 1)));
  });
  return out;
}

const typed = fc
  .array(fc.constantFrom('lachin', 'lachn', 'lac', 'road', 'raod', 'roa', 'xank', 'Ханкнеди', 'chec', 'cheakp', 'шу', 'of', 'a', '2020', '202', 'şuşa', 'zzzz'), { minLength: 1, maxLength: 5 })
  .chain((words) => fc.constantFrom(words.join(' '), `${words.join(' ')} `)); // biome-ignore format: one list

test('finds what the slow one finds, as high, in the same order', () => {
  fc.assert(
    fc.property(someArticles, someCuts, typed, fc.integer({ min: 1, max: 14 }), (given, places, query, most) => {
      const cuts = cutsOf(given, places);
      const titleOf = (number: number): string => given[number]?.title ?? '';
      const found = searchArticles(index(given, cuts), query, most, { titleOf });
      const wanted = slowSearch(new SlowIndex(given, cuts), query);
      expect(found).toHaveLength(Math.min(most, wanted.size));
      const best = [...wanted.values()].sort((a, b) => b - a);
      found.forEach(({ number, score }, place) => {
        expect(score).toBeCloseTo(wanted.get(number) ?? Number.NaN, 3);
        expect(score).toBeCloseTo(best[place] as number, 3);
      });
    }),
    { numRuns: 300 },
  );
});
