/** The language of a text that states none. */
import { eld } from 'eld/small';

/** As much as a guess needs: more makes it slower and no better. */
const SAMPLE = 800;

/** A language code; null where the detector itself holds its guess for unreliable. */
export function languageOfText(text: string): string | null {
  const { language, isReliable } = eld.detect(text.slice(0, SAMPLE));
  return language !== '' && isReliable() ? language : null;
}
