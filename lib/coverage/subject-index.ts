/**
 * Which articles name which subject (an entity, or a wording of something that is none): postings made from what the build
 * counted, so that they follow when names of a pack change and its texts do not.
 */
import type { ArticleStats } from '../model/pack-data.ts';
import { rarity } from '../postings/bm25.ts';

/** A country or a capital says little about what a text is about. */
const COMMON_WEIGHT = 0.05;
/** An article is about what stands in its title or lead, or twice in its text; else it only mentions it. */
const MENTIONED = 0.5;

/** From this many articles on a subject that more than this share of them names tells little. */
const LARGE = 500;
const TELLING_SHARE = 0.03;

/** What the index has to know of the world around it. */
export type SubjectRules = {
  /** Named everywhere: nearly weightless. */
  isCommon: (subject: string) => boolean;
  /** One id for one subject: a contested wording of an entity's name is that entity. */
  subjectOf: (id: string) => string;
  /** Goes about the world, so that its name alone says nothing of the place: a person, an organisation. */
  isActor: (subject: string) => boolean;
  /** The publisher naming itself in a credit line: no subject of its own article. */
  isPublisher: (subject: string, article: { outlet: string }) => boolean;
};

/** Articles that name one subject, in order, each with how much it is about it (0 to 1). */
type Naming = { articles: number[]; shares: number[] };
const NOBODY: Naming = { articles: [], shares: [] };

export class SubjectIndex {
  readonly isCommon: SubjectRules['isCommon'];
  readonly isActor: SubjectRules['isActor'];
  private readonly postings = new Map<string, Naming>();
  /** Articles that name a country, a capital or the like. */
  private readonly placed = new Set<number>();
  private readonly size: number;

  /** `stats[n]` is what article n names; null where there is no article any more. */
  constructor(
    articles: readonly ({ outlet: string } | null)[],
    stats: readonly (ArticleStats | null)[],
    rules: SubjectRules,
  ) {
    this.isCommon = rules.isCommon;
    this.isActor = rules.isActor;
    this.size = articles.length;
    for (const [number, article] of articles.entries()) {
      const own = stats[number];
      if (!article || !own) continue;
      for (const [subject, share] of subjectsOf(own, rules, article)) {
        if (this.isCommon(subject)) this.placed.add(number);
        const list = this.postings.get(subject) ?? { articles: [], shares: [] };
        list.articles.push(number);
        list.shares.push(share);
        this.postings.set(subject, list);
      }
    }
  }

  /** How much it says that two texts share this subject. Of a subject that no article names: as if one did. */
  weight(subject: string): number {
    const having = this.postings.get(subject)?.articles.length ?? 1;
    return rarity(this.size, having) * (this.isCommon(subject) ? COMMON_WEIGHT : 1);
  }

  /** Whether sharing it tells anything: no country, and not what every other article of a large corpus names. */
  isTelling(subject: string): boolean {
    if (this.isCommon(subject)) return false;
    return this.size < LARGE || this.naming(subject).articles.length <= this.size * TELLING_SHARE;
  }

  /** Whether the article says where it plays: it names a country, a capital or the like. */
  isPlaced(article: number): boolean {
    return this.placed.has(article);
  }

  naming(subject: string): Readonly<Naming> {
    return this.postings.get(subject) ?? NOBODY;
  }

  /** How much an article is about a subject, 0 to 1; 0 where it does not name it. Halves the list, which is in order. */
  shareOf(subject: string, article: number): number {
    const { articles, shares } = this.naming(subject);
    let [low, high] = [0, articles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((articles[middle] as number) < article) low = middle + 1;
      else high = middle;
    }
    return articles[low] === article ? (shares[low] as number) : 0;
  }
}

function subjectsOf(
  { entities, choices }: ArticleStats,
  rules: SubjectRules,
  article: { outlet: string },
): Map<string, number> {
  const out = new Map<string, number>();
  for (const [id, times, lead] of entities)
    if (!rules.isPublisher(id, article)) out.set(id, lead || times > 1 ? 1 : MENTIONED);
  for (const [referent, , times] of choices) {
    const id = rules.subjectOf(referent);
    out.set(id, Math.max(out.get(id) ?? 0, times > 1 ? 1 : MENTIONED));
  }
  return out;
}
