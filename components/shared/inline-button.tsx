import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';

type Props = { class: string; onPress: () => void; children: ComponentChildren };

/** A button that breaks across lines like the words around it, which a real `<button>` cannot: browsers lay it out as a block. */
export function InlineButton({ class: name, onPress, children }: Props) {
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLSpanElement>) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span class={name} role="button" tabIndex={0} onClick={onPress} onKeyDown={onKeyDown}>
      {children}
    </span>
  );
}
