import type { ReaderView } from '../../lib/model/reader.ts';
import { Cite } from '../shared/cite.tsx';
import { ExternalLink } from '../shared/external-link.tsx';
import { Name } from '../shared/name.tsx';
import { safeUrl } from '../shared/safe-url.ts';
import { Section } from '../shared/section.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { directionOf } from '../strings/locale.ts';
import { PackLine } from '../subject/pack-line.tsx';
import { ReaderText } from './reader-text.tsx';
import { type CitationText, SearchCitation } from './search-citation.tsx';
import { SubPage } from './sub-page.tsx';
import type { SubjectRef } from './subject-ref.ts';

type Props = {
  view: ReaderView;
  onBack: () => void;
  onOpenSubject: (subject: SubjectRef) => void;
  /** The article as a citation, by format; `citing` opens them at once. */
  citations?: readonly CitationText[];
  citing?: boolean;
};

/** One article of a pack, opened in the popup, with where its text comes from. */
export function Reader({ view, onBack, onOpenSubject, citations = [], citing = false }: Props) {
  const t = useStrings();
  return (
    <SubPage onBack={onBack}>
      <header class="lead">
        <h2 class="title" tabIndex={-1} dir={view.title ? directionOf(view.language) : undefined}>
          {view.title ? <Name text={view.title} language={view.language} /> : t.noTitle}
        </h2>
        <Cite outlet={view.outlet.shortName} published={view.published} bounds={view.publishedBounds}>
          {view.author && (
            <span>
              <Sentence text={t.byAuthor} parts={{ author: <Name text={view.author} /> }} />
            </span>
          )}
          {safeUrl(view.url) ? (
            <ExternalLink url={view.url} icon>
              {t.readOriginal}
            </ExternalLink>
          ) : (
            <span>{t.noLink}</span>
          )}
        </Cite>
      </header>
      <Provenance view={view} />
      {citations.length > 0 && <SearchCitation citations={citations} open={citing} />}
      <section class="blk">
        <ReaderText view={view} onOpenSubject={onOpenSubject} />
      </section>
      <footer class="end">
        <PackLine pack={view.pack} />
      </footer>
    </SubPage>
  );
}

function Provenance({ view }: { view: ReaderView }) {
  const t = useStrings();
  return (
    <Section heading={t.provenance} class="aside">
      <p class="note">
        <Name text={view.provenance} />
      </p>
      {view.licence && (
        <p class="note">
          <Sentence text={t.licence} parts={{ licence: <Name text={view.licence} /> }} />
        </p>
      )}
      {view.marks.length > 0 && <p class="note">{t.subjectsMarked}</p>}
    </Section>
  );
}
