/**
 * `node tests/eval/inflected.ts [--errors] [--check]`: Russian names with endings. The gazetteer holds the base forms of the
 * FactRuEval list; measured are its inflected mentions of as many words, each in the text it was labelled in.
 *
 * The list ties all that a text calls a thing to it (КНР and Китая to one), so only forms count whose words begin like those
 * of the base form, and base forms that are themselves listed as forms of another are left out.
 *
 * Recall: labelled mentions linked to their name with exactly their span, those inside a longer labelled name left out (the
 * outermost name wins). Precision: of the spans linked by the rule
 * "inflected" whose letters the list knows as a form of something, those that it knows as a form of that name. Letters that
 * it does not know are counted apart and printed with `--errors`, to be judged by eye.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMentions } from '../../lib/matching/link.ts';
import { foldText } from '../../lib/text/fold.ts';
import { DATA } from './data.ts';
import { alias, gazetteerOf, nameRows } from './names.ts';
import { wilson } from './scores.ts';

const TARGETS = { recall: 0.93, precision: 0.97 };
const errors = process.argv.includes('--errors');

const rows = nameRows('names/names-factrueval.jsonl');
if (rows) {
  const texts = new Map(
    readFileSync(join(DATA, 'text', 'articles-factrueval.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: string; text: string })
      .map(({ id, text }) => [id, text]),
  );
  const same = (a: string, b: string): boolean => foldText(a) === foldText(b);
  /** Word by word the same beginning: an inflected form, not another name. */
  const isFormOf = (form: string, base: string): boolean => {
    const [a, b] = [foldText(form).split(' '), foldText(base).split(' ')];
    return (
      a.length === b.length &&
      a.every((word, at) => {
        const other = b[at] as string;
        const least = Math.max(2, Math.min(word.length, other.length) - 2);
        return word.slice(0, least) === other.slice(0, least) && Math.abs(word.length - other.length) <= 3;
      })
    );
  };
  const forms = rows.flatMap((row) => (row.aliases.ru ?? []).map((form) => ({ form, of: row.canonical })));
  const isBase = (name: string): boolean =>
    !forms.some(({ form, of }) => same(form, name) && !same(of, name) && isFormOf(form, of));
  /** The form stands in the text somewhere outside of every longer name of it. */
  const standsAlone = (text: string, form: string, all: readonly string[]): boolean => {
    const longer = all.filter((one) => one.length > form.length && one.includes(form));
    return longer.reduce((rest, one) => rest.replaceAll(one, ' '), text).includes(form);
  };
  // The same base form in two texts is one name here: which of several bearers is meant is not the question.
  const names = [...new Set(rows.map((row) => row.canonical))].filter(isBase);
  const kinds = new Map(rows.map((row) => [row.canonical, row.type]));
  const info = new Map(
    names.map((name) => [
      foldText(name),
      { kind: kinds.get(name) === 'Person' ? ('person' as const) : ('organisation' as const), prior: 1 },
    ]),
  );
  const gazetteer = gazetteerOf(
    names.map((name) => alias(foldText(name), name, 'ru')),
    info,
  );
  let wanted = 0;
  let met = 0;
  let given = 0;
  let right = 0;
  let unknown = 0;
  for (const [doc, text] of texts) {
    const labelled = rows.filter((row) => row.doc === doc);
    if (labelled.length === 0) continue;
    const { spans } = findMentions(gazetteer, text, () => false);
    const written = labelled.flatMap((row) => [row.canonical, ...Object.values(row.aliases).flat()]);
    for (const { canonical, aliases } of labelled) {
      for (const form of aliases.ru ?? []) {
        if (
          same(form, canonical) ||
          !isFormOf(form, canonical) ||
          !isBase(canonical) ||
          !standsAlone(text, form, written)
        )
          continue;
        wanted++;
        const found = spans.some(
          (span) => span.target === foldText(canonical) && text.slice(span.start, span.end) === form,
        );
        if (found) met++;
        else if (errors) console.log(`  missed: ${form} (${canonical})`);
      }
    }
    for (const span of spans.filter((one) => one.rule === 'inflected')) {
      const written = text.slice(span.start, span.end);
      const known = forms.filter(({ form }) => same(form, written));
      const listed = known.some(({ of }) => same(of, span.target));
      if (known.length > 0) given++;
      else unknown++;
      if (listed) right++;
      else if (errors)
        console.log(
          `  not listed: ${written} (${span.target}) …${text.slice(span.start - 40, span.end + 30).replace(/\s+/g, ' ')}`,
        );
    }
  }
  const line = (what: string, k: number, n: number, target: number): boolean => {
    const [low, high] = wilson(k, n);
    const verdict = k / n >= target ? 'met' : 'MISSED';
    console.log(
      `${what.padEnd(12)} ${(k / n).toFixed(3)} [${low.toFixed(3)}–${high.toFixed(3)}] ${k}/${n}, target ${target}: ${verdict}`,
    );
    return k / n >= target;
  };
  const results = [line('recall', met, wanted, TARGETS.recall), line('precision', right, given, TARGETS.precision)];
  console.log(`${unknown} inflected spans have letters that the list does not know.`);
  if (process.argv.includes('--check') && results.includes(false)) process.exitCode = 1;
}
