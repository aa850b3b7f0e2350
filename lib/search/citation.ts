/**
 * An article as a citation: plain text, Markdown, CSL-JSON (citationstyles.org, schema 1.0.2) and BibTeX. Small formatters of
 * our own: the libraries for this carry every style there is, and what an article gives is five fields.
 */
export type Cited = {
  title: string | null;
  author: string | null;
  outlet: string;
  /** `YYYY-MM-DD`, or a shorter prefix. */
  published: string | null;
  url: string | null;
  language: string;
};

export type CitationFormat = 'text' | 'markdown' | 'csl-json' | 'bibtex';
export const CITATION_FORMATS: readonly CitationFormat[] = ['text', 'markdown', 'csl-json', 'bibtex'];

/** The citation in one format; `accessed` (`YYYY-MM-DD`) is the day it was made. */
export function cite(article: Cited, format: CitationFormat, accessed: string): string {
  switch (format) {
    case 'text':
      return sentence(
        article,
        article.title === null ? 'Untitled' : `“${oneLine(article.title)}”`,
        article.url,
        accessed,
      );
    case 'markdown':
      return markdown(article, accessed);
    case 'csl-json':
      return JSON.stringify([cslItem(article, accessed)], null, 2);
    case 'bibtex':
      return bibtex(article, accessed);
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function sentence({ author, outlet, published }: Cited, title: string, url: string | null, accessed: string): string {
  const parts = [author && oneLine(author), title, oneLine(outlet), published ?? 'no date'];
  return `${parts.filter(Boolean).join('. ')}.${url ? ` ${url} (accessed ${accessed}).` : ''}`;
}

/** Markdown's own signs are escaped, and only an address of the web becomes a link: a pack is not trusted with markup. */
function markdown(article: Cited, accessed: string): string {
  const plain = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&');
  const title = article.title === null ? 'Untitled' : `“${plain(article.title)}”`;
  const url = article.url && /^https?:\/\//.test(article.url) ? encodeURI(decodeSafely(article.url)).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')) : null; // biome-ignore format: one value
  const escaped = { ...article, author: article.author && plain(article.author), outlet: plain(article.outlet) };
  const line = sentence(escaped, url ? `[${title}](${url})` : title, null, accessed);
  return url ? `${line} Accessed ${accessed}.` : line;
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const dateParts = (date: string): { 'date-parts': [number[]] } => ({ 'date-parts': [date.split('-').map(Number)] });

function cslItem({ title, author, outlet, published, url, language }: Cited, accessed: string): object {
  return {
    id: citationKey({ outlet, published, title }),
    type: 'article-newspaper',
    ...(title !== null && { title: oneLine(title) }),
    // A byline is given as it is printed: which part is the family name is not ours to guess.
    ...(author !== null && { author: [{ literal: oneLine(author) }] }),
    'container-title': oneLine(outlet),
    ...(published !== null && { issued: dateParts(published) }),
    ...(url !== null && { URL: url, accessed: dateParts(accessed) }),
    language,
  };
}

/** Signs that TeX reads as commands, and how they are printed. */
const TEX = new Map([
  ['\\', '\\textbackslash{}'], ['{', '\\{'], ['}', '\\}'], ['%', '\\%'], ['&', '\\&'], ['#', '\\#'], ['$', '\\$'], ['_', '\\_'], ['^', '\\textasciicircum{}'], ['~', '\\textasciitilde{}'],
]); // biome-ignore format: one table
const tex = (text: string): string => oneLine(text).replace(/[\\{}%&#$_^~]/g, (sign) => TEX.get(sign) ?? sign);

function bibtex({ title, author, outlet, published, url, language }: Cited, accessed: string): string {
  const [year, month, day] = published?.split('-') ?? [];
  const fields: [string, string | null | undefined][] = [
    ['author', author && `{${tex(author)}}`],
    ['title', title && `{${tex(title)}}`],
    ['journal', tex(outlet)],
    ['year', year],
    ['month', month],
    ['day', day],
    ['url', url?.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', url && accessed],
    ['langid', language],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return `@article{${citationKey({ outlet, published, title })},\n${lines.join('\n')}\n}`;
}

/** `trend2023karabakh`: outlet, year and the first long word of the title, letters that every tool takes. */
function citationKey({ outlet, published, title }: Pick<Cited, 'outlet' | 'published' | 'title'>): string {
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  const word =
    (title ?? '')
      .split(/\s+/)
      .map(plain)
      .find((one) => one.length > 3) ?? '';
  return `${plain(outlet) || 'article'}${published?.slice(0, 4) ?? ''}${word}`;
}
