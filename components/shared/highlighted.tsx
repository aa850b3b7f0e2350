import { Fragment } from 'preact';
import { segments } from './segments.ts';

type Props = {
  text: string;
  ranges: readonly { start: number; end: number }[];
  /** `find`: letters a search found. Without it: the name or wording a quotation is shown for. */
  kind?: 'find';
};

/** Text with its ranges in `<mark>`. */
export function Highlighted({ text, ranges, kind }: Props) {
  return (
    <>
      {segments(text, ranges).map((piece) =>
        piece.range ? (
          <mark key={piece.at} class={kind}>
            {piece.text}
          </mark>
        ) : (
          <Fragment key={piece.at}>{piece.text}</Fragment>
        ),
      )}
    </>
  );
}
