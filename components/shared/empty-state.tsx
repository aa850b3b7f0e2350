import type { ComponentChildren } from 'preact';

type Props = {
  /** One sentence that says what is the case. */
  title: ComponentChildren;
  /** One sentence that says why. */
  children?: ComponentChildren;
  /** Buttons, the likeliest first. */
  actions?: ComponentChildren;
};

/** A view with nothing to show says so, says why, and offers what can be done. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <div class="empty">
      <h2 class="big">{title}</h2>
      {children && <div class="note">{children}</div>}
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
