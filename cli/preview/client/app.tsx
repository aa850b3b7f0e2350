/** The preview: what the maintainer gives, the page as a reader would see it, and the panel beside it. */
import { useCallback, useState } from 'preact/hooks';
import { type GivenPage, PageInput } from '../../../components/preview/page-input.tsx';
import { SourceStatus } from '../../../components/preview/source-status.tsx';
import { EmptyState } from '../../../components/shared/empty-state.tsx';
import { Logo } from '../../../components/shared/logo.tsx';
import type { PreviewStrings } from '../../../components/strings/en-preview.ts';
import type { PageText } from '../../../lib/model/page-text.ts';
import { MarkedArticle } from './marked-article.tsx';
import { postPage } from './server.ts';
import { SidePanel } from './side-panel.tsx';
import { useAnswers } from './use-answers.ts';
import { useSource } from './use-source.ts';

export function PreviewApp({ t }: { t: PreviewStrings }) {
  const { state, lost } = useSource();
  const [page, setPage] = useState<PageText | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { ask, context, chosen, choose } = useAnswers(t);
  const show = useCallback(
    (next: PageText): void => {
      choose(null);
      setPage(next);
    },
    [choose],
  );
  const give = async (given: GivenPage): Promise<void> => {
    setBusy(true);
    const answer = await postPage(given);
    setBusy(false);
    setFault(answer.ok ? null : answer.error);
    if (answer.ok) show(answer.value);
  };
  const openArticle = async (id: string): Promise<void> => {
    const answer = await ask('page>background article.get', { id });
    const view = answer.ok ? answer.value.view : null;
    if (view) show(ofArticle(view));
  };
  return (
    <div class="preview sl" lang="en" dir="ltr">
      <header>
        <Logo />
        <h1>{t.heading}</h1>
        <SourceStatus t={t} state={state} lost={lost} />
      </header>
      <div class="columns">
        <main>
          <PageInput t={t} busy={busy} fault={fault} onGive={(given) => void give(given)} />
          {page ? (
            <MarkedArticle t={t} page={page} ask={ask} revision={state?.revision ?? 0} context={context} />
          ) : (
            <EmptyState title={t.empty}>
              <p>{t.emptyWhy}</p>
            </EmptyState>
          )}
        </main>
        <aside aria-label={t.panel}>
          {page && context ? (
            <SidePanel
              t={t}
              ask={ask}
              context={context}
              chosen={chosen}
              onChoose={choose}
              onOpenArticle={(id) => void openArticle(id)}
            />
          ) : (
            <p class="note empty">{t.panelEmpty}</p>
          )}
        </aside>
      </div>
    </div>
  );
}

type Article = {
  title: string | null;
  url: string | null;
  published: string | null;
  author: string | null;
  language: string;
  text: string;
};

/** An article of the pack, as if its page were read. */
const ofArticle = ({ title, url, published, author, language, text }: Article): PageText => ({
  url,
  isArticle: true,
  articleEvidence: 'article of the pack',
  title,
  published,
  modified: null,
  byline: author,
  language,
  text,
});
