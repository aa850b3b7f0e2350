/** Strings of a file as a pack takes them: NFC, whole characters, no controls, nothing that turns the direction of text. */
import { squash } from '../../../lib/text/squash.ts';

const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** One line: a headline, a name. Null where nothing is left, or more than a line would hold. */
export function plainLine(text: string | null | undefined, most = 2000): string | null {
  const line = squash((text ?? '').toWellFormed().replace(CONTROLS, ' ').replace(TURNS, '')).normalize('NFC');
  return line === '' || line.length > most ? null : line;
}

/** A body: line ends as `\n`, paragraphs parted by one blank line, none at either end. */
export const plainBody = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
    .normalize('NFC');
