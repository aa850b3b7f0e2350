/** From a `PageContext` to marks: by the reader's choice the first mention of each entity and wording, every one, or none. */
import type { CardRequest } from '../../lib/context/card.ts';
import type { PageContext } from '../../lib/model/page-context.ts';
import type { Marking } from '../../lib/model/reading.ts';
import type { TextMap } from '../../lib/page/text-map.ts';
import type { Mark } from '../../lib/page-ui/marks.ts';

export type Marked = { kind: CardRequest['kind']; id: string; form: string; rule: string; alias: string };

type Wanted = Marked & { key: string; start: number; end: number };

/** A page is text to be read: beyond this many underlines (a list of thousands of names) the popup serves better. */
const MOST_MARKS = 2000;

/**
 * Marks in reading order, none over another; a wording wins over a name at the same place. The same page gives the same marks
 * with the same keys, so text that comes later adds marks and moves none. Body only: a headline is a link elsewhere.
 */
export function marksOf(document: Document, map: TextMap, context: PageContext, marking: Marking): Mark<Marked>[] {
  if (marking === 'none') return [];
  const wanted = [...wordings(context), ...names(context)].sort(
    (a, b) => a.start - b.start || (a.kind === 'wording' ? -1 : 1),
  );
  const out: Mark<Marked>[] = [];
  const seen = new Set<string>();
  let free = 0;
  for (const { key, start, end, kind, id, form, rule, alias } of wanted) {
    if (out.length === MOST_MARKS) break;
    // What stands under another mark counts as marked: a city's name is one mark, as a wording or as a name.
    if (start < free) seen.add(key);
    if (start < free || (marking === 'first' && seen.has(key))) continue;
    const range = map.range(document, start, end);
    if (!range) continue;
    seen.add(key);
    const subject = { kind, id, form, rule, alias };
    out.push({ key: `${start} ${key}`, kind: kind === 'wording' ? 'wording' : 'name', range, subject });
    free = end;
  }
  return out;
}

const names = ({ mentions }: PageContext): Wanted[] =>
  mentions.flatMap(({ field, entity, start, end, text, rule, alias }) =>
    field === 'body' ? [{ key: entity, kind: 'entity' as const, id: entity, form: text, rule, alias, start, end }] : [],
  );

const wordings = ({ naming }: PageContext): Wanted[] =>
  naming.flatMap(({ field, referent, choice, start, end, text, form, rule }) =>
    field === 'body'
      ? [
          {
            key: `${referent}#${choice}`,
            kind: 'wording' as const,
            id: referent,
            form: text,
            rule,
            alias: form,
            start,
            end,
          },
        ]
      : [],
  );

/** What to ask the background for the card of a mark. */
export function cardRequest(context: PageContext | null, { kind, id, form, rule, alias }: Marked): CardRequest {
  const choices = context?.referents.find((referent) => referent.id === id)?.choices ?? [];
  return {
    kind,
    id,
    form,
    rule,
    alias,
    onPage: Object.fromEntries(choices.map((choice) => [choice.id, choice.timesOnPage])),
    self: context?.page.article ?? null,
  };
}
