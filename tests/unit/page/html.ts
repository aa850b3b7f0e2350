/** Documents for the page tests: parsed by linkedom, with article text long enough to count as running text. */
import { parseHTML } from 'linkedom';

export const SENTENCE =
  'The participants in the video conference agreed on a number of steps, and the text of the petition was read out, ' +
  'discussed at some length, and then sent to the authorities, who promised to answer it in the near future.';

/** Paragraphs of running text; each has its number, so that one can be told from another. */
export const paragraphs = (count: number, first = 1): string =>
  Array.from({ length: count }, (_, at) => `<p>Paragraph ${first + at}. ${SENTENCE}</p>`).join('\n');

export function page(body: string, head = ''): Document {
  const html = `<!doctype html><html lang="en"><head><title>Title of the page</title>${head}</head><body>${body}</body></html>`;
  return parseHTML(html).document as unknown as Document;
}

export const ld = (json: unknown): string =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;

export const meta = (name: string, content: string): string =>
  `<meta ${name.includes(':') ? 'property' : 'name'}="${name}" content="${content}">`;
