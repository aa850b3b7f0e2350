/** Versions over versions: what did not change keeps its bytes, what is gone is gone, and every answer is that of a build from nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleIndex } from '../../../lib/context/corpus-index.ts';
import type { Article, Corpus } from '../../../lib/model/corpus.ts';
import { compareText } from '../../../lib/model/order.ts';
import type { PackData } from '../../../lib/model/pack-data.ts';
import { type BasePack, type BuiltPack, buildPack } from '../../../lib/packs/build/build.ts';
import { planParts } from '../../../lib/packs/build/parts.ts';
import { checkPack } from '../../../lib/packs/check-pack.ts';
import { checkRecords } from '../../../lib/packs/check-segment.ts';
import { filesReader } from '../../../lib/packs/files-reader.ts';
import { LIMIT, partNumbers, segmentPath } from '../../../lib/packs/manifest.ts';

import { mapFiles } from '../../packs/support/publisher.ts';

const WORDS = 'amber basin canal delta ember fjord grove harbour inlet jetty kelp lagoon marsh north orchard'.split(
  ' ',
);

const article = (number: number, edition = 0): Article =>
  ({
    id: `test:a${String(number).padStart(5, '0')}`,
    outlet: `outlet${number % 7}.example`,
    title: `${WORDS[number % WORDS.length]} ${number}`,
    published: '2026-01-01',
    publishedBounds: null,
    author: null,
    url: null,
    language: 'en',
    provenance: 'made up',
    text: `Harbour works at ${WORDS[(number * 7) % WORDS.length]} number ${number}, edition ${edition}.\n\nThe end.`,
  }) as Article;

const corpus = (articles: Article[], version = 1): Corpus =>
  ({
    pack: { id: 'test', version, title: 'Test', publisher: 'Test', date: '2026-01-01', licence: '', contact: '', languages: ['en'] },
    articles,
    outlets: [],
    entities: [
      {
        id: 'test:harbour', name: 'Harbour works', kind: 'organisation', description: '', common: false,
        aliases: [{ text: 'Harbour works', language: 'en' }], sameAs: [], outlet: null, facts: [],
      },
    ],
    referents: [],
    references: [],
    events: [],
  }) as unknown as Corpus; // biome-ignore format: one record

const asBase = ({ manifest, files }: BuiltPack): BasePack => {
  const packed = (ref: { sha256: string }): Uint8Array => files.get(segmentPath(ref)) as Uint8Array;
  return {
    manifest,
    packed: (ref) => Promise.resolve(packed(ref)),
    reader: filesReader(mapFiles(files)),
  };
};

const build = (articles: Article[], base: BuiltPack | null = null, version = 1): Promise<BuiltPack> =>
  buildPack(corpus(articles, version), () => [], { base: base && asBase(base) });

/** The living articles that hold a word, by the index. */
function idsWith(data: PackData, word: string): string[] {
  const { words, articles } = articleIndex([data]);
  const term = words.term(word);
  if (term) words.add(words.scores, [{ term, weighed: { title: 1, body: 1, bit: 0, open: true } }]);
  return articles
    .flatMap((one, number) => (one && (words.scores.value[number] as number) > 0 ? [one.id as string] : []))
    .sort(compareText);
}

/** Everything a reader can ask, free of the order of articles. */
async function meaning(data: PackData) {
  const ids = data.articles.map(({ id }) => id);
  return {
    articles: await Promise.all(
      data.articles
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(async (row) => ({
          ...row,
          body: null,
          text: await data.text(row),
          stats: data.stats[ids.indexOf(row.id)],
        })),
    ),
    subjects: data.subjects,
    words: WORDS.map((word) => idsWith(data, word)),
  };
}

const range = (from: number, to: number): Article[] => Array.from({ length: to - from }, (_, at) => article(from + at));

describe('a version over an earlier one', () => {
  it('keeps the segments of what did not change, and means the same as a build from nothing', async () => {
    const first = await build(range(0, 3000));
    const articles = [
      ...range(0, 10),
      ...range(11, 2990).map((one, at) => (at === 500 ? article(511, 2) : one)),
      ...range(3000, 3020),
    ];
    const second = await build(articles, first, 2);
    const kept = second.manifest.segments.filter(({ sha256 }) =>
      first.manifest.segments.some((one) => one.sha256 === sha256),
    );
    expect(new Set(kept.map(({ kind }) => kind))).toEqual(
      new Set(['articles', 'bodies', 'postings', 'stats', 'entities', 'aliases']),
    );
    expect(partNumbers(second.manifest)).toEqual([0, 1]);
    expect(second.manifest.segments.some(({ kind }) => kind === 'tombstones')).toBe(true);
    expect(await meaning(second.data)).toEqual(await meaning((await build(articles)).data));
    expect(checkPack(second.manifest, second.data)).toEqual({ ok: true, value: null });
  });

  it('gives the same bytes from the same base', async () => {
    const first = await build(range(0, 800));
    const again = async () => [...(await build(range(5, 900), first, 2)).files];
    expect(await again()).toEqual(await again());
  });

  it('writes forms that readers accept, in every segment', async () => {
    const pack = await build(range(5, 900), await build(range(0, 800)), 2);
    for (const ref of pack.manifest.segments)
      expect(checkRecords(ref, await asBase(pack).reader.raw(ref))).toEqual({ ok: true, value: null });
  });

  it('random editions one after another never lose, double or keep an article', { timeout: 60_000 }, async () => {
    const edition = fc.record({ drop: fc.nat(1200), change: fc.nat(1200), add: fc.nat(700) });
    await fc.assert(
      fc.asyncProperty(fc.array(edition, { minLength: 1, maxLength: 4 }), async (editions) => {
        let articles = range(0, 1200);
        let pack = await build(articles);
        let next = 1200;
        for (const [version, { drop, change, add }] of editions.entries()) {
          articles = articles
            .filter((_, at) => at % 1200 !== drop)
            .map((one, at) => (at === change ? { ...one, text: `${one.text} Again.` } : one));
          articles = [...articles, ...range(next, next + add)];
          next += add;
          pack = await build(articles, pack, version + 2);
        }
        expect(await meaning(pack.data)).toEqual(await meaning((await build(articles)).data));
        expect(checkPack(pack.manifest, pack.data)).toEqual({ ok: true, value: null });
      }),
      { numRuns: 4 },
    );
  });
});

describe('parts', () => {
  const part = (from: number, to: number) => ({
    segments: [],
    articles: range(from, to),
    stats: [],
    dead: new Set<number>(),
  });

  it('are at most eight: the smallest give way', () => {
    const base = Array.from({ length: 8 }, (_, at) => part(at * 1000, at * 1000 + (at === 3 ? 600 : 1000)));
    const wanted = [...base.flatMap((one) => one.articles), ...range(9000, 9100)];
    const plans = planParts(wanted, base);
    expect(plans).toHaveLength(LIMIT.parts);
    expect(plans.filter(({ kept }) => kept)).toHaveLength(7);
    expect(plans.at(-1)?.articles).toHaveLength(700);
  });

  it('hold at most thirty thousand articles', () => {
    expect(planParts(range(0, 70_000), []).map(({ articles }) => articles.length)).toEqual([30_000, 30_000, 10_000]);
  });

  it('are written anew where a quarter of them is dead, or where they are small', () => {
    const base = [part(0, 1000), part(1000, 1400)];
    const plans = planParts([...range(300, 1000), ...range(1000, 1400)], base);
    expect(plans.map(({ kept }) => kept)).toEqual([null]);
  });
});
