/** What rules of `pack check` are made of: each looks at the whole corpus and reports by the id of an entry and the path within it. */
import type { Corpus } from '../../../model/corpus.ts';
import type { WarningRule } from '../problem.ts';

export type Path = (string | number)[];
export type Report = (id: string, path: Path, message: string, fix: string) => void;
/** An error: nothing is built before it is mended. */
export type Rule = (corpus: Corpus, report: Report) => void;

export type Warn = (rule: WarningRule, id: string, path: Path, message: string, fix: string) => void;
/** Something that may be meant so: mended, or accepted with a reason. */
export type WarningCheck = (corpus: Corpus, warn: Warn) => void;

/** Where a spelling stands in the source: the place among those of its language, which the corpus lists in order. */
export function spellingPath(
  list: readonly { text: string; language: string }[],
  one: { text: string; language: string },
): Path {
  const sameLanguage = list.filter(({ language }) => language === one.language);
  return [
    one.language,
    Math.max(
      0,
      sameLanguage.findIndex(({ text }) => text === one.text),
    ),
  ];
}
