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

/** An article by its number and whether it is about the subject, as one number: a country stands in half of all articles. */
type Posting = number;
const posting = (article: number, about: boolean): Posting => 2 * article + Number(about);
const articleOf = (one: Posting): number => one >> 1;
const shareOf = (one: Posting): number => ((one & 1) === 1 ? 1 : MENTIONED);

export class SubjectIndex {
  readonly isCommon: SubjectRules['isCommon'];
  readonly isActor: SubjectRules['isActor'];
  /** By number of article, each article once. */
  private readonly postings = new Map<string, Posting[]>();
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
      for (const [id, times, lead] of own.entities)
        if (!rules.isPublisher(id, article)) this.add(id, number, lead || times > 1);
      for (const [referent, , times] of own.choices) this.add(rules.subjectOf(referent), number, times > 1);
    }
    for (const [subject, list] of this.postings)
      if (this.isCommon(subject)) for (const one of list) this.placed.add(articleOf(one));
  }

  private add(subject: string, article: number, about: boolean): void {
    const list = this.postings.get(subject);
    const last = list?.at(-1);
    if (!list) this.postings.set(subject, [posting(article, about)]);
    else if (last === undefined || articleOf(last) !== article) list.push(posting(article, about));
    else if (about) list[list.length - 1] = posting(article, true);
  }

  /** How much it says that two texts share this subject. Of a subject that no article names: as if one did. */
  weight(subject: string): number {
    const having = this.count(subject) || 1;
    return rarity(this.size, having) * (this.isCommon(subject) ? COMMON_WEIGHT : 1);
  }

  /** Whether sharing it tells anything: no country, and not what every other article of a large corpus names. */
  isTelling(subject: string): boolean {
    if (this.isCommon(subject)) return false;
    return this.size < LARGE || this.count(subject) <= this.size * TELLING_SHARE;
  }

  /** Whether the article says where it plays: it names a country, a capital or the like. */
  isPlaced(article: number): boolean {
    return this.placed.has(article);
  }

  /** How many articles name the subject. */
  count(subject: string): number {
    return this.postings.get(subject)?.length ?? 0;
  }

  /** Every article that names the subject, by number, with how much it is about it: 1, or 0.5 for one that mentions it. */
  each(subject: string, run: (article: number, share: number) => void): void {
    for (const one of this.postings.get(subject) ?? []) run(articleOf(one), shareOf(one));
  }

  /** How much one article is about the subject; 0 where it does not name it. Found by halving. */
  share(subject: string, article: number): number {
    const list = this.postings.get(subject) ?? [];
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (articleOf(list[middle] as Posting) < article) low = middle + 1;
      else high = middle;
    }
    const found = list[low];
    return found !== undefined && articleOf(found) === article ? shareOf(found) : 0;
  }
}
