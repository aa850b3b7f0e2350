/**
 * From possible mentions to mentions: a span is linked to one entity, or to none (NIL) where the evidence is thin.
 *
 * A wrong name is worse than a missed one, so every doubt ends in NIL:
 * - a name written with a capital in the pack must start with one on the page;
 * - an acronym must stand letter for letter as listed;
 * - an alias marked `credit` counts only inside a credit line ("Trend reports");
 * - letters shared by several entities link to none.
 */
import type { MentionRule } from '../model/page-context.ts';
import { FLAG } from './alias-row.ts';
import type { Candidate, Gazetteer } from './gazetteer.ts';
import { type Match, scan } from './scan.ts';

export type LinkedSpan = {
  layer: Match['layer'];
  start: number;
  end: number;
  target: string;
  alias: string;
  rule: MentionRule;
};
/** Letters that fit several entries of the packs: shown as "not linked", never guessed. */
export type Nil = { start: number; end: number; targets: string[] };
export type Linked = { spans: LinkedSpan[]; nil: Nil[] };

/** Tells whether the span of `text` stands in a credit line; given by the caller, who knows the patterns. */
export type CreditTest = (text: string, start: number, end: number) => boolean;

export function findMentions(gazetteer: Gazetteer, text: string, isCredit: CreditTest): Linked {
  const out: Linked = { spans: [], nil: [] };
  for (const match of scan(gazetteer, text)) {
    const written = text.slice(match.start, match.end);
    const fitting = gazetteer
      .candidates(match.terminal)
      .filter(
        (one) =>
          one.wording === (match.layer === 'wording') &&
          fits(one, written, () => isCredit(text, match.start, match.end)),
      );
    const targets = [...new Set(fitting.map((one) => one.target))];
    if (targets.length > 1) out.nil.push({ start: match.start, end: match.end, targets });
    if (targets.length !== 1) continue;
    const alias = closest(fitting, written);
    out.spans.push({
      layer: match.layer,
      start: match.start,
      end: match.end,
      target: alias.target,
      alias: alias.text,
      rule: ruleOf(alias, written),
    });
  }
  return out;
}

function fits(candidate: Candidate, written: string, isCredit: () => boolean): boolean {
  if (candidate.flags & FLAG.acronym && written !== candidate.text) return false;
  if (candidate.flags & FLAG.capital && /^\p{Ll}/u.test(written)) return false;
  return !(candidate.flags & FLAG.credit) || isCredit();
}

/** Of several spellings of the same entity that fold alike, the one printed on the page. */
function closest(candidates: Candidate[], written: string): Candidate {
  return candidates.find((one) => one.text === written) ?? (candidates[0] as Candidate);
}

function ruleOf(alias: Candidate, written: string): MentionRule {
  if (alias.flags & FLAG.acronym) return 'acronym';
  return alias.text === written ? 'exact' : 'folded';
}
