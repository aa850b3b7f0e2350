/** Text with every run of white space as one space and none at the ends: how markup's line ends and indents are read. */
export const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();
