/**
 * Matches that a reader called wrong. They are taken out where mentions are made, so that marks, card, popup, coverage and
 * command line agree.
 *
 * What is hidden is one reading of some letters: "Turan" as the news agency. The same letters with an ending of grammar go
 * with it; another spelling of the entry ("Turan Information Agency") stays, and so does another reading of the letters.
 */
import { splitWordingTarget } from '../matching/alias-row.ts';
import type { Linked, LinkedSpan } from '../matching/link.ts';
import type { HiddenMatch, HiddenScope, HiddenWhere, MatchFacts } from '../model/hidden.ts';
import type { MentionRule, PageContext } from '../model/page-context.ts';
import { hostOf } from '../outlets/directory.ts';
import { foldText } from '../text/fold.ts';
import type { Engine } from './engine.ts';

/** What is hidden at one address: subject → folded letters as printed, and folded aliases whose plain readings are hidden. */
export type HiddenHere = ReadonlyMap<string, { letters: ReadonlySet<string>; aliases: ReadonlySet<string> }>;

export const NONE_HIDDEN: HiddenHere = new Map();

/** Rules that read an alias as it is written, give or take case, accents and an ending. */
const PLAIN: ReadonlySet<MentionRule> = new Set(['exact', 'folded', 'inflected']);

/** Address of a page without its fragment: what "this page" means across visits. null for what is no web page. */
export function pageAddress(url: string | null): string | null {
  return hostOf(url) === null ? null : (url as string).replace(/#.*$/s, '');
}

/** Where a match is hidden by a reader who stands on `url`; null where a page or site has no address. */
export function placeFor(scope: HiddenScope, url: string): HiddenWhere | null {
  if (scope === 'everywhere') return { kind: 'everywhere' };
  const [address, host] = [pageAddress(url), hostOf(url)];
  if (address === null || host === null) return null;
  return scope === 'page' ? { kind: 'page', address } : { kind: 'site', host };
}

/** The part of the list that counts at `url`. A site counts with its subdomains. */
export function hiddenAt(list: readonly HiddenMatch[], url: string | null): HiddenHere {
  const [address, host] = [pageAddress(url), hostOf(url)];
  const out = new Map<string, { letters: Set<string>; aliases: Set<string> }>();
  for (const { where, subject, text, alias, rule } of list) {
    const here =
      where.kind === 'everywhere' ||
      (where.kind === 'page' ? where.address === address : host === where.host || host?.endsWith(`.${where.host}`));
    if (!here) continue;
    const entry = out.get(subject) ?? { letters: new Set(), aliases: new Set() };
    entry.letters.add(foldText(text));
    if (PLAIN.has(rule)) entry.aliases.add(foldText(alias));
    out.set(subject, entry);
  }
  return out;
}

/** Without the spans that are hidden. `text` is what was matched. */
export function withoutHidden(engine: Engine, linked: Linked, text: string, hidden: HiddenHere): Linked {
  if (hidden.size === 0) return linked;
  const isHidden = (span: LinkedSpan): boolean => {
    const entry = hidden.get(
      subjectOf(engine, span.layer === 'name' ? span.target : splitWordingTarget(span.target).referent),
    );
    if (!entry) return false;
    return (
      entry.letters.has(foldText(text.slice(span.start, span.end))) ||
      (PLAIN.has(span.rule) && entry.aliases.has(foldText(span.alias)))
    );
  };
  return { ...linked, spans: linked.spans.filter((span) => !isHidden(span)) };
}

/** A contested name of an entity is that entity: both readings of the letters are one subject. */
const subjectOf = (engine: Engine, id: string): string => engine.referents.get(id)?.referent.entity ?? id;

/**
 * The match behind a mark, as the page's own answer has it; null for one that does not stand there: whoever asks can hide
 * only what was found on that very page.
 */
export function matchOnPage(
  engine: Engine,
  context: PageContext,
  wanted: { kind: 'entity' | 'wording'; id: string; form: string },
): MatchFacts | null {
  if (wanted.kind === 'entity') {
    const mention = context.mentions.find((one) => one.entity === wanted.id && one.text === wanted.form);
    const found = engine.entities.get(wanted.id);
    if (!mention || !found) return null;
    const { text, alias, name, type, rule } = mention;
    return { subject: wanted.id, target: wanted.id, text, alias, name, type, rule, pack: packOf(found.pack) };
  }
  const use = context.naming.find((one) => one.referent === wanted.id && one.text === wanted.form);
  const found = engine.referents.get(wanted.id);
  if (!use || !found) return null;
  const { referent, pack } = found;
  return {
    subject: subjectOf(engine, referent.id),
    target: referent.id,
    text: use.text,
    alias: use.form,
    name: referent.choices.map((choice) => choice.name).join(' · '),
    type: referent.kind,
    rule: use.rule,
    pack: packOf(pack),
  };
}

const packOf = ({ id, title, version }: { id: string; title: string; version: number }): MatchFacts['pack'] => ({
  id,
  title,
  version,
});
