import type { PageContext } from '../../lib/model/page-context.ts';
import { CoverageSection } from './coverage-section.tsx';
import { NamesOnPage } from './names-on-page.tsx';
import { OutletBlock } from './outlet-block.tsx';
import type { SubjectRef } from './subject-ref.ts';
import { TextOrigin } from './text-origin.tsx';
import { WordingsOnPage } from './wordings-on-page.tsx';

type Props = {
  context: PageContext;
  onOpenSubject: (subject: SubjectRef) => void;
  onOpenArticle: (articleId: string) => void;
};

/** All that is known about the page: outlet, whose text it is, wordings, names, coverage, always in this order. */
export function PageContextView({ context, onOpenSubject, onOpenArticle }: Props) {
  return (
    <>
      <OutletBlock context={context} onOpenSubject={onOpenSubject} />
      {context.republished && <TextOrigin origin={context.republished} onOpenSubject={onOpenSubject} />}
      <WordingsOnPage referents={context.referents} onOpenSubject={onOpenSubject} />
      <NamesOnPage mentions={context.mentions} onOpenSubject={onOpenSubject} />
      <CoverageSection context={context} onOpenArticle={onOpenArticle} />
    </>
  );
}
