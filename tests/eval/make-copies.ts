/**
 * Copies made from articles as sites make them: cut, under another headline, with lines of their own and another credit. The
 * edits are the project's and follow a seed, so that the same articles give the same copies; the texts stay where they are.
 */
import type { Record } from '../../cli/eval/articles.ts';
import { random } from '../../cli/eval/random.ts';

export type Edit = 'cut' | 'headline' | 'credit' | 'reworded';
export type Copy = { record: Record; of: string; edit: Edit };

const OPENERS = [
  'The following was reported by agencies and is carried here in full.',
  'Our readers have asked about this matter, which was covered elsewhere earlier this week.',
  'This page will be updated as more becomes known about the matter described below.',
];
const CLOSERS = [
  'Write to the editors with your view, and read our other coverage of the day on the front page.',
  'The material was prepared by the news desk on the basis of agency reports.',
];
const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T;

/** Four copies of each article, of outlets of their own, within three days of it. */
export function makeCopies(articles: readonly Record[], seed: number): Copy[] {
  const next = random(seed);
  return articles.flatMap((article, number) =>
    (['cut', 'headline', 'credit', 'reworded'] as const).map((edit, at): Copy => {
      const id = `copy-${number}-${edit}`;
      const record = { ...article, id, outlet: `${id}.example`, url: null, date: later(article.date, Math.floor(next() * 4)), cluster: null }; // biome-ignore format: one record
      return { of: article.id, edit, record: { ...record, ...EDITS[edit](article, next, at) } };
    }),
  );
}

const EDITS: { [edit in Edit]: (article: Record, next: () => number, at: number) => Pick<Record, 'title' | 'text'> } = {
  /** The first two fifths to four fifths of the sentences. */
  cut: ({ title, text }, next) => {
    const sentences = sentencesOf(text);
    return { title, text: sentences.slice(0, Math.ceil(sentences.length * (0.4 + 0.4 * next()))).join(' ') };
  },
  headline: ({ text }, next) => ({
    title: 'What is known so far: the latest on a developing matter',
    text: `${pick(OPENERS, next)}\n\n${text}\n\n${pick(CLOSERS, next)}`,
  }),
  /** Another credit line, and a sentence in five left out. */
  credit: ({ title, text, outlet }, next) => ({
    title,
    text: `Source: ${outlet ?? 'agencies'}\n\n${sentencesOf(text)
      .filter(() => next() > 0.2)
      .join(' ')}`,
  }),
  /** One word in thirty replaced, and the middle third gone. */
  reworded: ({ title, text }, next) => {
    const sentences = sentencesOf(text);
    const third = Math.floor(sentences.length / 3);
    const kept = [...sentences.slice(0, third), ...sentences.slice(2 * third)].join(' ');
    return { title, text: kept.replace(/\p{L}{4,}/gu, (word) => (next() < 1 / 30 ? 'reportedly' : word)) };
  },
};

const sentencesOf = (text: string): string[] =>
  text.match(/[^.!?]+[.!?]+["”’)]*\s*|[^.!?]+$/gu)?.map((one) => one.trim()) ?? [text];

const later = (date: string | null, days: number): string | null =>
  date?.length === 10 ? new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) : date;
