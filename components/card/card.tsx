import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { CardView } from '../../lib/model/card.ts';
import type { HiddenScope } from '../../lib/model/hidden.ts';
import { useStrings } from '../strings/context.ts';
import { SubjectBody } from '../subject/subject-body.tsx';
import { SubjectHeading } from '../subject/subject-heading.tsx';
import { CardActions } from './card-actions.tsx';
import { CardFoot, type CardMore } from './card-foot.tsx';
import { CardError, CardHidden, CardLoading } from './card-states.tsx';

export type CardState =
  /** `form`: the words on the page that the card was opened for. */
  | { kind: 'loading'; form: string }
  | { kind: 'error'; message: string; onRetry: () => void }
  /** The reader has just hidden the match. */
  | { kind: 'hidden'; form: string; scope: HiddenScope; onUndo: () => void }
  | { kind: 'ready'; view: CardView };

export type CardProps = {
  state: CardState;
  /** A pinned card stays while the reader goes on. */
  pinned: boolean;
  whyOpen: boolean;
  /** Set at the bottom of a narrow window instead of beside the mark. */
  sheet: boolean;
  onPin: () => void;
  onClose: () => void;
  onToggleWhy: () => void;
  /** Hides this match: on this page, on this site, everywhere. */
  onHide: (scope: HiddenScope) => void;
  more?: CardMore;
  /** Where an article of the pack can be opened; not in a page, whose card may only show. */
  onOpenArticle?: (articleId: string) => void;
};

/** The card in the page. It sets language, direction and every inherited property itself: the page may hold anything. */
export function Card(props: CardProps) {
  const t = useStrings();
  const id = useId();
  const { state, sheet } = props;
  return (
    <div
      class={sheet ? 'card sl is-sheet' : 'card sl'}
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-busy={state.kind === 'loading'}
      lang={t.language}
      dir={t.direction}
      tabIndex={-1}
    >
      {content(props, id)}
    </div>
  );
}

function content({ state, ...props }: CardProps, id: string): ComponentChildren {
  const actions = <CardActions pinned={props.pinned} onPin={props.onPin} onClose={props.onClose} />;
  const titleId = `${id}-title`;
  if (state.kind === 'loading') return <CardLoading form={state.form} titleId={titleId} actions={actions} />;
  if (state.kind === 'error') return <CardError {...state} titleId={titleId} actions={actions} />;
  if (state.kind === 'hidden') return <CardHidden {...state} titleId={titleId} actions={actions} />;
  const whyId = `${id}-why`;
  return (
    <>
      <header>
        <div>
          <SubjectHeading view={state.view} id={titleId} />
        </div>
        {actions}
      </header>
      <CardBody>
        <SubjectBody
          view={state.view}
          why={props.whyOpen ? whyId : null}
          onOpenArticle={props.onOpenArticle}
          onHide={props.onHide}
        />
      </CardBody>
      <CardFoot {...props} onHide={() => props.onHide('page')} pack={state.view.pack} whyId={whyId} />
    </>
  );
}

/** The part that scrolls; a stop in the tab order so that keys can scroll it. */
function CardBody({ children }: { children: ComponentChildren }) {
  const t = useStrings();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div class="body" role="group" aria-label={t.cardContents} tabIndex={0}>
      {children}
    </div>
  );
}
