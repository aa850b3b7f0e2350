import { useId } from 'preact/hooks';
import { useStrings } from '../strings/context.ts';

type Props = {
  /** What is under way. */
  label: string;
  /** Bytes that are in. */
  done: number;
  total: number;
};

/** How far a pack is in: a thin line, with the kB in words. */
export function ProgressLine({ label, done, total }: Props) {
  const t = useStrings();
  const id = useId();
  const kilobytes = (bytes: number) => Math.round(bytes / 1000);
  const known = total > 0;
  return (
    <div class="progress">
      <p class="note" id={id}>
        {label}
      </p>
      <progress aria-labelledby={id} {...(known ? { max: total, value: Math.min(done, total) } : {})} />
      {known && <p class="kicker num">{t.kilobytes(kilobytes(Math.min(done, total)), kilobytes(total))}</p>}
    </div>
  );
}
