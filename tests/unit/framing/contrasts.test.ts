/** The ladder: what may be said from how many articles, and what must never move it. */
import { describe, expect, it } from 'vitest';
import { contrasts, type FramedArticle } from '../../../lib/framing/contrasts.ts';

let made = 0;
/** `n` articles of an outlet, of which the first `k` use the choice "one". */
const articles = (outlet: string, k: number, n: number, more: Partial<FramedArticle> = {}): FramedArticle[] =>
  Array.from({ length: n }, (_, at) => {
    const id = `${outlet}:${made++}`;
    return {
      id,
      origin: id,
      outlet,
      published: '2023-05-01',
      stratum: 's',
      own: new Set(at < k ? ['one'] : ['two']),
      ...more,
    };
  });
const compare = (all: FramedArticle[], choices = ['one']) =>
  contrasts('a.am', [{ subject: 'x', choices, articles: all }]);
const level = (all: FramedArticle[]): number | undefined => compare(all)[0]?.level;

describe('the ladder', () => {
  it('says "too few" below three articles a side, with both numbers', () => {
    expect(compare([...articles('a.am', 2, 2), ...articles('b.az', 0, 1)])).toEqual([
      {
        subject: 'x',
        term: 'one',
        sides: [
          { outlet: 'a.am', k: 2, n: 2 },
          { outlet: 'b.az', k: 0, n: 1 },
        ],
        level: 0,
        q: null,
        lrc: null,
      },
    ]);
    expect(level(articles('b.az', 3, 30))).toBe(0);
  });

  it('gives counts and no test from three articles a side', () => {
    expect(compare([...articles('a.am', 3, 3), ...articles('b.az', 0, 9)])[0]).toMatchObject({ level: 1, q: null });
  });

  it('says "more often" from ten a side where the difference holds: 24 of 30 and 6 of 28', () => {
    const [row] = compare([...articles('a.am', 24, 30), ...articles('b.az', 6, 28)]);
    expect(row).toMatchObject({ level: 2 });
    expect(row?.q).toBeLessThan(0.001);
    expect(row?.lrc).toBeGreaterThan(0.58);
  });

  it('names the other side as well: the ratio is negative where the page’s outlet uses it less', () => {
    expect(compare([...articles('a.am', 6, 28), ...articles('b.az', 24, 30)])[0]?.lrc).toBeLessThan(-0.58);
  });

  it.each([
    ['a difference that luck could make', articles('a.am', 8, 12), articles('b.az', 5, 12)],
    ['one that is sure but small', articles('a.am', 950, 1000), articles('b.az', 800, 1000)],
    ['a word in four articles', articles('a.am', 4, 10), articles('b.az', 0, 40)],
    ['nine articles', articles('a.am', 9, 9), articles('b.az', 0, 40)],
  ])('stays at counts for %s', (_, mine, theirs) => {
    expect(level([...mine, ...theirs])).toBe(1);
  });
});

describe('what does not count', () => {
  it('copies of one text are one article, whoever carries them', () => {
    const origin = articles('a.am', 1, 1);
    const copies = articles('a.am', 20, 20, { origin: (origin[0] as FramedArticle).id });
    expect(compare([...origin, ...copies, ...articles('b.az', 0, 20)])[0]?.sides[0]).toEqual({
      outlet: 'a.am',
      k: 1,
      n: 1,
    });
  });

  it('two outlets that wrote in different years are not set against each other', () => {
    const old = articles('a.am', 20, 20, { published: '2001-01-01' });
    expect(level([...old, ...articles('b.az', 0, 20)])).toBe(1);
    expect(level([...articles('a.am', 20, 20, { published: null }), ...articles('b.az', 0, 20)])).toBe(1);
  });

  it('a difference between subjects is none between outlets', () => {
    const about = (outlet: string, stratum: string, k: number, n: number) => articles(outlet, k, n, { stratum });
    const mixed = [
      ...about('a.am', 'war', 36, 40),
      ...about('a.am', 'sport', 1, 10),
      ...about('b.az', 'war', 9, 10),
      ...about('b.az', 'sport', 4, 40),
    ];
    expect(level(mixed)).toBe(1);
    expect(level(mixed.map((one) => ({ ...one, stratum: 'all' })))).toBe(2);
  });

  it('asking many questions makes each claim harder', () => {
    const all = [...articles('a.am', 11, 14), ...articles('b.az', 4, 14)];
    const many = ['one', ...Array.from({ length: 30 }, (_, at) => `other ${at}`)];
    const noise = all.map((one, at) => ({
      ...one,
      own: new Set([...one.own, ...many.slice(1).filter((_, c) => (at + c) % 2)]),
    }));
    expect(compare(noise, many).find(({ term }) => term === 'one')?.q).toBeGreaterThan(
      compare(all)[0]?.q ?? Number.NaN,
    );
  });
});

it('orders outlets and choices by their names alone', () => {
  const rows = compare(
    [...articles('c.ge', 1, 1), ...articles('b.az', 1, 1), ...articles('a.am', 1, 1)],
    ['two', 'one'],
  );
  expect(rows.map(({ sides, term }) => `${sides[1]?.outlet} ${term}`)).toEqual([
    'b.az one',
    'b.az two',
    'c.ge one',
    'c.ge two',
  ]);
});
