/** Nobody can use a pack that does not say what may be done with it. */
import type { Corpus } from '../../../model/corpus.ts';
import type { Report, Warn } from './rule.ts';

const PLACEHOLDER = /^(?:undecided|unknown|none|todo|tbd|fixme|n\/?a|[-?.\s]*)$/i;
/** Licences that data and texts are published under, and plain words for the rest. */
const NAMED =
  /\b(?:CC0|CC[- ]BY|CC-|MIT|Apache|BSD|ODbL|ODC|PDDL|GPL|LGPL|OGL|Unicode|EUPL|GFDL|public domain|all rights reserved|permission|https?:\/\/)/i;
const OF_TEXTS = /\b(?:texts?|articles?|publishers?|wordings?|bodies)\b|https?:\/\//i;

export function licenceStated({ pack }: Corpus, report: Report): void {
  if (PLACEHOLDER.test(pack.licence))
    report(
      pack.id,
      ['licence'],
      `"${pack.licence}" is no licence.`,
      'Say under which licence your own facts and descriptions are, such as CC0-1.0, and whose the article texts are.',
    );
}

export function clearLicence({ pack, articles }: Corpus, warn: Warn): void {
  if (PLACEHOLDER.test(pack.licence)) return;
  if (!NAMED.test(pack.licence))
    warn(
      'unclear-licence',
      pack.id,
      ['licence'],
      `"${pack.licence}" names no known licence.`,
      'Name one by its short name, such as CC0-1.0 or CC-BY-4.0, or give its address.',
    );
  const unsaid = articles.filter((article) => !('licence' in article && article.licence));
  if (unsaid.length > 0 && !OF_TEXTS.test(pack.licence))
    warn(
      'unclear-licence',
      pack.id,
      ['licence'],
      `The pack ships the texts of ${unsaid.length} ${unsaid.length === 1 ? 'article' : 'articles'}, and the licence does not say whose they are.`,
      'Add a sentence on the article texts, or list the articles as references, without text.',
    );
}
