import { type ComponentChildren, Fragment } from 'preact';

type Props = {
  /** One translatable unit with places such as `{host}`. */
  text: string;
  parts: Record<string, ComponentChildren>;
};

/** Puts elements into the places of a sentence. What is put in is never read for places again. */
export function Sentence({ text, parts }: Props) {
  const pieces = text.split(/\{(\w+)\}/);
  return (
    <>
      {pieces.map((piece, at) => {
        const key = `${at} ${piece}`;
        return <Fragment key={key}>{at % 2 === 0 ? piece : parts[piece]}</Fragment>;
      })}
    </>
  );
}
