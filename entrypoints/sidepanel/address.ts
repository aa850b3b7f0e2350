/** The subject that an address of the full tab names: `?wording=…` or `?entity=…`. */
import type { SubjectKey } from '../../lib/model/subject.ts';

export function subjectInAddress(params: URLSearchParams): SubjectKey | null {
  for (const kind of ['wording', 'entity'] as const) {
    const id = params.get(kind);
    if (id) return { kind, id };
  }
  return null;
}
