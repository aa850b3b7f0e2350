/** Stage: what each article names and says. The same scan and the same fold as on a page. */
import { splitWordingTarget } from '../../matching/alias-row.ts';
import { Gazetteer } from '../../matching/gazetteer.ts';
import { findMentionsIn } from '../../matching/link.ts';
import type { Article } from '../../model/corpus.ts';
import { byKey } from '../../model/order.ts';
import type { ArticleStats } from '../../model/pack-data.ts';
import { isCreditLine } from '../../outlets/credit.ts';
import { readQuotes, voiceAt } from '../../text/quotes.ts';
import { foldedTokens } from '../../text/tokens.ts';
import { type Chunk, chunkDigests } from './chunks.ts';
import type { NameIndex } from './index-names.ts';
import type { Stage } from './stage.ts';

export type ScanInput = { chunks: readonly Chunk[]; names: NameIndex };
type ScanTask = { chunk: Chunk; names: NameIndex };
export type ScanOutput = ArticleStats[];

export const scanArticles: Stage<ScanInput, ScanTask, ScanOutput> = {
  name: 'scan articles',
  plan: ({ chunks, names }) => chunks.map((chunk) => ({ chunk, names })),
  key: ({ chunk, names }, digest) => [names.id, ...chunkDigests(chunk, digest)],
  run({ chunk, names }) {
    const gazetteer = adopt(names);
    return chunk.map((article) => articleStats(gazetteer, article));
  },
};

/** The latest index stays adopted: all tasks of a build ask for the same one. */
let latest: { id: string; gazetteer: Gazetteer } | null = null;

function adopt({ id, buffer }: NameIndex): Gazetteer {
  if (latest?.id !== id) {
    const adopted = Gazetteer.adopt(buffer);
    if (!adopted.ok) throw new Error(`The gazetteer of the build cannot be read: ${adopted.error}`);
    latest = { id, gazetteer: adopted.value };
  }
  return latest.gazetteer;
}

/** First paragraph: where a story says what it is about. */
const leadEnd = (text: string): number => {
  const end = text.indexOf('\n\n');
  return end < 0 ? text.length : end;
};

function articleStats(gazetteer: Gazetteer, article: Article): ArticleStats {
  const entities = new Map<string, { times: number; lead: boolean }>();
  const choices = new Map<string, { times: number; own: number; lead: boolean }>();
  const lead = leadEnd(article.text);
  const texts = [article.title ?? '', article.text];
  const linked = findMentionsIn(gazetteer, texts, isCreditLine);
  for (const [field, { spans }] of linked.entries()) {
    const isTitle = field === 0;
    const quotes = readQuotes(texts[field] as string);
    for (const span of spans) {
      if (span.layer === 'wording') {
        const use = choices.get(span.target) ?? { times: 0, own: 0, lead: false };
        use.times++;
        if (voiceAt(quotes, span.start) === 'own') use.own++;
        use.lead ||= isTitle || span.start < lead;
        choices.set(span.target, use);
        continue;
      }
      const known = entities.get(span.target) ?? { times: 0, lead: false };
      known.times++;
      known.lead ||= isTitle || span.start < lead;
      entities.set(span.target, known);
    }
  }
  return {
    article: article.id,
    length: foldedTokens(article.text).length + foldedTokens(article.title ?? '').length,
    entities: [...entities].sort(byKey).map(([id, { times, lead: inLead }]) => [id, times, inLead]),
    choices: [...choices].sort(byKey).map(([target, { times, own, lead: inLead }]) => {
      const { referent, choice } = splitWordingTarget(target);
      return [referent, choice, times, own, inLead];
    }),
  };
}
