/**
 * `node tests/eval/wrong-links.ts [--list N]`: what the inexact rules (fuzzy, transliterated, surname, inflected) link on real pages
 * with 100,000 aliases of names of all the world, most of them of people and places that the pages do not speak of.
 *
 * Prints links per 1,000 words by rule; `--list` prints N of them, spread over the pages, to be judged by eye.
 */
import { parseHTML } from 'linkedom';
import type { AliasRow } from '../../lib/matching/alias-row.ts';
import { findMentionsIn } from '../../lib/matching/link.ts';
import type { TargetInfo } from '../../lib/matching/target-info.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { savedPages } from './data.ts';
import { alias, gazetteerOf, nameRows, unit } from './names.ts';

const ALIASES = 100_000;
const RULES = ['fuzzy', 'transliterated', 'inflected', 'surname'];
const LISTS: [file: string, kind: TargetInfo['kind']][] = [
  ['names/names-politicians-az-am.jsonl', 'person'],
  ['names/names-cldr-places.jsonl', 'place'],
  ['names/names-territories.jsonl', 'place'],
  ['names/names-geonames-cities.jsonl', 'place'],
  ['names/names-factrueval.jsonl', 'organisation'],
];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Names of the lists, and two-word names paired of tokens until there are enough. */
function world(): { rows: AliasRow[]; info: Map<string, TargetInfo> } | null {
  const rows: AliasRow[] = [];
  const info = new Map<string, TargetInfo>();
  const seen = new Set<string>();
  const add = (id: string, text: string, language: string, kind: TargetInfo['kind']): void => {
    if (rows.length >= ALIASES || seen.has(`${id} ${text}`) || !/\p{Lu}|[^\p{Lu}\p{Ll}]/u.test(text)) return;
    seen.add(`${id} ${text}`);
    info.set(id, { kind, prior: 1 });
    rows.push(alias(id, text, language));
  };
  for (const [file, kind] of LISTS) {
    const list = nameRows(file);
    if (!list) return null;
    for (const { id, canonical, aliases } of list) {
      add(id, canonical, 'en', kind);
      for (const [language, forms] of Object.entries(aliases)) for (const form of forms) add(id, form, language, kind);
    }
  }
  const tokens = nameRows('names/names-wikidata-en-ru.jsonl.gz');
  if (!tokens) return null;
  const order = [...tokens].sort((a, b) => unit(`world ${a.id}`) - unit(`world ${b.id}`));
  for (let at = 0; at + 1 < order.length && rows.length < ALIASES; at += 2) {
    const [first, last] = [order[at], order[at + 1]] as [(typeof order)[0], (typeof order)[0]];
    add(`pair${at}`, `${capital(first.canonical)} ${capital(last.canonical)}`, 'en', 'person');
  }
  return { rows, info };
}

const pages = savedPages();
const list = pages ? world() : null;
if (!pages) console.log('skipped: the saved pages are not on this machine.');
if (pages && list) {
  const gazetteer = gazetteerOf(list.rows, list.info);
  const names = new Map(list.rows.map((row) => [row.target, row.text]));
  let words = 0;
  const found: { page: string; rule: string; written: string; name: string; around: string }[] = [];
  for (const { id, html, url } of pages) {
    const { page } = readPage(parseHTML(html).document as unknown as Document, url);
    const texts = [page.title ?? '', page.text];
    words += texts.join(' ').split(/\s+/).length;
    for (const [at, { spans }] of findMentionsIn(gazetteer, texts, () => false).entries()) {
      const text = texts[at] as string;
      for (const { rule, start, end, target } of spans) {
        if (!RULES.includes(rule)) continue;
        const around = text.slice(Math.max(0, start - 40), end + 30).replace(/\s+/g, ' ');
        found.push({ page: id, rule, written: text.slice(start, end), name: names.get(target) ?? target, around });
      }
    }
  }
  console.log(`${pages.length} pages, ${words} words, ${list.rows.length} aliases`);
  for (const rule of RULES) {
    const n = found.filter((one) => one.rule === rule).length;
    console.log(
      `${rule.padEnd(16)} ${String(n).padStart(6)} links, ${((1000 * n) / words).toFixed(3)} per 1,000 words`,
    );
  }
  const most = process.argv.includes('--list') ? Number(process.argv[process.argv.indexOf('--list') + 1]) : 0;
  const sample = [...found].sort((a, b) => unit(`${a.page}${a.around}`) - unit(`${b.page}${b.around}`)).slice(0, most);
  for (const { rule, written, name, around, page } of sample)
    console.log(`${rule}\t${written}\t→ ${name}\t${page}\t…${around}…`);
}
