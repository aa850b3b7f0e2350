/** What a press in the popup asks to see. */
export type SubjectRef = { kind: 'entity' | 'wording' | 'outlet'; id: string };
