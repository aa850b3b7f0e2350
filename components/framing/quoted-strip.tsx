import { useId } from 'preact/hooks';
import type { ComparedSide } from '../../lib/model/compare.ts';
import { useStrings } from '../strings/context.ts';

type Props = { share: ComparedSide['quotedShare']; strip: ComparedSide['strip'] };

/** Where quoted words stand in a text, hatched; the share in words beside it. No strip where marks do not balance. */
export function QuotedStrip({ share, strip }: Props) {
  const t = useStrings();
  const hatch = useId();
  if (share === null) return <p class="kicker">{t.framing.stripUnclear}</p>;
  return (
    <>
      <p class="kicker">{strip.length === 0 ? t.framing.noQuotes : t.framing.strip(t.percent(share))}</p>
      <svg class="quoted-strip" width="100%" height="12" aria-hidden="true">
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.5" height="4" />
        </pattern>
        <rect class="frame" x="0.5" y="0.5" width="99%" height="11" />
        {strip.map(({ from, to }) => (
          <rect
            key={from}
            x={`${99 * from}%`}
            y="0.5"
            width={`${99 * (to - from)}%`}
            height="11"
            style={{ fill: `url(#${hatch})` }}
          />
        ))}
      </svg>
    </>
  );
}
