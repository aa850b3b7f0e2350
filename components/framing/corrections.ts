/**
 * Corrections to what Sidelight says about how it counts, the newest first. An entry is made in the same change as the
 * correction; entries are never taken out.
 */
export const CORRECTIONS: readonly { day: string; what: string }[] = [];
