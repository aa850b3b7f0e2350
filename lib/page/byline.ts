/** Who signed the article, as the page writes it. It credits a text; it is never an entity. */

import { squash } from '../text/squash.ts';
import type { HeadLine } from './headline.ts';
import { articleType, type Statement } from './json-ld.ts';
import type { Metas } from './metas.ts';
import { queryAll, textOf } from './safe-dom.ts';

const METAS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
];
const MARKED = '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"], a[href*="/author/"]';
/** `By Trend`: the word, then a name. */
const LINE =
  /^(?:by|von|par|por|di|de la redaction|автор|текст|müəllif|yazan|հեղինակ|ავტორი|autor|author|text|reporting by)\s*[:.]?\s+(\p{L}[^|•·/\d]{2,80}?)(?:\s*[|•·/,–—-]\s.*|\s+\d.*)?$/iu;
/** `By the river` is no byline. Georgian has no capitals. */
const CAPITAL = /^[\p{Lu}\p{Lo}\p{Script=Georgian}]/u;
const LEAD = /^(?:by|von|par|por|автор|müəllif|autor|author)\s*:?\s+/iu;
const LONGEST = 120;
const MOST_NAMES = 4;

export function pageByline(
  document: Document,
  statements: Statement[],
  metas: Metas,
  lines: readonly HeadLine[],
): string | null {
  const stated = statements.find((one) => articleType(one) && one.has('author'));
  const printed = lines.flatMap(({ text }) => LINE.exec(text)?.[1] ?? []).filter((name) => CAPITAL.test(name));
  return (
    joined(stated ? namesOf(stated.get('author')) : []) ??
    joined(METAS.flatMap((name) => metas.get(name) ?? []).slice(0, 1)) ??
    joined(queryAll(document, MARKED).slice(0, MOST_NAMES).map(textOf)) ??
    joined(printed.slice(0, 1))
  );
}

function namesOf(author: unknown): string[] {
  if (typeof author === 'string') return [author];
  if (Array.isArray(author)) return author.flatMap(namesOf);
  const name = typeof author === 'object' && author !== null ? new Map(Object.entries(author)).get('name') : null;
  return name === null ? [] : namesOf(name);
}

/** Names as one line. An address, or a text that is no name, says nothing. */
function joined(names: readonly string[]): string | null {
  const clean = names.map((name) => squash(name).replace(LEAD, '')).filter((name) => isName(name));
  const line = [...new Set(clean)].slice(0, MOST_NAMES).join(', ');
  return line === '' || line.length > LONGEST ? null : line;
}

const isName = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !/^https?:|^www\.|@/i.test(text) && text.length <= 80;
