import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Choice<T extends string | number> = { value: T; label: ComponentChildren; note?: ComponentChildren };
type Props<T extends string | number> = {
  legend: string;
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose: (value: T) => void;
  /** Short choices, side by side. */
  across?: boolean;
};

/** One of a few, each in words. */
export function RadioGroup<T extends string | number>({ legend, choices, chosen, onChoose, across }: Props<T>) {
  const id = useId();
  return (
    <fieldset>
      <legend class="h">{legend}</legend>
      <div class={across ? 'across' : undefined}>
        {choices.map(({ value, label, note }) => (
          <div key={value} class="radio">
            <label>
              <input
                type="radio"
                name={id}
                checked={value === chosen}
                aria-describedby={note ? `${id}-${value}` : undefined}
                onChange={() => onChoose(value)}
              />
              <span>{label}</span>
            </label>
            {note && (
              <div class="note" id={`${id}-${value}`}>
                {note}
              </div>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
