/** How often each outlet's articles name a subject or word it in one way: summed once, at build, for every later question. */
import { wordingTarget } from '../../matching/alias-row.ts';
import { compareText } from '../../model/order.ts';
import type { ArticleRow, ArticleStats, SubjectCount } from '../../model/pack-data.ts';

export function countSubjects(
  articles: readonly Pick<ArticleRow, 'outlet'>[],
  stats: readonly ArticleStats[],
): SubjectCount[] {
  const counts = new Map<string, SubjectCount>();
  const add = (subject: string, outlet: string, times: number): void => {
    const key = `${subject}\n${outlet}`;
    const known = counts.get(key);
    if (known) {
      known.articles++;
      known.times += times;
    } else counts.set(key, { subject, outlet, articles: 1, times });
  };
  stats.forEach(({ entities, choices }, number) => {
    const outlet = articles[number]?.outlet ?? '';
    for (const [id, times] of entities) add(id, outlet, times);
    for (const [referent, choice, times] of choices) add(wordingTarget(referent, choice), outlet, times);
  });
  return [...counts.values()].sort((a, b) => compareText(a.subject, b.subject) || compareText(a.outlet, b.outlet));
}
