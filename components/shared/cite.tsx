import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings/context.ts';
import type { DateBounds } from '../strings/dates.ts';
import { DateText } from './date-text.tsx';
import { Name } from './name.tsx';

type Props = {
  /** Short name of the outlet, or `null` where the pack could not tell. */
  outlet: string | null;
  /** Left out where the day stands elsewhere already. */
  published?: string | null;
  bounds?: DateBounds;
  /** Whose words stand above this line. */
  voice?: 'own' | 'quoted' | 'unclear';
  /** Links and further notes at the end of the line. */
  children?: ComponentChildren;
};

/** The source line: outlet · date · voice · link. Always in this order. */
export function Cite({ outlet, published, bounds, voice, children }: Props) {
  const t = useStrings();
  return (
    <span class="cite">
      {outlet && (
        <b>
          <Name text={outlet} />
        </b>
      )}
      {published !== undefined && <DateText published={published} bounds={bounds ?? null} />}
      {voice && <span class={voice === 'own' ? 'own nb' : 'via nb'}>{t.voice[voice]}</span>}
      {children}
    </span>
  );
}
