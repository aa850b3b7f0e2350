import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { safeUrl } from './safe-url.ts';

type Props = {
  /** An address from a pack: anything may stand here. */
  url: string | null | undefined;
  class?: string;
  /** Shows the sign for "leaves Sidelight". */
  icon?: boolean;
  children: ComponentChildren;
};

/** The only way out of Sidelight. An address that is not plain http or https is shown as text. */
export function ExternalLink({ url, class: name, icon, children }: Props) {
  const href = safeUrl(url);
  if (!href) return <span class={name}>{children}</span>;
  return (
    <a class={name} href={href} target="_blank" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer">
      {children}
      {icon && (
        <span class="nb">
          {'\u2060'}
          <Icon name="external" />
        </span>
      )}
    </a>
  );
}
