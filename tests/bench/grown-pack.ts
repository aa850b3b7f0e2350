/**
 * A pack as the default one would be with many more articles: its outlets, names and wordings, with made-up texts and counts.
 * The same in every run. Its words are those of `words`, the first of them the most frequent, and rare ones that nothing else has.
 */
import { random } from '../../cli/eval/random.ts';
import { dayNumber } from '../../lib/model/days.ts';
import type { ArticleRow, ArticleStats, PackData } from '../../lib/model/pack-data.ts';
import { IndexBuilder } from '../../lib/postings/build.ts';

/** As many articles stand in one index as in a pack that is built. */
const PART = 30_000;
const OUTLETS = 40;
const TITLE_WORDS = 8;
const BODY_WORDS = 120;
/** Of the words of an article, the share that are rare ones. */
const RARE = 0.3;
const RARE_WORDS = 40_000;
const NAMES = 8;
const WORDINGS = 3;

export function grownPack(data: PackData, words: readonly string[], articles: number): PackData {
  const outlets = data.outlets.slice(0, OUTLETS);
  const contested = data.referents.filter(({ status }) => status === 'contested');
  const rows: ArticleRow[] = [];
  const stats: ArticleStats[] = [];
  const postings: PackData['postings'] = [];
  let builder = new IndexBuilder();
  for (let at = 0; at < articles; at++) {
    const next = random(at + 1);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
    const { title, text } = textOf(at, words);
    const published = `20${10 + Math.floor(next() * 15)}-0${1 + Math.floor(next() * 9)}-15`;
    const id = `${data.info.id}:b${at}` as ArticleRow['id'];
    rows.push({
      ...(data.articles[0] as ArticleRow),
      id,
      outlet: pick(outlets).id,
      title,
      published,
      url: `https://example.org/${at}`,
      body: { part: 0, start: at, end: at + 1 },
    });
    stats.push({
      article: id,
      length: TITLE_WORDS + BODY_WORDS,
      entities: Array.from({ length: NAMES }, () => [pick(data.entities).id, 1 + Math.floor(next() * 4), next() < 0.3]),
      choices: Array.from({ length: WORDINGS }, () => {
        const referent = pick(contested);
        return [referent.id, pick(referent.choices).id, 2, 1, next() < 0.5];
      }),
    });
    builder.add({ title, body: text, day: dayNumber(published) });
    if (builder.size === PART || at === articles - 1) {
      postings.push({ index: builder.finish(), gone: [] });
      builder = new IndexBuilder();
    }
  }
  const text = async ({ body }: ArticleRow): Promise<string> => textOf(body.start, words).text;
  return { ...data, articles: rows, stats, postings, text };
}

/** Frequent words by Zipf's law: the r-th of them about 1/r as often as the first. */
function textOf(at: number, words: readonly string[]): { title: string; text: string } {
  const next = random(1_000_000 + at);
  const word = (): string =>
    next() < RARE
      ? `z${Math.floor(next() * RARE_WORDS).toString(36)}q`
      : (words[Math.floor(words.length ** next()) - 1] as string);
  const line = (length: number): string => Array.from({ length }, word).join(' ');
  const sentences = Array.from({ length: BODY_WORDS / 20 }, () => `${line(20)}.`);
  return { title: line(TITLE_WORDS), text: `${sentences.slice(0, 2).join(' ')}\n\n${sentences.slice(2).join(' ')}` };
}
