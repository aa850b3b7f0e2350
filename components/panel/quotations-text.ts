import type { SubjectView } from '../../lib/model/subject.ts';
import type { Strings } from '../strings/en.ts';

/** The quotations of a subject as plain text, each with its source line, and how many they are. */
export function quotationsText(t: Strings, view: SubjectView): { text: string; count: number } {
  const quotes = (view.wordings?.rows ?? []).flatMap(({ name, quotes }) =>
    quotes.map((quote) => ({ wording: name.text, quote })),
  );
  const blocks = quotes.map(({ wording, quote }) => {
    const source = [quote.outlet, t.date(quote.published, quote.publishedBounds), t.voice[quote.voice]].join(' · ');
    return [`${wording}:`, `“${quote.text}”`, source, quote.passage ?? ''].filter(Boolean).join('\n');
  });
  const title = view.title.map(({ text }) => text).join(' · ');
  const { pack } = view;
  return {
    text: [title, ...blocks, t.packLine(pack.title, pack.version, pack.date)].join('\n\n'),
    count: quotes.length,
  };
}
