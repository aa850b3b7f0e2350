/** Options that several commands share. */
import { InvalidArgumentError, Option } from 'commander';

export function count(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('Give a whole number, 1 or more.');
  return Number(text);
}

/** Another day than today, for trying out what happens when metadata gets old. */
export const nowOption = (): Option =>
  new Option('--now <date>', 'take this for the present day: YYYY-MM-DD')
    .argParser((text) => {
      const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
      if (Number.isNaN(at)) throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
      return at;
    })
    .default(Date.now(), 'today');
