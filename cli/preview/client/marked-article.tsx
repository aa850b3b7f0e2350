/** The page as plain paragraphs, with the marks and the card of the extension's own content script. */
import { useEffect, useRef } from 'preact/hooks';
import type { PreviewStrings } from '../../../components/strings/en-preview.ts';
import { langOf } from '../../../components/strings/locale.ts';
import cardCss from '../../../components/styles/card.css?inline';
import tokensCss from '../../../components/styles/tokens.css?inline';
import uiCss from '../../../components/styles/ui.css?inline';
import { PageSession } from '../../../entrypoints/content/page-session.tsx';
import type { AskBackground } from '../../../lib/messaging/client.ts';
import type { PageContext } from '../../../lib/model/page-context.ts';
import { MAX_TEXT, type PageText } from '../../../lib/model/page-text.ts';
import { TextMap } from '../../../lib/page/text-map.ts';

const CSS = [tokensCss, uiCss, cardCss].join('\n');

const set = (run: () => void, ms: number): number => window.setTimeout(run, ms);
const clear = (id: number): void => clearTimeout(id);
const CLOCKS = {
  set,
  clear,
  scheduler: { idle: (run: (left: () => number) => void) => run(() => 10), after: set, clear },
};

type Props = { t: PreviewStrings; page: PageText; ask: AskBackground; revision: number; context: PageContext | null };

export function MarkedArticle({ t, page, ask, revision, context }: Props) {
  const text = useRef<HTMLDivElement>(null);
  const session = useRef<{ session: PageSession; revision: number } | null>(null);
  useEffect(() => {
    const map = TextMap.of(document, textNodes(text.current), MAX_TEXT);
    const opened = new PageSession(document, CSS, ask, CLOCKS);
    session.current = { session: opened, revision };
    void opened.show({ ...page, text: map.text }, map);
    text.current?.closest('section')?.focus();
    return () => opened.destroy();
  }, [page, ask]);
  useEffect(() => {
    const { current } = session;
    if (!current || current.revision === revision) return;
    current.revision = revision;
    void current.session.refresh();
  }, [revision]);
  const lang = langOf(page.language);
  return (
    <section class="as-read" aria-label={t.article} tabIndex={-1}>
      <p class="kicker" role="status">
        {context ? t.marks(context.mentions.length + context.naming.length) : ''}
      </p>
      {page.title && (
        <h2 class="headline" dir="auto" lang={lang}>
          {page.title}
        </h2>
      )}
      <div class="text" ref={text} lang={lang}>
        {page.text.split(/\n{2,}/).map((paragraph, at) => (
          <p key={at} dir="auto">
            {paragraph}
          </p>
        ))}
      </div>
    </section>
  );
}

function textNodes(root: Element | null): Text[] {
  if (!root) return [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const out: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) out.push(node as Text);
  return out;
}
