/** Real articles for the benchmarks of search and coverage; they lie beside the repository and never in it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRecords } from '../../cli/eval/articles.ts';
import { DATA } from '../eval/data.ts';
import { random } from './texts.ts';

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

export const KINDS = ['exact', 'typo', 'cut', 'both'] as const;
export type BenchQuery = { kind: (typeof KINDS)[number]; text: string; wanted: number };

/** Three words of a random title: as they are, with one typo in the longest, with the last word cut, and with both. */
export function titleQueries(articles: readonly BenchArticle[], each: number, seed: number): BenchQuery[] {
  const next = random(seed);
  const out: BenchQuery[] = [];
  while (out.length < each * KINDS.length) {
    const wanted = Math.floor(next() * articles.length);
    const words = [...new Set((articles[wanted]?.title ?? '').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])];
    if (words.length < 3) continue;
    const first = Math.floor(next() * (words.length - 2));
    const chosen = words.slice(first, first + 3);
    const mistyped = withTypo(chosen, next);
    const cut = (list: string[]): string[] => [...list.slice(0, 2), (list[2] as string).slice(0, Math.max(2, Math.ceil((list[2] as string).length * 0.6)))]; // biome-ignore format: one step
    const texts = { exact: chosen, typo: mistyped, cut: cut(chosen), both: cut(mistyped) };
    for (const kind of KINDS) out.push({ kind, text: texts[kind].join(' '), wanted });
  }
  return out;
}

/** One letter of the longest word left out, doubled, replaced, or swapped with the next. */
function withTypo(words: readonly string[], next: () => number): string[] {
  const longest = [...words].sort((a, b) => b.length - a.length)[0] as string;
  const at = 1 + Math.floor(next() * Math.max(1, longest.length - 2));
  const [before, letter, after] = [longest.slice(0, at), longest.charAt(at), longest.slice(at + 1)];
  const forms = [before + after, before + letter + letter + after, `${before}${letter === 'e' ? 'a' : 'e'}${after}`, before + after.charAt(0) + letter + after.slice(1)]; // biome-ignore format: one list
  const typo = forms[Math.floor(next() * forms.length)] as string;
  return words.map((word) => (word === longest ? typo : word));
}
