/**
 * Mentions and wordings of the labelled texts against what the engine finds in them: strong spans (start, end and target all
 * right) with 95 % intervals, by language, by type and by rule, and the list of what was confused with what.
 */
import type { Engine } from '../../../lib/context/engine.ts';
import { buildPageContext } from '../../../lib/context/page-context.ts';
import { wilson } from '../scores.ts';
import type { LabelledText } from './read-labels.ts';

/** k of n, with Wilson's 95 % interval. */
export type Share = { k: number; n: number; share: number; low: number; high: number };
export type Scores = { precision: Share; recall: Share; f1: number };
export type Confusion = {
  text: string;
  field: string;
  span: string;
  around: string;
  expected: string;
  found: string;
  rule: string;
};
export type Measure = {
  texts: number;
  mentions: Scores;
  nil: Share;
  wordings: Scores;
  byLanguage: Record<string, Scores>;
  byType: Record<string, Scores>;
  /** A rule is no label, so there is only its precision. */
  byRule: Record<string, Share>;
  wordingsByLanguage: Record<string, Scores>;
  confusions: Confusion[];
};

/** One labelled or found span: `key` tells when two are the same. */
type Item = { key: string; language: string; type: string; rule: string; right: boolean };

export const share = (k: number, n: number): Share => {
  const [low, high] = wilson(k, n);
  return { k, n, share: n === 0 ? Number.NaN : k / n, low, high };
};

function scores(found: readonly Item[], gold: readonly Item[]): Scores {
  const precision = share(found.filter((one) => one.right).length, found.length);
  const recall = share(gold.filter((one) => one.right).length, gold.length);
  const sum = precision.share + recall.share;
  return { precision, recall, f1: sum > 0 ? (2 * precision.share * recall.share) / sum : 0 };
}

const by = (key: 'language' | 'type', found: readonly Item[], gold: readonly Item[]): Record<string, Scores> =>
  Object.fromEntries(
    [...new Set([...gold, ...found].map((one) => one[key]))]
      .sort((a, b) => (a < b ? -1 : 1))
      .map((value) => [
        value,
        scores(
          found.filter((one) => one[key] === value),
          gold.filter((one) => one[key] === value),
        ),
      ]),
  );

const slug = (id: string): string => id.slice(id.indexOf(':') + 1);
const AROUND = 30;

export async function measureMentions(engine: Engine, texts: readonly LabelledText[]): Promise<Measure> {
  const found: Item[] = [];
  const gold: Item[] = [];
  const foundWordings: Item[] = [];
  const goldWordings: Item[] = [];
  const confusions: Confusion[] = [];
  let nilRight = 0;
  let nilAll = 0;
  const typeOf = (entity: string): string =>
    [...engine.entities.values()].find((one) => slug(one.entity.id) === entity)?.entity.kind ?? 'unknown';

  for (const page of texts) {
    const context = await buildPageContext(engine, {
      url: null,
      isArticle: true,
      articleEvidence: 'labelled text',
      title: page.title,
      published: null,
      modified: null,
      byline: null,
      language: page.language,
      text: page.text,
    });
    const fieldOf = (field: string): string => (field === 'title' ? 'title' : 'text');
    const spans = context.mentions.map((one) => ({ ...one, field: fieldOf(one.field), entity: slug(one.entity) }));
    const keyOf = (one: { field: string; start: number; end: number }, target: string | null): string =>
      `${one.field} ${one.start} ${one.end} ${target}`;
    const goldKeys = new Set(page.mentions.filter((one) => one.entity).map((one) => keyOf(one, one.entity)));
    const foundKeys = new Set(spans.map((one) => keyOf(one, one.entity)));
    const note = (
      one: { field: string; start: number; end: number; text: string },
      expected: string,
      got: string,
      rule: string,
    ): void => {
      const whole = one.field === 'title' ? page.title : page.text;
      const around = whole.slice(Math.max(0, one.start - AROUND), one.end + AROUND).replace(/\s+/g, ' ');
      confusions.push({ text: page.id, field: one.field, span: one.text, around, expected, found: got, rule });
    };
    for (const one of spans) {
      const key = keyOf(one, one.entity);
      const right = goldKeys.has(key);
      found.push({ key, language: page.language, type: typeOf(one.entity), rule: one.rule, right });
      const label = page.mentions.find(
        (other) => other.field === one.field && other.start < one.end && one.start < other.end,
      );
      if (!right) note(one, label ? `${label.entity ?? 'NIL'} “${label.text}”` : 'nothing', one.entity, one.rule);
    }
    for (const one of page.mentions) {
      if (one.entity === null) {
        nilAll++;
        if (!spans.some((other) => other.field === one.field && other.start < one.end && one.start < other.end))
          nilRight++;
        continue;
      }
      const key = keyOf(one, one.entity);
      const right = foundKeys.has(key);
      gold.push({ key, language: page.language, type: typeOf(one.entity), rule: '', right });
      const overlap = spans.some(
        (other) => other.field === one.field && other.start < one.end && one.start < other.end,
      );
      if (!right && !overlap) note(one, one.entity, 'nothing', '');
    }

    const used = context.naming.map((one) => ({
      ...one,
      field: fieldOf(one.field),
      target: `${slug(one.referent)}#${one.choice}`,
    }));
    const goldUses = new Set(page.wordings.map((one) => keyOf(one, `${one.referent}#${one.choice}`)));
    const foundUses = new Set(used.map((one) => keyOf(one, one.target)));
    for (const one of used) {
      const right = goldUses.has(keyOf(one, one.target));
      foundWordings.push({ key: keyOf(one, one.target), language: page.language, type: 'wording', rule: '', right });
      if (!right) note(one, 'nothing', one.target, 'wording');
    }
    for (const one of page.wordings) {
      const right = foundUses.has(keyOf(one, `${one.referent}#${one.choice}`));
      goldWordings.push({ key: '', language: page.language, type: 'wording', rule: '', right });
      if (!right) note(one, `${one.referent}#${one.choice}`, 'nothing', 'wording');
    }
  }
  const rules = [...new Set(found.map((one) => one.rule))].sort((a, b) => (a < b ? -1 : 1));
  return {
    texts: texts.length,
    mentions: scores(found, gold),
    nil: share(nilRight, nilAll),
    wordings: scores(foundWordings, goldWordings),
    byLanguage: by('language', found, gold),
    byType: by('type', found, gold),
    byRule: Object.fromEntries(
      rules.map((rule) => {
        const all = found.filter((one) => one.rule === rule);
        return [rule, share(all.filter((one) => one.right).length, all.length)];
      }),
    ),
    wordingsByLanguage: by('language', foundWordings, goldWordings),
    confusions,
  };
}

/** What the figures must be; fewer labels of a language than this say too little to hold it to a target. */
const FEWEST = 50;
export const TARGETS = {
  mentions: { precision: 0.98, recall: 0.93 },
  language: { precision: 0.95, recall: 0.88 },
  wordings: { precision: 0.98, recall: 0.95 },
};

/** Missed targets in words; empty when all are met. */
export function missedTargets({ mentions, wordings, byLanguage }: Measure): string[] {
  const out: string[] = [];
  const hold = (what: string, { precision, recall }: Scores, target: { precision: number; recall: number }): void => {
    if (!(precision.share >= target.precision))
      out.push(`${what}: precision ${precision.share.toFixed(3)}, wanted ${target.precision}`);
    if (!(recall.share >= target.recall))
      out.push(`${what}: recall ${recall.share.toFixed(3)}, wanted ${target.recall}`);
  };
  hold('mentions', mentions, TARGETS.mentions);
  hold('wordings', wordings, TARGETS.wordings);
  for (const [language, one] of Object.entries(byLanguage))
    if (one.recall.n >= FEWEST) hold(`mentions, ${language}`, one, TARGETS.language);
  return out;
}
