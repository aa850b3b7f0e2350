import type { ComponentChildren } from 'preact';

type Props = {
  on: boolean;
  disabled?: boolean;
  onToggle: () => void;
  /** The label; it says the state in words too. */
  children: ComponentChildren;
};

/** An on/off control. It shows what the caller says is the case, so a refused change falls back. */
export function Switch({ on, disabled, onToggle, children }: Props) {
  return (
    <label class="switch">
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state */}
      <input type="checkbox" role="switch" checked={on} disabled={disabled ?? false} onChange={onToggle} />
      <span>{children}</span>
    </label>
  );
}
