import type { pluralizer } from './plural.ts';

/** Who speaks on a page, two articles side by side, and how every number is made. `{…}` marks a place for a foreign name. */
export function framingStrings(plural: ReturnType<typeof pluralizer>) {
  const articles = (n: number) => plural(n, { one: '# article', other: '# articles' });
  return {
    framing: {
      speaks: 'Who speaks on this page',
      speaksWhy: 'Everyone whom the article lets speak, in order of appearance, with the verbs it gives them.',
      nobody: 'No statement with a speaker was found on this page.',
      notRead: 'Speakers are found in English, Russian and Azerbaijani texts only.',
      quotedShare: (percent: string) => `${percent} of the words stand in quotation marks.`,
      noQuotes: 'No words stand in quotation marks.',
      unclear: (n: number) =>
        plural(n, {
          one: 'Unclear: the quotation marks of # paragraph do not balance.',
          other: 'Unclear: the quotation marks of # paragraphs do not balance.',
        }),
      mode: { quoted: 'quoted', paraphrased: 'not quoted', mentioned: 'named only' } as Record<string, string>,
      statements: (n: number) => plural(n, { one: '# statement', other: '# statements' }),
      allVoices: (n: number) => `Show all ${n}`,
      unheard: 'Accused or asked, without a statement',
      unheardWhy: { accused: 'accused', asked: 'did not answer' } as Record<string, string>,
      links: 'Credits in the packs',
      linkTo: { credits: 'Credits {outlet}', 'credited-by': 'Credited by {outlet}' },
      openCredit: 'Open the article',
      silent: 'Named, without a statement',
      silentOf: (n: number) => plural(n, { one: '# time', other: '# times' }),
      response: 'Whether an answer was asked for',
      outcome: { none: 'no answer', declined: 'declined to answer', given: 'asked' } as Record<string, string>,
      hedges: 'Words held at a distance',
      hedgesWhy: '“So-called”, “alleged” and the like, and words in quotation marks that nobody is quoted for.',
      scare: 'in quotation marks',
      hedgeOn: '{marker}, on {on}',

      compare: 'Side by side',
      compareWhy:
        'The same matters in two articles. Sidelight sets the sentences beside each other and leaves the reading to you.',
      compareWith: 'Compare with',
      compareNone:
        'No article with its text in your packs is related to this page, so there is nothing to set beside it.',
      comparing: 'Reading the other article',
      compareFailed: 'The other article could not be read.',
      thisPage: 'This page',
      strip: (percent: string) => `Hatched: where quoted words stand, ${percent} of the words`,
      stripUnclear: 'Quoted words: unclear, for quotation marks do not balance',
      aligned: 'Sentences on the same matter',
      notAligned: 'No two sentences name the same things.',
      sharedNames: 'Both name {names}',
      cuts: 'The same words, quoted in both',
      wordings: 'What each calls it',
      wordingNone: 'does not name it',
      only: 'In one only',
      onlyNames: 'Names',
      onlyNumbers: 'Numbers',
      onlyQuotes: 'Quotations',
      onlyHeard: 'Heard',
      onlyNothing: 'nothing',

      contrasts: 'Outlets compared',
      claim: (k1: number, n1: number, k2: number, n2: number) =>
        `{term}: used more often in this pack by {first}, in ${k1} of ${articles(n1)}, than by {second}, in ${k2} of ${articles(n2)}`,
      uses: 'Uses it',
      otherwise: 'Does not use it',
      openExample: (n: number) => `Article ${n}`,
      counted: 'Articles about the subject, own text only, copies counted once.',

      method: 'How Sidelight counts',
      methodLink: 'How these numbers are made',
      methodParts: METHOD,
      corrections: 'Corrections',
      correctionsNone: 'No correction has been made to what this page says.',
      packsInUse: 'Who makes the packs in use',
      packBy: (version: number, n: number) =>
        `{title}, version ${version}, built {day}: ${articles(n)}, published by {publisher}, licence {licence}.`,
      packContact: 'Corrections and replies: {contact}',
      packFundingNone: 'Funding: the pack does not state it.',
      noPacks: 'No pack is in use.',
    },
  };
}

/** The method page. One sentence an entry, so that each can be translated alone. */
const METHOD: readonly { id: string; heading: string; says: readonly string[] }[] = [
  {
    id: 'quotation',
    heading: 'Quoted words',
    says: [
      'Words between quotation marks of any kind count as quoted, also over several paragraphs.',
      'Speech after a dash, and a statement printed in full below a line that says so, count as quoted too when speakers are looked for.',
      'The share is the number of words between marks, divided by all words of the text.',
      'Where marks do not balance, the answer is “unclear”, and nothing is counted in that paragraph.',
    ],
  },
  {
    id: 'voices',
    heading: 'Who speaks',
    says: [
      'A speaker is found beside a verb of reporting, such as “said” or “denied”, by word lists and word order.',
      'A pronoun is counted for the person or body last spoken of; a surname for the person named in full before.',
      'What an agency is credited for, such as “the agency reports”, is no statement.',
      'English, Russian and Azerbaijani are read. In other languages quotations are shown, and nobody is made to speak.',
    ],
  },
  {
    id: 'verbs',
    heading: 'Verbs',
    says: [
      'Verbs are shown as printed, beside the sentence they stand in.',
      'In the data they are sorted into neutral, doubting, endorsing and denying ones, after Karttunen (1971), Hooper (1975) and Hyland (2005), by way of Recasens and others (2013).',
      'The class says what the verb does in most of its uses. It does not say that a statement is true or false.',
    ],
  },
  {
    id: 'wordings',
    heading: 'What a thing is called',
    says: [
      'The forms of a contested wording come from the pack, each with its sources. Spellings of one form count together.',
      'Choices stand in alphabetical order. No form is marked as the right one.',
      'Former names and spellings are no difference in wording.',
    ],
  },
  {
    id: 'counts',
    heading: 'Counts by outlet',
    says: [
      'The unit is the article. An article is about a subject that stands in its title or first paragraph, or twice in its text.',
      'Only an article’s own text counts, not what it quotes. Copies of one text are one article.',
      'Below three articles on a side the answer is “too few articles to compare”.',
      'From three on, counts are shown: k of n articles.',
      'The words “more often” need ten articles on each side, a form used in five, overlapping years, an exact test within articles on like subjects (Mehta, Patel and Gray 1985) that holds after the correction of Benjamini and Hochberg (1995) at 5 %, and a ratio of at least one and a half at the cautious end of its interval (Koopman 1984; Evert 2022).',
      'Articles that use another form stand beside every such sentence.',
    ],
  },
  {
    id: 'not-claimed',
    heading: 'What is not claimed',
    says: [
      'No outlet, article or person is given a score, a grade or a colour.',
      'A number says what stands in a pack. It does not say what an outlet published elsewhere, nor why a word was chosen.',
      'Two outlets that agree confirm nothing: they may carry the same agency text.',
      'No name of a place is called right or wrong.',
    ],
  },
  {
    id: 'reply',
    heading: 'How an outlet can reply',
    says: [
      'An outlet that finds a mistake about itself, or wants a reply to be shown, writes to the contact of the pack, below.',
      'A fact with a better source is replaced, and the change is listed with its day. A reply is shown as a fact of the outlet, in its own words, with its day and address.',
    ],
  },
];
