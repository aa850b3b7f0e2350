/** All that `pack suggest` has to say of a corpus. It proposes; what enters the pack is decided by whoever reads the diff. */
import type { Corpus } from '../../model/corpus.ts';
import { plainGazetteer, plainScan } from '../plain-scan.ts';
import type { Progress } from './collect.ts';
import { findMissing, type Missing } from './missing.ts';
import { type NameSuggestions, suggestNames } from './names.ts';
import { type Subject, suggestWordings, type WordingSuggestions } from './wordings.ts';

export const PARTS = ['names', 'wordings', 'facts'] as const;
export type Part = (typeof PARTS)[number];

export type Suggestions = { names: NameSuggestions; wordings: WordingSuggestions; missing: Missing[] };
export type SuggestOptions = {
  parts: ReadonlySet<Part>;
  least?: number | undefined;
  most: number;
  /** Folded names not to suggest. */
  skip: ReadonlySet<string>;
  progress?: Progress | undefined;
};

export function suggest(corpus: Corpus, { parts, least, most, skip, progress }: SuggestOptions): Suggestions {
  const names: NameSuggestions =
    parts.has('names') || parts.has('wordings')
      ? suggestNames(corpus, { least, most, skip, progress })
      : { entities: [], aliases: [], left: 0 };
  return {
    names: parts.has('names') ? names : { entities: [], aliases: [], left: 0 },
    wordings: parts.has('wordings')
      ? suggestWordings(corpus, subjectsOf(corpus, names))
      : { subjects: [], asked: 0, tooFew: 0 },
    missing: parts.has('facts') ? findMissing(corpus, articlesNaming(corpus), most) : [],
  };
}

/** What outlets are compared on: entities of the pack and those just suggested, countries aside. */
function subjectsOf({ entities }: Corpus, { entities: drafts }: NameSuggestions): Subject[] {
  return [
    ...entities.filter(({ common }) => !common).map(({ id, name, aliases }) => ({ id, name, names: aliases })),
    ...drafts.map(({ id, name, aliases }) => ({ id: `suggested:${id}`, name, names: aliases })),
  ];
}

function articlesNaming({ articles, entities }: Corpus): Map<string, number> {
  const out = new Map<string, number>();
  const gazetteer = plainGazetteer(entities.map(({ id, aliases }) => ({ id, names: aliases })));
  if (!gazetteer) return out;
  for (const { title, text } of articles) {
    const named = new Set<string>();
    for (const field of [title ?? '', text])
      for (const { target, small } of plainScan(gazetteer, field)) if (!small) named.add(target);
    for (const id of named) out.set(id, (out.get(id) ?? 0) + 1);
  }
  return out;
}
