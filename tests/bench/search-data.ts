/** Real articles for the benchmarks of search and coverage; they lie beside the repository and never in it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRecords } from '../../cli/eval/articles.ts';
import { DATA } from '../eval/data.ts';

export type BenchArticle = { title: string; body: string; day: number | null };

/** A sentence about an event has no headline: its first words stand for one, and make the set of titles as large. */
const TITLE_WORDS = 10;

/** All full articles first, then event sentences; null where they are not on this machine. */
export function benchArticles(): { full: BenchArticle[]; events: BenchArticle[] } | null {
  const folder = join(DATA, 'coverage');
  if (!existsSync(folder)) return null;
  const read = (file: string) => readRecords(join(folder, file));
  const dayOf = (date: string | null): number | null => (date?.length === 10 ? Date.parse(date) / 86_400_000 : null);
  return {
    full: [...read('articles-allsides-gold.jsonl'), ...read('articles-allsides-background.jsonl.gz')].map((one) => ({ title: one.title ?? '', body: one.text, day: dayOf(one.date) })), // biome-ignore format: one step
    events: read('articles-wpevents.jsonl.gz').map((one) => ({ title: one.text.split(' ').slice(0, TITLE_WORDS).join(' '), body: one.text, day: dayOf(one.date) })), // biome-ignore format: one step
  };
}
