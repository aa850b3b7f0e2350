/** Who calls a subject what: each choice with its count over full texts, quotations, and the links seen to use it. */
import { splitWordingTarget } from '../matching/alias-row.ts';
import type { QuoteView } from '../model/card.ts';
import type { Choice, Referent } from '../model/corpus.ts';
import { compareText } from '../model/order.ts';
import type { NamingUse, PageContext } from '../model/page-context.ts';
import type { ChoiceUse, SubjectView, WordingRow } from '../model/subject.ts';
import type { Engine } from './engine.ts';
import { passageLink } from './passage-link.ts';
import { quoteFrom } from './quote.ts';
import { namingOf, referencesOf, type SubjectScope } from './subject-scope.ts';
import { outletName } from './subject-spread.ts';

/** Articles quoted for one choice, at most: each is read from its block and scanned. */
const MOST_QUOTES = 6;

/**
 * Choices in the pack's alphabetical order. "k of n" counts full texts that name the subject; where none does, n is all of them,
 * so that a zero says of how many. `page` is left out of the quotations: its reader has it in front of them.
 */
export async function subjectWordings(
  engine: Engine,
  scope: SubjectScope,
  context: PageContext | null,
): Promise<SubjectView['wordings']> {
  const { data, referent } = scope;
  if (!referent) return null;
  const named = data.stats.filter((stats) => namingOf(scope, stats) !== null);
  const rows = await Promise.all(
    referent.choices.map(async (choice) => {
      const articles = articlesUsing(scope, referent, choice);
      return {
        choice: choice.id as string,
        name: { text: choice.name, language: choice.forms.find(({ text }) => text === choice.name)?.language ?? 'en' },
        spellings: choice.forms
          .filter(({ text }) => text !== choice.name)
          .map(({ text, language }) => ({ text, language })),
        k: articles.length,
        own: data.stats.filter(({ choices }) => choices.some(([one, id, , own]) => one === referent.id && id === choice.id && (own ?? 0) > 0)).length, // biome-ignore format: one count
        note: choice.note,
        ...onPage(context, referent, choice),
        quotes: await quotesOf(
          engine,
          articles.filter((id) => id !== context?.page.article),
          referent,
          choice,
        ),
        alsoUsedBy: usesOf(engine, scope, referent, choice),
      };
    }),
  );
  const perOutlet = Map.groupBy(named, ({ article }) => {
    const outlet = engine.articles.get(article)?.row.outlet ?? null;
    return outletName(engine, outlet, outlet ?? '');
  });
  return {
    n: named.length || data.articles.length,
    named: named.length > 0,
    rows,
    perOutlet: [...perOutlet]
      .map(([outlet, { length }]) => ({ outlet, articles: length }))
      .sort((a, b) => compareText(a.outlet, b.outlet)),
  };
}

function onPage(
  context: PageContext | null,
  referent: Referent,
  choice: Choice,
): Pick<WordingRow, 'onPage' | 'onPageIn'> {
  const uses = (context?.naming ?? []).filter((use) => use.referent === referent.id && use.choice === choice.id);
  const body = uses.filter(({ field }) => field === 'body');
  const by = (voice: NamingUse['voice']): number => body.filter((use) => use.voice === voice).length;
  return {
    onPage: uses.length,
    onPageIn: { headline: uses.length - body.length, own: by('own'), quoted: by('quoted'), unclear: by('unclear') },
  };
}

/** Articles that use the choice, those that use it most first. */
function articlesUsing({ data }: SubjectScope, referent: Referent, choice: Choice): string[] {
  return data.stats
    .flatMap(({ article, choices }) => {
      const use = choices.find(([one, id]) => one === referent.id && id === choice.id);
      return use ? [{ article, times: use[2] }] : [];
    })
    .sort((a, b) => b.times - a.times || compareText(a.article, b.article))
    .map(({ article }) => article);
}

async function quotesOf(engine: Engine, articles: string[], referent: Referent, choice: Choice): Promise<QuoteView[]> {
  const quotes = await Promise.all(
    articles.slice(0, MOST_QUOTES).map((article) =>
      quoteFrom(engine, article, (span) => {
        if (span.layer !== 'wording') return false;
        const target = splitWordingTarget(span.target);
        return target.referent === referent.id && target.choice === choice.id;
      }),
    ),
  );
  return quotes.filter((quote) => quote !== null);
}

/** One use an outlet and language, in alphabetical order, each leading to the words it was seen in. */
function usesOf(engine: Engine, scope: SubjectScope, referent: Referent, choice: Choice): ChoiceUse[] {
  const uses = new Map<string, ChoiceUse>();
  for (const { id, outlet, outletName: name, url, language, forms } of referencesOf(scope)) {
    const use = forms.find((form) => form.referent === referent.id && form.choice === choice.id);
    if (!use) continue;
    const shown = outletName(engine, outlet, name);
    const key = `${shown}\n${language}`;
    if (uses.has(key)) continue;
    const link = passageLink(url, use.context ?? use.form) ?? url;
    uses.set(key, { reference: id, outlet: shown, context: use.context ?? use.form, language, url: link });
  }
  return [...uses.values()].sort((a, b) => compareText(a.outlet, b.outlet));
}
