/** Sections of the settings page, in order; each is a fragment of its address too. */
export const SECTIONS = ['packs', 'sites', 'reading', 'hidden', 'privacy'] as const;
export type SectionId = (typeof SECTIONS)[number];
