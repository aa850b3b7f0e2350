/** What only the texts can tell of names: which of them nothing speaks of, and which are also plain words. */
import type { Article, Corpus } from '../../../model/corpus.ts';
import { foldText } from '../../../text/fold.ts';
import { type PlainSpan, plainGazetteer, plainScan } from '../../plain-scan.ts';
import { type Path, spellingPath, type Warn } from './rule.ts';

/** From here on a word in small letters is no slip. */
const SMALL_FROM = 2;

/** One pass over all texts for both rules: reading them is most of the work. */
export function namesInTexts(corpus: Corpus, warn: Warn): void {
  const { named, small } = readTexts(corpus);
  unusedEntities(corpus, named, warn);
  for (const { id, aliases } of corpus.entities)
    for (const alias of aliases) {
      const found = /[\s-]/.test(alias.text) || alias.acronym || alias.credit || alias.context ? null : small.get(foldText(alias.text)); // biome-ignore format: one line
      if (found && found.times >= SMALL_FROM && found.entity === id)
        warn(
          'common-word-alias',
          id,
          ['aliases', ...spellingPath(aliases, alias)] satisfies Path,
          `"${alias.text}" also stands in small letters, ${found.times} times, first in ${found.article}: “${found.around}”.`,
          'Mark it context: true or credit: true, or remove it; or accept it with a reason.',
        );
    }
}

function unusedEntities(corpus: Corpus, named: ReadonlySet<string>, warn: Warn): void {
  const pointedAt = new Set<string>([
    ...[...corpus.references, ...corpus.events].flatMap(({ entities }) => entities),
    ...corpus.referents.flatMap(({ entity }) => (entity ? [entity] : [])),
  ]);
  for (const { id, outlet } of corpus.entities)
    if (!named.has(id) && !pointedAt.has(id) && outlet === null)
      warn(
        'unused-entity',
        id,
        [],
        'No article names it, and no reference, event or wording points at it.',
        'Remove it, or accept it with the reason why readers’ pages may name it.',
      );
}

type Small = { entity: string; times: number; article: string; around: string };
type InTexts = { named: Set<string>; small: Map<string, Small> };

function readTexts({ articles, entities }: Corpus): InTexts {
  const found: InTexts = { named: new Set(), small: new Map() };
  const gazetteer = plainGazetteer(entities.map(({ id, aliases }) => ({ id, names: aliases })));
  if (!gazetteer) return found;
  for (const article of articles)
    for (const text of [article.title ?? '', article.text])
      for (const span of plainScan(gazetteer, text)) {
        if (!span.small) found.named.add(span.target);
        else noteSmall(found.small, article, text, span);
      }
  return found;
}

function noteSmall(
  small: InTexts['small'],
  { id }: Article,
  text: string,
  { target, alias, start, end, single }: PlainSpan,
): void {
  const key = foldText(alias);
  if (!single || foldText(text.slice(start, end)) !== key) return;
  const known = small.get(key);
  if (known) known.times++;
  else small.set(key, { entity: target, times: 1, article: id, around: around(text, start, end) });
}

const around = (text: string, start: number, end: number): string =>
  text
    .slice(Math.max(0, start - 30), end + 30)
    .replace(/\s+/g, ' ')
    .trim();
