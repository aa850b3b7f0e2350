/** Related coverage against a slow one that looks at every article and every word, whatever the texts, days, subjects and cuts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageWords } from '../../../lib/coverage/page-terms.ts';
import { articlesNaming, type CoverageIndex, type PageFeatures, relate } from '../../../lib/coverage/relate.ts';
import { SubjectIndex } from '../../../lib/coverage/subject-index.ts';
import { WEIGHTS } from '../../../lib/coverage/weights.ts';
import { rarity } from '../../../lib/postings/bm25.ts';
import { foldedTokens, hashOf } from '../../../lib/text/tokens.ts';
import { type Given, index } from '../postings/make.ts';
import { cutsOf, SlowIndex, someArticles, someCuts, someText, times } from '../postings/slow.ts';

const SUBJECTS = ['azerbaijan', 'lachin', 'icj', 'amnesty'];
const isCommon = (id: string): boolean => id === 'azerbaijan';
const isActor = (id: string): boolean => id === 'amnesty';
/** From 500 articles on words tell too. */
const FILLER = Array.from({ length: 500 }, (_, at): Given => ({ title: '', body: `filler filler${at}` }));

type Case = { given: Given[]; named: Map<string, number>[]; cuts: number[]; page: { title: string; text: string; day: number | null; subjects: Map<string, number> } }; // biome-ignore format: one record
type Found = {
  relation: string;
  bySubject: boolean;
  score: number;
  words: number;
  subjects: number;
  shared: Set<string>;
  days: number | null;
};

const dateOf = (day: number | null): string | null =>
  day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

function slowRelate({ given, named, cuts, page }: Case): Map<number, Found> {
  const slow = new SlowIndex(given, cuts);
  const size = given.length;
  // One word in two hundred is counted with another that some segment has: `CorpusIndex.articlesByHash`.
  const counted = (word: string): number => index(given, cuts).articlesByHash([hashOf(word)])[0] ?? 0;
  const [title, text] = [foldedTokens(page.title), foldedTokens(page.text)];
  const words = [...new Set([...title, ...text])].map((word) => {
    const often = Math.log(1 + times(title, word) + times(text, word)) + (title.includes(word) ? WEIGHTS.titleWord : 0);
    return { word, weight: often * rarity(size, counted(word)) ** WEIGHTS.rarityPower };
  });
  const naming = (id: string): number => named.filter((own) => own.has(id)).length;
  const subjects = [...page.subjects].map(([id, about]) => ({
    id,
    weight:
      WEIGHTS.subject * about * (rarity(size, naming(id) || 1) * (isCommon(id) ? 0.05 : 1)) ** WEIGHTS.rarityPower,
  }));
  const tells = (id: string): boolean => !isCommon(id) && (size < 500 || naming(id) <= 0.03 * size);
  const [mostWords, mostSubjects] = [words, subjects].map((list) => sum(list.map(({ weight }) => weight))) as [number, number]; // biome-ignore format: one step
  const impacts = new Map(words.map(({ word }) => [word, { title: slow.impacts(word, 'title', true), body: slow.impacts(word, 'body', true) }])); // biome-ignore format: one step
  const out = new Map<number, Found>();
  given.forEach(({ day = null }, number) => {
    const inWords = sum(words.map(({ word, weight }) => weight * (WEIGHTS.articleTitle * (impacts.get(word)?.title[number] as number) + (impacts.get(word)?.body[number] as number)))); // biome-ignore format: one step
    const own = named[number] ?? new Map<string, number>();
    const shared = subjects.filter(({ id }) => own.has(id)).map(({ id, weight }) => ({ id, weight: weight * (own.get(id) as number) })); // biome-ignore format: one step
    const telling = shared.filter(({ id }) => tells(id)).length;
    const apart = page.day === null || day === null ? null : Math.abs(page.day - day);
    const time = page.day === null ? 0 : apart === null ? WEIGHTS.undated : apart < 30 ? WEIGHTS.date * Math.exp(-apart / WEIGHTS.days) : 0; // biome-ignore format: one choice
    const share = Math.min(1, inWords / Math.max(1e-9, mostWords));
    const about = mostSubjects > 0 ? sum(shared.map(({ weight }) => weight)) / mostSubjects : 0;
    const near = apart !== null && apart <= 3;
    const elsewhere = page.subjects.has('azerbaijan') && own.has('azerbaijan') && shared.length === 1 && shared.every(({ id }) => isActor(id)); // biome-ignore format: one condition
    const bySubject = telling > 0 && !elsewhere && about >= WEIGHTS.subjectBar;
    const byWords = size >= 500 && share >= WEIGHTS.wordsBar * (near ? 0.5 : 1);
    if (!bySubject && !byWords) return;
    const enough = WEIGHTS.storyWords * ((apart ?? 0) > 1 ? 2 : 1);
    const two = telling >= 2 && about >= WEIGHTS.storySubjects;
    const story = near && (size >= 500 ? share >= enough || (two && share >= enough / 2) : two);
    out.set(number, {
      relation: story ? 'same-story' : 'same-subject',
      bySubject,
      score: Math.min(1, (inWords + sum(shared.map(({ weight }) => weight))) / Math.max(1e-9, mostWords + mostSubjects) + time),
      words: share,
      subjects: about,
      shared: new Set(shared.map(({ id }) => id)),
      days: apart,
    }); // biome-ignore format: one record
  });
  return out;
}

function asked({ given, named, cuts, page }: Case): [CoverageIndex, PageFeatures] {
  const articles = given.map(({ day = null }, at) => ({ id: String(at), outlet: 'a.example', published: dateOf(day) }));
  const stats = given.map((_, at) => ({
    article: String(at),
    length: 1,
    entities: [...(named[at] ?? [])].map(([id, share]): [string, number, boolean] => [id, share === 1 ? 2 : 1, false]),
    choices: [],
  }));
  const rules = { isCommon, isActor, subjectOf: (id: string) => id, isPublisher: () => false };
  const features: PageFeatures = { words: pageWords(page.title, page.text), subjects: page.subjects, published: dateOf(page.day), outlet: null }; // biome-ignore format: one record
  return [{ articles, words: index(given, cuts), subjects: new SubjectIndex(articles, stats, rules) }, features];
}

const someNamed = fc.uniqueArray(fc.tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(1, 0.5)), { selector: ([id]) => id, maxLength: 4 }).map((all) => new Map(all)); // biome-ignore format: one step
const somePage = fc.record({ title: someText, text: someText, day: fc.option(fc.integer({ min: 19_000, max: 19_040 }), { nil: null }), subjects: someNamed }); // biome-ignore format: one step
const cases = fc
  .tuple(someArticles, fc.array(someNamed, { minLength: 12, maxLength: 12 }), someCuts, somePage, fc.boolean())
  .map(
    ([given, named, places, page, large]): Case => ({
      given: large ? [...given, ...FILLER] : given,
      named: named.slice(0, given.length),
      cuts: cutsOf(given, places),
      page,
    }),
  );

test('relates what the slow one relates, for the same reasons, as near, in the same order', () => {
  const relations = new Map<string, number>();
  fc.assert(
    fc.property(cases, (one) => {
      const wanted = slowRelate(one);
      const found = relate(...asked(one));
      expect(found.map(({ article }) => Number(article.id)).sort((a, b) => a - b)).toEqual([...wanted.keys()]);
      for (const { article, ...own } of found) {
        const other = wanted.get(Number(article.id)) as Found;
        expect({ relation: own.relation, days: own.days, shared: new Set(own.shared) }).toEqual({ relation: other.relation, days: other.days, shared: other.shared }); // biome-ignore format: one line
        for (const measure of ['score', 'words', 'subjects'] as const) expect(own[measure]).toBeCloseTo(other[measure], 4); // biome-ignore format: one line
        relations.set(own.relation, (relations.get(own.relation) ?? 0) + 1);
      }
      for (let at = 1; at < found.length; at++) expect(found[at - 1]?.score).toBeGreaterThanOrEqual(found[at]?.score ?? 1); // biome-ignore format: one line
    }),
    { numRuns: 200 },
  );
  // The cases were no empty ones.
  expect(relations.get('same-story')).toBeGreaterThan(20);
  expect(relations.get('same-subject')).toBeGreaterThan(20);
});

test('counts every article that is related by what it names, candidate or not', () => {
  let counted = 0;
  fc.assert(
    fc.property(cases, (one) => {
      const wanted = [...slowRelate(one)].flatMap(([number, { bySubject }]) => (bySubject ? [number] : []));
      expect(articlesNaming(...asked(one))).toEqual(wanted);
      counted += wanted.length;
    }),
    { numRuns: 60 },
  );
  expect(counted).toBeGreaterThan(20);
});
