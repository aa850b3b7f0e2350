import { Fragment } from 'preact';
import type { ReaderView } from '../../lib/model/reader.ts';
import { InlineButton } from '../shared/inline-button.tsx';
import { segments } from '../shared/segments.ts';
import { directionOf, langOf } from '../strings/locale.ts';
import { paragraphs, rangesIn } from './paragraphs.ts';
import type { SubjectRef } from './subject-ref.ts';

type Props = {
  view: Pick<ReaderView, 'text' | 'marks' | 'language'>;
  onOpenSubject: (subject: SubjectRef) => void;
};

/** The text as it stands in the pack, its names and wordings as buttons in the line. */
export function ReaderText({ view, onOpenSubject }: Props) {
  return (
    <div class="text" lang={langOf(view.language)} dir={directionOf(view.language)}>
      {paragraphs(view.text).map((paragraph) => (
        <p key={paragraph.at}>
          {segments(paragraph.text, rangesIn(view.marks, paragraph)).map(({ text, at, range }) =>
            range ? (
              <InlineButton
                key={at}
                class={range.kind === 'name' ? 'm' : 'm alt'}
                onPress={() => onOpenSubject({ kind: range.kind === 'name' ? 'entity' : 'wording', id: range.subject })}
              >
                {text}
              </InlineButton>
            ) : (
              <Fragment key={at}>{text}</Fragment>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
