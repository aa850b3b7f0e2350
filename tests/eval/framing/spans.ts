/** The labels inside a labelled text: `⟦q …⟧` quotation, `⟦scare …⟧` scare quotes, `⟦name …⟧` the name of a party or a work. */
import type { Field, LabelledSpan } from './read-labels.ts';

const KINDS = new Map<string, LabelledSpan['kind']>([
  ['q', 'quote'],
  ['scare', 'scare'],
  ['name', 'name'],
]);

/** The text without labels, and the labelled spans in order of their start. A span may lie inside another. */
export function spansOf(
  marked: string,
  field: Field,
  fail: (what: string) => never,
): { text: string; spans: LabelledSpan[] } {
  let text = '';
  const spans: LabelledSpan[] = [];
  const open: { kind: LabelledSpan['kind']; start: number }[] = [];
  for (let at = 0; at < marked.length; at += 1) {
    if (marked[at] === '⟦') {
      const word = /^⟦([a-z]+) /.exec(marked.slice(at, at + 12));
      const kind = KINDS.get(word?.[1] ?? '') ?? fail(`unknown label at “${marked.slice(at, at + 20)}”`);
      open.push({ kind, start: text.length });
      at += (word?.[0].length ?? 1) - 1;
    } else if (marked[at] === '⟧') {
      const span = open.pop() ?? fail(`“⟧” closes nothing after “${text.slice(-20)}”`);
      spans.push({ field, start: span.start, end: text.length, kind: span.kind });
    } else text += marked[at];
  }
  if (open.length > 0) fail(`a label is never closed after “${text.slice(open[0]?.start ?? 0).slice(0, 20)}”`);
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}
