/** Bounds and defaults of the reading choices. */
import * as v from 'valibot';
import type { ReadingChoices } from '../model/reading.ts';

export const REST_MS = { least: 200, most: 1000, step: 50 };
export const TEXT_SCALES: readonly number[] = [1, 1.25, 1.5, 2];

export const Reading: v.GenericSchema<unknown, ReadingChoices> = v.strictObject({
  open: v.picklist(['rest', 'press']),
  restMs: v.pipe(v.number(), v.integer(), v.minValue(REST_MS.least), v.maxValue(REST_MS.most)),
  marking: v.picklist(['first', 'every', 'none']),
  textScale: v.pipe(
    v.number(),
    v.check((scale) => TEXT_SCALES.includes(scale)),
  ),
});

export const DEFAULT_READING: ReadingChoices = { open: 'rest', restMs: 400, marking: 'first', textScale: 1 };
