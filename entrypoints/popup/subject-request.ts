/** What to ask for a subject opened in the popup: as found on the page in front, or as found by search alone. */
import type { CardRequest } from '../../lib/context/card.ts';
import type { PageContext } from '../../lib/model/page-context.ts';

export function subjectRequest(
  { kind, id }: Pick<CardRequest, 'kind' | 'id'>,
  context: PageContext | null,
): CardRequest {
  const mention = context?.mentions.find((one) => one.entity === id);
  const use = context?.naming.find((one) => one.referent === id);
  const choices = context?.referents.find((one) => one.id === id)?.choices ?? [];
  return {
    kind,
    id,
    form: mention?.text ?? use?.text ?? '',
    rule: mention?.rule ?? (use && use.form !== use.text ? 'folded' : 'exact'),
    onPage: Object.fromEntries(choices.map((choice) => [choice.id, choice.timesOnPage])),
    self: context?.page.article ?? null,
  };
}
