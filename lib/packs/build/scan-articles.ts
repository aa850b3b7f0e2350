/** Stage: what each article names and says. The same scan and the same fold as on a page. */
import { splitWordingTarget } from '../../matching/alias-row.ts';
import { buildGazetteer } from '../../matching/build.ts';
import { Gazetteer } from '../../matching/gazetteer.ts';
import { findMentionsIn } from '../../matching/link.ts';
import { targetInfo } from '../../matching/target-info.ts';
import type { Article, Corpus } from '../../model/corpus.ts';
import { byKey } from '../../model/order.ts';
import type { AliasData, ArticleStats } from '../../model/pack-data.ts';
import { isCreditLine } from '../../outlets/credit.ts';
import { readQuotes, voiceAt } from '../../text/quotes.ts';
import { foldedTokens } from '../../text/tokens.ts';
import type { Stage } from './stage.ts';

const SHARD = 200;

export type ScanInput = { corpus: Corpus; aliases: AliasData[] };
type ScanTask = { articles: Article[]; gazetteer: ArrayBuffer };
export type ScanOutput = ArticleStats[];

export const scanArticles: Stage<ScanInput, ScanTask, ScanOutput> = {
  name: 'scan articles',
  plan({ corpus, aliases }) {
    const { articles } = corpus;
    const gazetteer = buildGazetteer(aliases, targetInfo([corpus]));
    const tasks: ScanTask[] = [];
    for (let at = 0; at < articles.length; at += SHARD)
      tasks.push({ articles: articles.slice(at, at + SHARD), gazetteer });
    return tasks;
  },
  run({ articles, gazetteer }) {
    const adopted = Gazetteer.adopt(gazetteer);
    if (!adopted.ok) throw new Error(`The gazetteer of the build cannot be read: ${adopted.error}`);
    return articles.map((article) => articleStats(adopted.value, article));
  },
};

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
