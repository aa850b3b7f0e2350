/** Page text in, `PageContext` out: the one function behind marks, card, popup, side panel and command line. */

import { referentsOnPage } from '../framing/naming.ts';
import { splitWordingTarget } from '../matching/alias-row.ts';
import { findMentionsIn, type Linked } from '../matching/link.ts';
import type { Mention, NamingUse, PageContext, Span } from '../model/page-context.ts';
import type { PageText } from '../model/page-text.ts';
import { isCreditLine } from '../outlets/credit.ts';
import { republishedFrom } from '../outlets/republished.ts';
import { pageCoverage } from './coverage.ts';
import { type Engine, packSummary } from './engine.ts';
import { type HiddenHere, NONE_HIDDEN, withoutHidden } from './hidden.ts';
import { ownReference } from './own-article.ts';
import { pageFraming, withVoices } from './page-framing.ts';

/** Parts paragraphs of a page text. */
const PARAGRAPH = '\n\n';

/** How sure a rule is by itself; what a reader sees is the rule in words. */
const CONFIDENCE = {
  exact: 0.99,
  folded: 0.95,
  acronym: 0.9,
  inflected: 0.9,
  transliterated: 0.85,
  surname: 0.85,
  fuzzy: 0.7,
};

/** Names and wordings of a page, title before body. */
export function namesOnPage(
  engine: Engine,
  page: PageText,
  hidden: HiddenHere = NONE_HIDDEN,
): Required<Pick<PageContext, 'mentions' | 'naming' | 'possible'>> {
  const [title, body] = shownMentions(engine, [page.title ?? '', page.text], hidden) as [Linked, Linked];
  return {
    mentions: [...toMentions(engine, title, 'title', page.title ?? ''), ...toMentions(engine, body, 'body', page.text)],
    naming: [...toNaming(engine, title, 'title', page.title ?? ''), ...toNaming(engine, body, 'body', page.text)],
    possible: [...toPossible(engine, title, 'title', page.title ?? ''), ...toPossible(engine, body, 'body', page.text)],
  };
}

/** `hidden` holds the matches that the reader called wrong at this address: they are nowhere in the answer. */
export async function buildPageContext(
  engine: Engine,
  page: PageText,
  hidden: HiddenHere = NONE_HIDDEN,
): Promise<PageContext> {
  const outlet = engine.outlets.ofUrl(page.url);
  const { mentions, naming, possible } = namesOnPage(engine, page, hidden);
  const related = await pageCoverage(engine, page, outlet?.id ?? null, mentions, naming);
  const { articleEvidence, isArticle, url, title: pageTitle, published, language, text } = page;
  const framing = pageFraming(engine, page, mentions, naming, outlet?.id ?? null);
  return {
    page: {
      url,
      isArticle,
      articleEvidence,
      outlet: outlet?.id ?? null,
      title: pageTitle,
      published,
      language,
      text,
      article: related.own,
      reference: ownReference(engine, page.url),
    },
    mentions,
    possible,
    naming: withVoices(naming, framing),
    coverage: related.items,
    spread: related.spread,
    framing,
    outlet: outlet && { id: outlet.id, name: outlet.name, kind: outlet.kind, facts: outlet.facts },
    republished: republishedFrom(text, page.byline, outlet?.id ?? null, engine.outlets.all()),
    packs: engine.packs.map(({ data }) => packSummary(data)),
    referents: referentsOnPage(naming, (id) => engine.referents.get(id)?.referent),
  };
}

/**
 * The context of a page that grew: `text` stands below what was read, after a blank line. Only the new text is matched;
 * coverage stays that of the page as it was opened.
 */
export function extendPageContext(
  engine: Engine,
  context: PageContext,
  text: string,
  hidden: HiddenHere = NONE_HIDDEN,
): PageContext {
  const shift = context.page.text.length + PARAGRAPH.length;
  const known = context.mentions.map((one) => ({ target: one.entity, text: one.text }));
  const linked = shownMentions(engine, [text], hidden, known)[0] as Linked;
  const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + shift, end: span.end + shift });
  const naming = [...context.naming, ...toNaming(engine, linked, 'body', text).map(moved)];
  const mentions = [...context.mentions, ...toMentions(engine, linked, 'body', text).map(moved)];
  const whole = `${context.page.text}${PARAGRAPH}${text}`;
  const framing = pageFraming(engine, { ...context.page, text: whole }, mentions, naming, context.page.outlet);
  return {
    ...context,
    page: { ...context.page, text: whole },
    mentions,
    naming: withVoices(naming, framing),
    framing,
    referents: referentsOnPage(naming, (id) => engine.referents.get(id)?.referent),
  };
}

/** Mentions of the texts of one page, each read with the evidence of all, without those that the reader hid. */
const shownMentions = (
  engine: Engine,
  texts: readonly string[],
  hidden: HiddenHere,
  known: readonly { target: string; text: string }[] = [],
): Linked[] =>
  findMentionsIn(engine.gazetteer, texts, isCreditLine, known).map((linked, at) =>
    withoutHidden(engine, linked, texts[at] as string, hidden),
  );

const spanOf = (field: Span['field'], text: string, { start, end }: { start: number; end: number }): Span => ({
  field,
  start,
  end,
  text: text.slice(start, end),
});

function toMentions(engine: Engine, { spans }: Linked, field: Span['field'], text: string): Mention[] {
  return spans.flatMap((span) => {
    const found = span.layer === 'name' ? engine.entities.get(span.target) : undefined;
    if (!found) return [];
    const { entity, shown, pack } = found;
    return [
      {
        ...spanOf(field, text, span),
        entity: entity.id,
        pack: pack.id,
        name: shown,
        type: entity.kind,
        confidence: CONFIDENCE[span.rule],
        rule: span.rule,
        alias: span.alias,
      },
    ];
  });
}

const toPossible = (
  engine: Engine,
  { possible }: Linked,
  field: Span['field'],
  text: string,
): NonNullable<PageContext['possible']> =>
  possible.flatMap((span) => {
    const found = engine.entities.get(span.target);
    return found
      ? [{ ...spanOf(field, text, span), entity: found.entity.id, pack: found.pack.id, name: found.shown }]
      : [];
  });

function toNaming(engine: Engine, { spans }: Linked, field: Span['field'], text: string): NamingUse[] {
  return spans.flatMap((span) => {
    if (span.layer !== 'wording') return [];
    const { referent, choice } = splitWordingTarget(span.target);
    const found = engine.referents.get(referent);
    if (!found) return [];
    return [
      {
        ...spanOf(field, text, span),
        referent,
        choice,
        form: span.alias,
        pack: found.pack.id,
        rule: span.rule,
        voice: 'own' as const,
      },
    ];
  });
}
