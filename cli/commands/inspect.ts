/** `sidelight inspect`: what a reader would see on a page. */
import { Command } from 'commander';
import { buildPageContext } from '../../lib/context/page-context.ts';
import type { PageContext } from '../../lib/model/page-context.ts';
import { openEngine } from '../engine.ts';
import { EXIT, InputFault } from '../exit.ts';
import { print, printJson, printJsonLine, table } from '../output.ts';
import { readPages } from '../pages.ts';

type Options = { url?: string; pack?: string[]; json?: boolean; jsonl?: boolean };

export function inspectCommand(): Command {
  return new Command('inspect')
    .description('Print what a reader of these pages would see: names, wordings, coverage, outlet.')
    .argument(
      '<pages...>',
      'saved HTML files, .txt files, or one .jsonl of {id, url?, html} or {id, url?, title, text}',
    )
    .option('--url <url>', 'address of the page, for its outlet (one page only)')
    .option('--pack <path...>', 'pack source or built pack; the default pack without it')
    .option('--json', 'print the PageContext')
    .option('--jsonl', 'print one PageContext a line, with the id of its page')
    .action(inspect);
}

async function inspect(files: string[], { url, pack, json, jsonl }: Options): Promise<void> {
  const many = files.length > 1 || files.some((file) => file.endsWith('.jsonl'));
  if (many && url !== undefined)
    throw new InputFault('--url is for one page. Give addresses in a .jsonl file instead.', EXIT.wrongUse);
  if (many && json) throw new InputFault('--json prints one value. Use --jsonl for several pages.', EXIT.wrongUse);
  const engine = await openEngine(pack ?? []);
  for (const { id, page } of readPages(files, url ?? null)) {
    const context = await buildPageContext(engine, page);
    if (jsonl) printJsonLine({ id, ...context });
    else if (json) printJson(context);
    else print(describe(id, context));
  }
}

/** The same answer for a person: counts, then one row a name and wording. */
function describe(id: string, context: PageContext): string {
  const { page, outlet, mentions, naming, coverage } = context;
  const rows = (list: { key: string; text: string; name: string; how: string }[]): string[][] => {
    const byKey = new Map<string, { row: string[]; times: number }>();
    for (const { key, text, name, how } of list) {
      const known = byKey.get(key);
      if (known) known.times++;
      else byKey.set(key, { row: [name, text, how], times: 1 });
    }
    return [...byKey.values()].map(({ row, times }) => [...row, String(times)]);
  };
  return [
    `${id}`,
    `  ${page.isArticle ? 'article' : 'no article'} (${page.articleEvidence}) · ${outlet?.name ?? 'outlet not in the pack'} · ${page.published ?? 'date not stated'} · ${page.language ?? 'language not stated'}`,
    `  ${page.title ?? '(no title)'}`,
    '',
    table(
      ['name', 'as written', 'rule', 'times'],
      rows(
        mentions.map((one) => ({ key: `${one.entity} ${one.text}`, text: one.text, name: one.name, how: one.rule })),
      ),
    ),
    '',
    table(
      ['wording', 'as written', 'choice', 'times'],
      rows(
        naming.map((one) => ({
          key: `${one.referent} ${one.text}`,
          text: one.text,
          name: one.referent,
          how: one.choice,
        })),
      ),
    ),
    '',
    coverage.length === 0
      ? 'Nothing in the packs is related.'
      : table(
          ['related', 'outlet', 'date', 'why'],
          coverage.map((one) => [
            one.title ?? one.article,
            one.outletName ?? '',
            one.published ?? 'not known',
            `${one.relation}: ${one.why.join(', ')}`,
          ]),
        ),
    '',
  ].join('\n');
}
