import type { Marking, OpenCard, ReadingChoices } from '../../lib/model/reading.ts';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { OptionsSection } from './options-section.tsx';
import { RadioGroup } from './radio-group.tsx';
import { RestTime } from './rest-time.tsx';

export type ReadingSectionProps = {
  reading: ReadingChoices;
  /** Bounds of the time to rest in milliseconds, and the sizes of text on offer. */
  rest: { least: number; most: number; step: number };
  scales: readonly number[];
  onChange: (reading: ReadingChoices) => void;
  /** Why the last change was not saved, if it was not. */
  problem: string | null;
};

const MARKINGS: readonly Marking[] = ['first', 'every', 'none'];

/** How cards open, what is underlined, and how large a card's text is. */
export function ReadingSection({ reading, rest, scales, onChange, problem }: ReadingSectionProps) {
  const t = useStrings();
  const said = t.options;
  const change = (part: Partial<ReadingChoices>) => onChange({ ...reading, ...part });
  const samples = (
    <Sentence
      text={t.welcome.marksWhy}
      parts={{
        names: <span class="m">{t.welcome.sampleNames}</span>,
        wordings: <span class="m alt">{t.welcome.sampleWordings}</span>,
      }}
    />
  );
  const open: { value: OpenCard; label: string; note?: string }[] = [
    { value: 'rest', label: said.openRest(reading.restMs) },
    { value: 'press', label: said.openPress, note: said.openPressWhy },
  ];
  return (
    <OptionsSection id="reading">
      {problem !== null && (
        <p class="note problem" role="alert">
          {said.notSaved.replace('{message}', () => problem)}
        </p>
      )}
      <div class="sub">
        <RadioGroup
          legend={said.openCard}
          choices={open}
          chosen={reading.open}
          onChoose={(value) => change({ open: value })}
        />
        <RestTime
          bounds={rest}
          disabled={reading.open !== 'rest'}
          value={reading.restMs}
          onChange={(restMs) => change({ restMs })}
        />
      </div>
      <div class="sub">
        <RadioGroup
          legend={said.underline}
          choices={MARKINGS.map((value) => ({
            value,
            label: said.underlineWhich[value],
            ...(value === 'first' && { note: samples }),
          }))}
          chosen={reading.marking}
          onChoose={(marking) => change({ marking })}
        />
      </div>
      <div class="sub">
        <RadioGroup
          legend={said.cardText}
          choices={scales.map((value) => ({ value, label: t.options.textScale(value) }))}
          chosen={reading.textScale}
          onChoose={(textScale) => change({ textScale })}
          across
        />
        <p class="sample" style={{ fontSize: `${16 * reading.textScale}px` }}>
          {said.textSample}
        </p>
      </div>
    </OptionsSection>
  );
}
