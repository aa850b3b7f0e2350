/** Which contested wordings a page uses: each with all its choices, so that no form is shown without its rivals. */
import type { Referent } from '../model/corpus.ts';
import type { NamingUse, ReferentSummary } from '../model/page-context.ts';

/**
 * Wordings in order of first use. Choices keep the pack's alphabetical order, whichever of them the page uses; spellings
 * of one choice have been merged by the scan and count together.
 */
export function referentsOnPage(
  naming: readonly NamingUse[],
  referentOf: (id: string) => Referent | undefined,
): ReferentSummary[] {
  return [...new Set(naming.map((use) => use.referent))].flatMap((id) => {
    const referent = referentOf(id);
    if (!referent) return [];
    const timesOnPage = (choice: string): number =>
      naming.filter((use) => use.referent === id && use.choice === choice).length;
    const choices = referent.choices.map(({ id: choice, name }) => ({
      id: choice as string,
      name,
      timesOnPage: timesOnPage(choice),
    }));
    return [{ id, label: referent.label, kind: referent.kind, choices }];
  });
}
