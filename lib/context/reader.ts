/** An article of the packs as the reader view shows it, with its names and contested wordings marked. */
import { findMentions } from '../matching/link.ts';
import type { ReaderView } from '../model/reader.ts';
import { isCreditLine } from '../outlets/credit.ts';
import type { Engine } from './engine.ts';
import { subjectOf } from './quote.ts';

/** null for an id that no active pack knows. */
export async function buildReader(engine: Engine, id: string): Promise<ReaderView | null> {
  const found = engine.articles.get(id);
  if (!found) return null;
  const { row, data } = found;
  const text = await data.text(row);
  const outlet = engine.outlets.get(row.outlet);
  const marks: ReaderView['marks'] = [];
  // A wording before the name it holds: the longer, more telling mark wins where two overlap.
  const spans = findMentions(engine.gazetteer, text, isCreditLine).spans.sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  for (const span of spans) {
    if (span.start < (marks.at(-1)?.end ?? 0)) continue;
    marks.push({
      start: span.start,
      end: span.end,
      kind: span.layer === 'wording' ? 'wording' : 'name',
      subject: subjectOf(span),
    });
  }
  const { title, published, publishedBounds, author, url, language, provenance } = row;
  return {
    article: id,
    title,
    outlet: { id: row.outlet, name: outlet?.name ?? row.outlet, shortName: outlet?.shortName ?? row.outlet },
    published,
    publishedBounds,
    author,
    url,
    language,
    provenance,
    licence: data.info.licence,
    text,
    marks,
    pack: { id: data.info.id, title: data.info.title, version: data.info.version, date: data.info.date },
  };
}
