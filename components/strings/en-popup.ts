import type { pluralizer } from './plural.ts';

const NAME_KINDS: Record<string, string> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
  event: 'Events',
  document: 'Documents',
};

/** The toolbar popup: the page tab, the reader and the frame around them. `{…}` marks a place for a foreign name. */
export function popupStrings(plural: ReturnType<typeof pluralizer>) {
  return {
    tabs: 'Views',
    thisPage: 'This page',
    search: 'Search',
    onAt: 'On at {host}',
    offAt: 'Off at {host}',
    noSite: 'Not a site Sidelight can read',
    packCount: (n: number) => plural(n, { one: '# pack', other: '# packs' }),
    noPack: 'No pack installed',
    packInstalling: 'Installing a pack',
    packFailed: 'Pack not installed',
    textBy: 'Text by {outlet}, as the page says: “{credit}”',
    reading: 'Reading this page',
    readingWhy: 'The text is read here in the browser. Nothing of it is sent anywhere.',
    installing: 'Setting up your packs.',
    installingWhy: 'This happens once. The page is read when it is done.',
    step: {
      checking: 'Checking the files',
      copying: 'Copying the pack',
      indexing: 'Building the index',
      switching: 'Switching to the new pack',
    },
    kilobytes: (done: number, total: number) => `${done} of ${total} kB`,
    siteOff: 'Sidelight is off at {host}.',
    siteOffWhy: 'Read this page once, or switch the site on and let the browser ask you for access to {host} only.',
    switchOn: 'Switch on at {host}',
    readOnce: 'Read this page once',
    searchPacks: 'Search the packs',
    unreadable: {
      browser: 'Sidelight cannot read pages of the browser itself.',
      pdf: 'Sidelight cannot read PDF files.',
      store: 'Sidelight cannot read the extension store.',
      other: 'Sidelight cannot read this page.',
    },
    unreadableWhy: {
      browser: 'Settings, new tabs and error pages are closed to extensions. Your packs can still be searched.',
      pdf: 'A PDF is shown by the browser’s own viewer, which is closed to extensions. Your packs can still be searched.',
      store: 'The browser closes its store to all extensions. Your packs can still be searched.',
      other: 'The browser or the site does not let an extension read it. Your packs can still be searched.',
    },
    notArticle: 'This page does not look like an article.',
    notArticleWhy: 'Sidelight reads articles only, so front pages and lists are left alone.',
    readAnyway: 'Read it anyway',
    nothing: 'Nothing in your packs touches this page.',
    nothingWhy: (packs: string) =>
      `Sidelight read the article here in the browser and found no name or wording from ${packs || 'your packs'}.`,
    noProfile: 'No profile of {host} in your packs.',
    noProfileAtAll: 'The outlet of this page is not known.',
    moreFacts: (n: number) => plural(n, { one: '# more fact', other: '# more facts' }),
    contested: 'Contested wordings',
    onThisPage: (n: number) => `${n} on this page`,
    namesFound: 'Names found',
    nameKind: (kind: string) => NAME_KINDS[kind] ?? 'Others',
    showAll: (n: number) => `Show all ${n}`,
    noneOnPage: 'None on this page.',
    relation: { 'same-story': 'Same story', 'same-subject': 'Same subject', copy: 'Same text' } as Record<
      string,
      string
    >,
    noneInPack: 'None in this pack.',
    why: 'Why: {reasons}',
    pageArticle: 'This page is in the pack',
    compareNot: (counts: string[]) => `too few articles to compare (${counts.join(' and ')})`,
    tooFew: (articles: string, outlets: string) =>
      `${articles} by ${outlets}: too few to say how any outlet words a subject.`,
    sideCount: (k: number, n: number) => `${k} of ${plural(n, { one: '# article', other: '# articles' })} by {outlet}`,
    provenance: 'Where this text comes from',
    byAuthor: 'by {author}',
    licence: 'Licence: {licence}',
    noLink: 'Address not given in the source',
    readOriginal: 'Read the original',
    subjectsMarked: 'Underlined names and wordings open their entry.',
  };
}
