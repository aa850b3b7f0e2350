/** Characters that steer text direction beyond their own run: LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI. */
const STEERING = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A foreign name ready to stand inside a line of ours. `<bdi>` alone can be closed from within by a stray
 * pop-isolate character, so these are taken out; joiners and plain direction marks stay.
 */
export const tame = (text: string): string => text.replace(STEERING, '');

/** The same for attributes and titles, where no element can isolate it. */
export const isolate = (text: string): string => `\u2068${tame(text)}\u2069`;
