import type { Fact } from '../../lib/model/corpus.ts';

/** A row of facts: one that was found, or all that were looked for on one day and not found. */
export type FactRow =
  | { kind: 'found'; fact: Fact & { value: string } }
  | { kind: 'not-found'; fields: string[]; asOf: string };

/** Facts in the given order; what was not found comes last, fields of one search in one row. */
export function factRows(facts: readonly Fact[]): FactRow[] {
  const found: FactRow[] = [];
  const missing = new Map<string, string[]>();
  for (const fact of facts) {
    if (fact.value !== null) found.push({ kind: 'found', fact: { ...fact, value: fact.value } });
    else missing.set(fact.asOf, [...(missing.get(fact.asOf) ?? []), fact.field]);
  }
  return [...found, ...[...missing].map(([asOf, fields]): FactRow => ({ kind: 'not-found', fields, asOf }))];
}
