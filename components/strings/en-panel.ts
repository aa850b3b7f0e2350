import type { pluralizer } from './plural.ts';

/** The panel beside the page and the same views in a full tab. `{…}` marks a place for a foreign name or a button. */
export function panelStrings(plural: ReturnType<typeof pluralizer>) {
  const articles = (n: number) => plural(n, { one: '# article', other: '# articles' });
  const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : plural(n, { one: '# time', other: '# times' }));
  return {
    panel: {
      subject: 'Subject',
      beside: 'Beside {outlet}',
      besideDay: 'Beside {outlet}, {day}',
      alone: 'By itself, beside no page',
      subjects: 'Subjects of this page',
      loading: 'Looking the subject up in your packs',
      failed: 'The packs could not be asked.',
      noSubject: 'No subject of your packs stands on this page.',
      noSubjectWhy:
        'Countries and the page’s own publisher are named everywhere and open no subject. Search finds all the rest.',
      copy: 'Copy quotations with sources',
      copied: (n: number) => plural(n, { one: '# quotation copied', other: '# quotations copied' }),
      notCopied: 'The browser did not let the text be copied.',

      names: 'Names in the pack’s list, in alphabetical order: {names}',
      spellings: '{name} ({others})',
      namedBy: (k: number, n: number, years: string) =>
        `Named in ${k} of ${articles(n)}, by {outlets}${years ? `, ${years}` : ''}.`,
      notNamed: (n: number) => `Named in 0 of ${articles(n)}.`,
      linksBeside: (n: number) =>
        plural(n, {
          one: '# more page is known by its link only; it is not counted.',
          other: '# more pages are known by their links only; they are not counted.',
        }),

      primary: 'Primary documents',
      covered: 'Who covered it, and when',
      coveredWhy: 'Every article of the pack, and links to pages outside it. Outlets in alphabetical order.',
      outlet: 'Outlet',
      when: 'When',
      naming: 'Name it',
      noText: (n: number) => plural(n, { one: '# link', other: '# links' }),
      key: {
        names: 'names it',
        other: 'in the pack, does not name it',
        self: 'the page you read',
        unsure: 'day not known',
        link: 'names it, link only',
      },
      /** What a row of the chart shows, for those who do not see it. */
      rowSays: (outlet: string, k: number, n: number, links: number) =>
        [
          n > 0 ? `${outlet}: ${k} of ${articles(n)} name it` : `${outlet}: no article in the pack`,
          links > 0 ? plural(links, { one: '# link', other: '# links' }) : '',
        ]
          .filter(Boolean)
          .join(', '),
      onDay: (day: string, title: string) => (title ? `${day}: ${title}` : day),
      allOutlets: (n: number) => `Show all ${plural(n, { one: '# outlet', other: '# outlets' })}`,
      asTable: (n: number) => plural(n, { one: 'The same as a table: # page', other: 'The same as a table: # pages' }),
      day: 'Day',
      page: 'Article or link',
      namesIt: 'names it',
      namesItNot: 'does not name it',
      undated: (n: number) => plural(n, { one: 'Day not known: # link', other: 'Day not known: # links' }),
      noneOpened: 'None of these links has been opened and checked yet.',
      showAll: (n: number) => `Show all ${n}`,

      called: 'Who calls it what',
      calledOf: (n: number) =>
        `Of ${plural(n, { one: 'the # article', other: 'the # articles' })} that name it. One article can use several wordings.`,
      calledOfNone: (n: number) => `No article of the pack names it; the counts are of all ${n}.`,
      wording: 'Wording',
      articles: 'Articles',
      words: 'In their words',
      notInPack: (years: string) =>
        years ? `By itself in no article of this pack, ${years}.` : 'By itself in no article of this pack.',
      /** Where the uses on the page stand: `On this page: once in the headline, twice in its own text`. */
      onPageIn: ({ headline, own, quoted, unclear }: Record<'headline' | 'own' | 'quoted' | 'unclear', number>) =>
        `On this page: ${[
          headline > 0 ? `${times(headline)} in the headline` : '',
          own > 0 ? `${times(own)} in its own text` : '',
          quoted > 0 ? `${times(quoted)} in quotation marks` : '',
          unclear > 0 ? `${times(unclear)} where the marks do not balance` : '',
        ]
          .filter(Boolean)
          .join(', ')}`,
      inOwnText: (own: number, k: number) => `own text: ${own} of ${k}`,
      onlyThisPage: 'The only article that uses it is this page.',
      alsoUsedBy: 'Also used by',
      more: (n: number) => plural(n, { one: '# more', other: '# more' }),
      how: 'How this is counted',
      howWhy: [
        'Spellings, languages and grammatical endings of one choice count together. An article counts once for a choice, however often it uses it.',
        'Only articles whose full text is in the pack are counted. A page known by its link stands under “also used by” and in no count: the words that are missing there may stand further down the page.',
        'Where one wording stands inside a longer one, only the longer one counts: “Armenian residents of the Karabakh region” words the people, not the region. “Own text” stands outside all quotation marks.',
        'From fewer than three articles of an outlet nothing is said about the outlet.',
      ],

      reading: 'The outlet you are reading. Facts with their source and date, no assessment of ours.',
      inThisPack: 'In this pack',
      ofArticles: (k: number, n: number) => `${k} of ${articles(n)}`,
      ofArticlesOn: (k: number, n: number) => `${k} of ${articles(n)}: {days}`,

      dates: 'Dates around it',
      datesWhy:
        'Above the line, events as their sources date them. Below, the articles of the pack that name the subject.',
      datesSome: (k: number, n: number) =>
        `Above the line, ${k} of ${n} events, those nearest to this page’s day. Below, the articles of the pack that name the subject.`,
      timeline: (first: string, last: string) => `Timeline, ${first} to ${last}; the numbered list below says the same`,
      until: '{first} to {last}',
      allEvents: (n: number) => `Show all ${plural(n, { one: '# event', other: '# events' })}`,
      source: 'Source: {sources}',
      sources: 'Sources: {sources}',

      packHolds: (texts: number, outlets: number, years: string) =>
        [
          `${plural(texts, { one: '# article', other: '# articles' })} by ${plural(outlets, { one: '# outlet', other: '# outlets' })}`,
          years,
        ]
          .filter(Boolean)
          .join(', '),
    },
  };
}
