/** The sentence of an article that says most of what the page says, where no shared name picks one. */
import type { CorpusIndex } from '../postings/corpus-index.ts';
import { type Sentence, sentences } from '../text/sentences.ts';
import { Tokens } from '../text/tokens.ts';
import type { PageWord } from './page-terms.ts';

/** Sentences outside these lengths (UTF-16 units) make poor quotations. */
const SHORTEST = 40;
const LONGEST = 260;

const tokens = new Tokens();

/** Most rarity of distinct shared words for its length; the earlier one on a tie. null where no sentence shares any. */
export function bestByWords(
  index: CorpusIndex,
  words: readonly PageWord[],
  text: string,
  language: string,
): Sentence | null {
  const holding = index.articlesByHash(words);
  const page = new Map(
    words.map(({ h1, h2 }, at) => {
      const articles = holding[at] as number;
      return [h1, { h2, weight: articles > 0 ? index.rarity(articles) : 0 }];
    }),
  );
  let best: { sentence: Sentence; score: number } | null = null;
  for (const sentence of sentences(text, language)) {
    const length = sentence.end - sentence.start;
    if (length < SHORTEST || length > LONGEST) continue;
    const count = tokens.tokenize(text.slice(sentence.start, sentence.end));
    const seen = new Set<number>();
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const h1 = tokens.h1[at] as number;
      const word = page.get(h1);
      if (!word || word.h2 !== tokens.h2[at] || seen.has(h1)) continue;
      seen.add(h1);
      sum += word.weight;
    }
    const score = sum / Math.sqrt(count);
    if (score > (best?.score ?? 0)) best = { sentence, score };
  }
  return best?.sentence ?? null;
}
