/** What search needs of the active packs, and no more: in a background that was just started it is open long before the rest. */
import type { PackArticles } from '../model/pack-data.ts';
import { OutletDirectory } from '../outlets/directory.ts';
import type { CorpusIndex } from '../postings/corpus-index.ts';
import { NameIndex } from '../search/names.ts';
import { articleIndex, type PackArticle } from './corpus-index.ts';

export type SearchSource = {
  /** Words of all articles of all packs, and the articles by their number in it. */
  words: CorpusIndex;
  numbered: readonly (PackArticle | null)[];
  outlets: OutletDirectory;
  names: NameIndex;
};

/** `names`: the merged names of the same packs (`mergedNames`). Throws on names or postings of another version. */
export function searchSource(packs: readonly PackArticles[], names: ArrayBuffer): SearchSource {
  const { words, articles } = articleIndex(packs);
  return {
    words,
    numbered: articles,
    outlets: new OutletDirectory(packs.flatMap((pack) => pack.outlets)),
    names: NameIndex.adopt(names),
  };
}
