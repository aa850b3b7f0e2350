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
    openPanel: 'Open beside the page',
    settings: 'Settings',
    search: 'Search',
    onAt: 'On at {host}',
    offAt: 'Off at {host}',
    noSite: 'Not a site Sidelight can read',
    packCount: (n: number) => plural(n, { one: '# pack', other: '# packs' }),
    noPack: 'No pack installed',
    packInstalling: 'Installing a pack',
    packFailed: 'Pack not installed',
    primaryDocument: 'primary document',
    textOf: 'text by {outlet}',
    carriedBy: 'carried by {outlets}',
    linkOnly: 'link only',
    linkNotOpened: 'link not opened by us',
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
    pageReference: 'This page is a link of the pack',
    openFullTab: 'Open in a full tab',
    compareNot: (counts: string[]) => `too few articles to compare (${counts.join(' and ')})`,
    tooFew: (articles: string, outlets: string) =>
      `${articles} by ${outlets}: too few to say how any outlet words a subject.`,
    outletsRelated: (k: number, n: number) =>
      `Related articles from ${k} of ${plural(n, { one: '# outlet', other: '# outlets' })} in your packs`,
    outletShare: (k: number, n: number, years: string) =>
      `{outlet}: ${k} of ${plural(n, { one: '# article', other: '# articles' })} in your packs${years ? `, ${years}` : ''}`,
    sideCount: (k: number, n: number) => `${k} of ${plural(n, { one: '# article', other: '# articles' })} by {outlet}`,
    provenance: 'Where this text comes from',
    byAuthor: 'by {author}',
    licence: 'Licence: {licence}',
    noLink: 'Address not given in the source',
    readOriginal: 'Read the original',
    subjectsMarked: 'Underlined names and wordings open their entry.',
  };
}
