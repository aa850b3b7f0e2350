import { lazily } from './lazily.ts';
import type { pluralizer } from './plural.ts';

/** The settings page. `{…}` marks a place for a foreign name. */
export function optionsStrings(plural: ReturnType<typeof pluralizer>, locale: string) {
  const seconds = lazily(() => new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' }));
  const percent = lazily(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const moment = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
  const bytes = sizes(locale);
  return {
    bytes,
    options: {
      nav: 'Sections',
      section: { packs: 'Packs', sites: 'Sites', reading: 'Reading', hidden: 'Hidden matches', privacy: 'Privacy' },
      lede: {
        packs: 'A pack is a collection of articles, names and wordings. It is stored in this browser.',
        sites: 'Sidelight reads a page only where you switched it on. The browser asks you once for each site.',
        reading: 'How marks and cards behave on a page. Open pages follow at once.',
        hidden:
          'Matches you called wrong. They are kept in this browser, and you can copy them into a report to the pack’s maintainers.',
        privacy: 'What leaves this browser, and what stays in it.',
      },

      inUse: 'in use',
      packVersion: (version: number, built: string, age: string) =>
        `Version ${version}, built ${built}${age ? ` (${age})` : ''}.`,
      packHolds: (articles: number, outlets: number, years: string) =>
        [
          plural(articles, { one: '# article', other: '# articles' }),
          plural(outlets, { one: '# outlet', other: '# outlets' }),
          years,
        ]
          .filter(Boolean)
          .join(' · '),
      packStorage: (size: string) => `Packs and their indexes take about ${size} in this browser.`,
      packNone: 'No pack is installed.',
      packNoneWhy: 'Without a pack Sidelight knows no name and no wording. The built-in pack can be set up again.',
      packSetUp: 'Set up the built-in pack',
      packFailed: 'The pack could not be set up.',

      addSite: 'Add a site',
      addSiteLabel: 'Site to add',
      addSiteHint: 'example.com',
      addSiteWhy: 'Its subdomains come with it. Your browser will ask you to confirm.',
      addSiteDone: '{host} is on.',
      addSiteProblem: {
        empty: 'Type the address of a site first, such as example.com.',
        scheme: 'Only web pages can be read: an address that begins with http or https, such as https://example.com.',
        host: 'This is not the address of a site. Type it as in the address bar, such as example.com.',
        dot: 'The ending is missing: type the whole name, such as example.com.',
        listed: 'This site is on already. It stands in the list above.',
        refused: 'The browser’s question was closed or answered with no, so nothing was switched on.',
      },

      openCard: 'Open a card',
      openRest: (ms: number) => `After resting on a mark for ${seconds().format(ms / 1000)}`,
      openPress: 'Only on click, or Enter on a mark',
      openPressWhy: 'On a touch screen: a tap, or a long press where the mark is a link.',
      restFor: 'Time to rest',
      restValue: (ms: number) => seconds().format(ms / 1000),
      underline: 'Underline',
      underlineWhich: {
        first: 'The first time a name appears',
        every: 'Every time',
        none: 'Nothing on the page; show all in the popup',
      },
      cardText: 'Text of the card',
      textScale: (scale: number) => percent().format(scale),
      textSample: 'A card shows this text.',
      notSaved: 'The change was not saved: {message}',

      hiddenNone: 'Nothing is hidden.',
      hiddenNoneWhy:
        'Where a mark is wrong, open its card, choose “Why this match?”, and hide it on the page, on the site or everywhere.',
      hiddenText: 'Text',
      hiddenAs: 'Was matched to',
      hiddenWhere: 'Where',
      hiddenEverywhere: 'everywhere',
      hiddenPassing: 'until the browser closes',
      showAgain: 'Show again',
      showAgainOf: (text: string) => `Show again: ${text}`,
      shownAgain: '“{form}” is shown again.',
      copyReport: 'Copy as a report',
      withAddresses: 'With the addresses of the pages on which I hid them',
      reportCopied: 'Copied. Nothing was sent: paste it into a message to the maintainers.',
      reportNotCopied: 'The browser did not let Sidelight copy. Select the text below and copy it yourself.',
      reportText: 'Report',

      claim: 'Nothing about the pages you read has left this browser. Matching, search and comparison run here.',
      requests: 'Every request Sidelight made',
      requestCount: (n: number) => `last 30 days, ${plural(n, { one: '# request', other: '# requests' })}`,
      requestsNone: 'None in the last 30 days.',
      requestsNoneWhy:
        'Packs come with the extension. Once you add one by its address, every request for it is listed here.',
      requestWhen: 'When',
      requestFor: 'For',
      requestAddress: 'Address',
      requestBytes: 'Sent, received',
      requestPurpose: {
        check: 'Is there a new version of {pack}?',
        update: 'Update of {pack}',
        add: 'Adding {pack}',
      },
      requestFailed: 'no answer',
      sentReceived: (sent: number, received: number) => `${bytes(sent)}, ${bytes(received)}`,
      moment: (iso: string) => {
        const at = new Date(iso);
        return Number.isNaN(at.getTime()) ? iso : moment().format(at);
      },
      storedHere: 'Stored in this browser',
      storedPacks: 'Packs and their indexes',
      storedOwn: 'Settings, hidden matches and list of requests',
      storedPages: 'List of pages you visited',
      storedPagesNone: 'none is kept; a hidden match notes the page on which you hid it',
      sizeUnknown: 'size not told by the browser',
      about: (size: string) => `about ${size}`,
      export: 'Export everything',
      exportWhy: 'Settings, hidden matches and the list of requests, as a JSON file.',
      erase: 'Erase everything',
      eraseAsk: 'Erase everything?',
      eraseWhat:
        'Packs, settings, hidden matches and the list of requests are deleted, and the access to all sites is given back. This cannot be undone; export first what you want to keep. The built-in pack is then set up again.',
      eraseYes: 'Erase now',
      eraseNo: 'Keep everything',
      erasing: 'Erasing, and setting up the built-in pack.',
      erased: 'Everything was erased. The built-in pack is set up again, and Sidelight is off at every site.',
      eraseFailed: 'Not everything could be erased: {message}',
    },
    /** The plain text that a reader copies for a pack's maintainers. */
    report: {
      title: 'Wrong matches, reported by a reader of Sidelight',
      text: 'Text',
      matched: 'Matched to',
      listed: 'Spelling in the pack',
      rule: 'Rule',
      pack: 'Pack',
      version: (version: number) => `version ${version}`,
      page: 'Page',
    },
  };
}

/** Bytes in the largest decimal unit of which there is one: "388 kB". */
function sizes(locale: string): (n: number) => string {
  const of = (unit: string, digits: number, unitDisplay: 'short' | 'long' = 'short') =>
    lazily(() => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits }));
  const [plain, kilo, mega] = [of('byte', 0, 'long'), of('kilobyte', 0), of('megabyte', 1)];
  return (n) => (n < 1000 ? plain().format(n) : n < 1_000_000 ? kilo().format(n / 1000) : mega().format(n / 1_000_000));
}
