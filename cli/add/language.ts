/** The language of a text that states none. */

/** As much as a guess needs: more makes it slower and no better. */
const SAMPLE = 800;

/** A language code; null where the detector itself holds its guess for unreliable. */
export type LanguageOf = (text: string) => string | null;

/** The detector. Its tables take a second to load: asked for by what needs them, and by nothing else. */
export async function languageDetector(): Promise<LanguageOf> {
  const { eld } = await import('eld/small');
  return (text) => {
    const { language, isReliable } = eld.detect(text.slice(0, SAMPLE));
    return language !== '' && isReliable() ? language : null;
  };
}
