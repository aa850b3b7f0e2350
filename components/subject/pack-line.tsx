import type { CardView } from '../../lib/model/card.ts';
import { useStrings } from '../strings/context.ts';

/** Which pack speaks, in which version, built when. */
export function PackLine({ pack }: { pack: Pick<CardView['pack'], 'title' | 'version' | 'date'> }) {
  const t = useStrings();
  return <p class="kicker">{t.packLine(pack.title, pack.version, pack.date)}</p>;
}
