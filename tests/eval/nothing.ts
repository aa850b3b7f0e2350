/** `node tests/eval/nothing.ts [--check]`: saved pages about other parts of the world get no coverage from the default pack. */
import { parseHTML } from 'linkedom';
import { openEngine } from '../../cli/engine.ts';
import { isMissed, MEASURE_HEAD, measure, measureRow } from '../../cli/eval/intervals.ts';
import { print, table } from '../../cli/output.ts';
import { buildPageContext } from '../../lib/context/page-context.ts';
import { mendParsed } from '../../lib/page/mend.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { savedPages } from './data.ts';

const pages = savedPages();
if (!pages) {
  print('Skipped: the saved pages are not on this machine (SIDELIGHT_DATA names the folder of pages/).');
  process.exit(0);
}
const engine = await openEngine([]);
const shown: string[] = [];
let [silent, foreign] = [0, 0];
for (const { id, url, html } of pages) {
  const { page } = readPage(mendParsed(parseHTML(html).document as unknown as Document), url);
  const { mentions, coverage } = await buildPageContext(engine, page);
  const telling = mentions.filter(({ entity }) => !engine.entities.get(entity)?.entity.common);
  if (telling.length === 0) foreign++;
  if (coverage.length === 0) silent++;
  else
    shown.push(
      `${id}: ${coverage.length} shown, by ${[...new Set(telling.map(({ name }) => name))].slice(0, 6).join(', ')}`,
    );
  if (coverage.length > 0 && telling.length === 0) shown.push(`${id}: shown without a name of the region`);
}
const unjustified = shown.filter((line) => line.endsWith('without a name of the region')).length;
const measures = [
  measure(
    'pages with no coverage, or with a name of the region in them',
    pages.length - unjustified,
    pages.length,
    0.9,
  ),
  measure('pages with no coverage at all', silent, pages.length),
  measure('pages without a name of the region', foreign, pages.length),
];
print(table(MEASURE_HEAD, measures.map(measureRow), 80));
for (const line of shown) print(line);
if (process.argv.includes('--check') && measures.some(isMissed)) process.exitCode = 1;
