import { useId, useState } from 'preact/hooks';
import { useStrings } from '../strings/context.ts';

type Props = {
  bounds: { least: number; most: number; step: number };
  disabled: boolean;
  /** Milliseconds. */
  value: number;
  onChange: (ms: number) => void;
};

/** How long the mouse has to rest. The value follows the thumb; it is saved when the thumb is let go. */
export function RestTime({ bounds, disabled, value, onChange }: Props) {
  const t = useStrings();
  const id = useId();
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value;
  return (
    <div class="rest">
      <label class="note" for={id}>
        {t.options.restFor}
      </label>
      <input
        id={id}
        type="range"
        min={bounds.least}
        max={bounds.most}
        step={bounds.step}
        disabled={disabled}
        aria-valuetext={t.options.restValue(shown)}
        value={shown}
        onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
        onChange={(event) => {
          setMoving(null);
          onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <output class="note num" for={id}>
        {t.options.restValue(shown)}
      </output>
    </div>
  );
}
