/** From a `PageContext` to marks: the first mention of each entity and the first of each wording, once a visit. */
import type { CardRequest } from '../../lib/context/card.ts';
import type { PageContext } from '../../lib/model/page-context.ts';
import type { TextMap } from '../../lib/page/text-map.ts';
import type { Mark } from '../../lib/page-ui/marks.ts';

export type Marked = { kind: CardRequest['kind']; id: string; form: string; rule: string };

type Wanted = Marked & { key: string; start: number; end: number };

/**
 * Marks in reading order, none over another; a wording wins over a name at the same place. `seen` holds what is marked
 * already and is added to, so that text that comes later marks only what is new. Body only: a headline is a link elsewhere.
 */
export function marksOf(document: Document, map: TextMap, context: PageContext, seen: Set<string>): Mark<Marked>[] {
  const wanted = [...wordings(context), ...names(context)].sort(
    (a, b) => a.start - b.start || (a.kind === 'wording' ? -1 : 1),
  );
  const out: Mark<Marked>[] = [];
  let free = 0;
  for (const { key, start, end, kind, id, form, rule } of wanted) {
    // What stands under another mark counts as marked: a city's name is one mark, as a wording or as a name.
    if (start < free) seen.add(key);
    if (seen.has(key)) continue;
    const range = map.range(document, start, end);
    if (!range) continue;
    seen.add(key);
    out.push({ kind: kind === 'wording' ? 'wording' : 'name', range, subject: { kind, id, form, rule } });
    free = end;
  }
  return out;
}

const names = ({ mentions }: PageContext): Wanted[] =>
  mentions.flatMap(({ field, entity, start, end, text, rule }) =>
    field === 'body' ? [{ key: entity, kind: 'entity' as const, id: entity, form: text, rule, start, end }] : [],
  );

const wordings = ({ naming }: PageContext): Wanted[] =>
  naming.flatMap(({ field, referent, choice, start, end, text, form }) =>
    field === 'body'
      ? [
          {
            key: `${referent}#${choice}`,
            kind: 'wording' as const,
            id: referent,
            form: text,
            rule: form === text ? 'exact' : 'folded',
            start,
            end,
          },
        ]
      : [],
  );

/** What to ask the background for the card of a mark. */
export function cardRequest(context: PageContext | null, { kind, id, form, rule }: Marked): CardRequest {
  const choices = context?.referents.find((referent) => referent.id === id)?.choices ?? [];
  return {
    kind,
    id,
    form,
    rule,
    onPage: Object.fromEntries(choices.map((choice) => [choice.id, choice.timesOnPage])),
    self: context?.page.article ?? null,
  };
}
