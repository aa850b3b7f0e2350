/** The package has no types of its own; these are the two methods that the bench uses. */
declare module 'flashtext.js' {
  export default class FlashText {
    addKeyword(keyword: string, cleanName?: string): void;
    extractKeywords(sentence: string): string[];
  }
}
