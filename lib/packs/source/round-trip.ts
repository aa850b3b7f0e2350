/** Whether a built pack, read back from its bytes, says what the source says: no record lost, added or changed on the way. */
import type { Article, Corpus } from '../../model/corpus.ts';
import type { ArticleRow, PackData } from '../../model/pack-data.ts';

/** One record that came back otherwise. */
export type Difference = { id: string; message: string };

/** Compares records as JSON, texts letter for letter. The order of keys is part of a record: both come from one reader. */
export async function roundTrip(corpus: Corpus, data: PackData): Promise<Difference[]> {
  const out: Difference[] = [
    ...records('outlet', corpus.outlets, data.outlets),
    ...records('entity', corpus.entities, data.entities),
    ...records('wording', corpus.referents, data.referents),
    ...records('reference', corpus.references, data.references),
    ...records('event', corpus.events, data.events),
  ];
  const rows = new Map<string, ArticleRow>(data.articles.map((row) => [row.id, row]));
  for (const article of corpus.articles) {
    const row = rows.get(article.id);
    if (!row) out.push({ id: article.id, message: 'The article is not in the built pack.' });
    else if (!(await sameArticle(article, row, data)))
      out.push({ id: article.id, message: 'The article came back from the built pack with other words or fields.' });
    rows.delete(article.id);
  }
  for (const id of rows.keys()) out.push({ id, message: 'The built pack has an article that the source has not.' });
  return out;
}

async function sameArticle(article: Article, row: ArticleRow, data: PackData): Promise<boolean> {
  const { text, ...fields } = article;
  const { body: _, ...stored } = row;
  return same(fields, stored) && text === (await data.text(row));
}

type Identified = { id: string };

function records(what: string, before: readonly Identified[], after: readonly Identified[]): Difference[] {
  const stored = new Map(after.map((one) => [one.id, one]));
  const out: Difference[] = [];
  for (const one of before) {
    const back = stored.get(one.id);
    if (!back) out.push({ id: one.id, message: `The ${what} is not in the built pack.` });
    else if (!same(one, back)) out.push({ id: one.id, message: `The ${what} came back from the built pack changed.` });
    stored.delete(one.id);
  }
  for (const id of stored.keys()) out.push({ id, message: `The built pack has a ${what} that the source has not.` });
  return out;
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
