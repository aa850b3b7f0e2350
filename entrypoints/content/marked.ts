/** From a `PageContext` to marks: the first mention of each entity and the first of each wording form. */
import type { CardRequest } from '../../lib/context/card.ts';
import type { PageContext } from '../../lib/model/page-context.ts';
import type { TextMap } from '../../lib/page/text-map.ts';
import type { Mark } from '../../lib/page-ui/marks.ts';

export type Marked = { kind: CardRequest['kind']; id: string; form: string; rule: string };

/** Marks in reading order, none over another; a wording wins over a name at the same place. Body only: a headline is a link elsewhere. */
export function marksOf(document: Document, map: TextMap, context: PageContext): Mark<Marked>[] {
  const wanted = [...firstWordings(context), ...firstNames(context)].sort(
    (a, b) => a.start - b.start || (a.kind === 'wording' ? -1 : 1),
  );
  const out: Mark<Marked>[] = [];
  let free = 0;
  for (const { start, end, kind, id, form, rule } of wanted) {
    if (start < free) continue;
    const range = map.range(document, start, end);
    if (!range) continue;
    out.push({ kind: kind === 'wording' ? 'wording' : 'name', range, subject: { kind, id, form, rule } });
    free = end;
  }
  return out;
}

type Wanted = Marked & { start: number; end: number };

function firstNames({ mentions }: PageContext): Wanted[] {
  const seen = new Set<string>();
  return mentions.flatMap(({ field, entity, start, end, text, rule }) => {
    if (field !== 'body' || seen.has(entity)) return [];
    seen.add(entity);
    return [{ kind: 'entity' as const, id: entity, form: text, rule, start, end }];
  });
}

function firstWordings({ naming }: PageContext): Wanted[] {
  const seen = new Set<string>();
  return naming.flatMap(({ field, referent, choice, start, end, text, form }) => {
    const key = `${referent}#${choice}`;
    if (field !== 'body' || seen.has(key)) return [];
    seen.add(key);
    return [
      { kind: 'wording' as const, id: referent, form: text, rule: form === text ? 'exact' : 'folded', start, end },
    ];
  });
}

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
