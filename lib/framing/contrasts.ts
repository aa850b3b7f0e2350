/**
 * What two outlets of a pack call one thing, compared as far as the number of their articles allows:
 *
 *   level 0   fewer than 3 articles on a side: "too few articles to compare (2 and 1)"
 *   level 1   3 or more each: counts, nothing more
 *   level 2   10 or more each, and a difference that holds: "more often" may be said
 *
 * The unit is the article, for one long text must not outweigh ten short ones; only an article's own text counts, not what
 * it quotes; copies of one text are one article. A difference holds if Fisher's exact test within strata of like subject
 * gives q ≤ 0.05 after Benjamini and Hochberg over all questions asked, and the conservative log ratio is at least 0.58,
 * half as often again. See `docs/methods` in the extension for the words; `statistics/` for the sources.
 */
import { compareText } from '../model/order.ts';
import type { Contrast as ShownContrast } from '../model/page-context.ts';
import { exactTest, type Stratum } from './statistics/exact-test.ts';
import { benjaminiHochberg } from './statistics/false-discovery.ts';
import { conservativeLogRatio } from './statistics/log-ratio.ts';

export const COUNTS_FROM = 3;
export const CLAIMS_FROM = 10;
/** A wording in fewer articles than this is an accident of few texts. */
const USED_FROM = 5;
const Q_MOST = 0.05;
const LRC_LEAST = 0.58;

type Side = Pick<ShownContrast['sides'][number], 'outlet' | 'k' | 'n'>;
/** The comparison in ids; names and examples are added where they are known. */
export type Contrast = Omit<ShownContrast, 'sides' | 'subjectName' | 'termName'> & { sides: Side[] };

/** One article as the comparison sees it; `origin` is the article whose text it carries, itself where it is no copy. */
export type FramedArticle = {
  id: string;
  origin: string;
  outlet: string;
  published: string | null;
  /** What the article is about besides the thing named: like is compared with like. */
  stratum: string;
  /** Choices its own text uses. */
  own: ReadonlySet<string>;
};

/** One contested thing, with the articles that are about it. */
export type FramedSubject = { subject: string; choices: readonly string[]; articles: readonly FramedArticle[] };

/**
 * The page's outlet against each other outlet, for every choice of every subject. Ordered by subject as given, then by
 * outlet and choice in alphabetical order: no order stands for worth.
 */
export function contrasts(outlet: string, subjects: readonly FramedSubject[]): Contrast[] {
  const rows = subjects.flatMap((one) => compareSubject(outlet, one));
  const asked = rows.filter(({ strata }) => strata !== null);
  const q = benjaminiHochberg(asked.map(({ strata }) => exactTest(strata as Stratum[])));
  asked.forEach((row, at) => {
    row.contrast.q = q[at] as number;
    const [a, b] = row.contrast.sides as [Side, Side];
    row.contrast.lrc = conservativeLogRatio(a.k, a.n, b.k, b.n);
    if (row.contrast.q <= Q_MOST && Math.abs(row.contrast.lrc) >= LRC_LEAST) row.contrast.level = 2;
  });
  return rows.map(({ contrast }) => contrast);
}

/** `strata` where the numbers allow a test. */
type Row = { contrast: Contrast; strata: Stratum[] | null };

function compareSubject(outlet: string, { subject, choices, articles }: FramedSubject): Row[] {
  const byOutlet = Map.groupBy(withoutCopies(articles), (one) => one.outlet);
  const mine = writings(outlet, byOutlet.get(outlet) ?? [], choices);
  const others = [...byOutlet.keys()].filter((one) => one !== outlet).sort(compareText);
  const terms = [...choices].sort(compareText);
  return others.flatMap((other) => {
    const theirs = writings(other, byOutlet.get(other) as FramedArticle[], choices);
    const least = Math.min(mine.articles.length, theirs.articles.length);
    const comparable = least >= CLAIMS_FROM && overlap(mine, theirs);
    return terms.map((term): Row => {
      const sides = [side(mine, term), side(theirs, term)];
      const contrast: Contrast = { subject, term, sides, level: least >= COUNTS_FROM ? 1 : 0, q: null, lrc: null };
      const used = sides.reduce((sum, { k }) => sum + k, 0);
      const testable = comparable && used >= USED_FROM;
      return { contrast, strata: testable ? strataOf(mine.articles, theirs.articles, term) : null };
    });
  });
}

/** What an outlet wrote about a subject: how many of its articles use each choice, and from when to when; null where no day is known. */
type Writings = {
  outlet: string;
  articles: readonly FramedArticle[];
  using: ReadonlyMap<string, number>;
  span: { first: string; last: string } | null;
};

function writings(outlet: string, articles: readonly FramedArticle[], choices: readonly string[]): Writings {
  const using = new Map(choices.map((choice) => [choice, 0]));
  let span: Writings['span'] = null;
  for (const { own, published } of articles) {
    for (const choice of own) using.set(choice, (using.get(choice) ?? 0) + 1);
    if (published === null) continue;
    if (!span) span = { first: published, last: published };
    else if (published < span.first) span.first = published;
    else if (published > span.last) span.last = published;
  }
  return { outlet, articles, using, span };
}

const side = ({ outlet, articles, using }: Writings, term: string): Side => ({
  outlet,
  k: using.get(term) ?? 0,
  n: articles.length,
});

/** One article a text: the origin where it is among them, else the first copy by id. */
function withoutCopies(articles: readonly FramedArticle[]): FramedArticle[] {
  const kept = new Map<string, FramedArticle>();
  for (const one of articles) {
    const known = kept.get(one.origin);
    if (!known || one.id === one.origin || (known.id !== known.origin && one.id < known.id)) kept.set(one.origin, one);
  }
  return [...kept.values()];
}

/** Whether the two wrote in a common time: words change, and two periods would be compared instead of two outlets. */
const overlap = ({ span: a }: Writings, { span: b }: Writings): boolean =>
  a !== null && b !== null && a.first <= b.last && b.first <= a.last;

/** Only strata in which both wrote can tell anything: the others are left out. One pass over the articles. */
function strataOf(mine: readonly FramedArticle[], theirs: readonly FramedArticle[], term: string): Stratum[] {
  const strata = new Map<string, Stratum>();
  for (const { stratum, own } of mine) {
    const known = strata.get(stratum) ?? { k1: 0, n1: 0, k2: 0, n2: 0 };
    known.n1++;
    if (own.has(term)) known.k1++;
    strata.set(stratum, known);
  }
  for (const { stratum, own } of theirs) {
    const known = strata.get(stratum);
    if (!known) continue;
    known.n2++;
    if (own.has(term)) known.k2++;
  }
  return [...strata.values()].filter(({ n2 }) => n2 > 0);
}
