/**
 * A word of an unknown name without its likeliest ending. Rough on purpose: what is left is only compared with names of
 * another script, whose forms have no endings of ours.
 */
const ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/^[а-яіїєґ]/u, /(?:ым|им|ом|ем|єм|ами|ого|ому|еві|ові|ою|ею|єю|[аяуюеиыії])$/u],
  [/^[ա-ֆ]/u, /(?:ում|ից|ով|ին|ի|ը|ն)$/u],
  [/^[ა-ჰ]/u, /(?:ისთვის|იდან|ისგან|თან|დან|მა|ში|ზე|ის|სა|ს|მ|ი)$/u],
  [/^[a-z]/u, /(?:nin|nun|in|un|dan|den|da|de|la|le|yla|yle|ni|nu|ya|ye|i|u|a|e)$/u],
];
const SHORTEST = 4;

export function withoutEnding(folded: string): string {
  const [, ending] = ENDINGS.find(([script]) => script.test(folded)) ?? [];
  const bare = ending ? folded.replace(ending, '') : folded;
  return bare.length >= SHORTEST ? bare : folded;
}
