import type { pluralizer } from './plural.ts';

/** The welcome page, and the list of sites it leads to. `{…}` marks a place for a foreign name, a sample or a key. */
export function welcomeStrings(plural: ReturnType<typeof pluralizer>) {
  return {
    welcome: {
      promise: 'Read the news with its sources beside it.',
      promiseWhy:
        'Sidelight underlines names and contested wordings on the sites you choose. Rest on one to see who else wrote about it, in their own words, with outlet and date.',
      example: 'Example: a sentence written for this page, and the card of the first name underlined',
      exampleText: 'Some maps print {open}, others {other}; a report may use only one of the two.',

      where: 'Where may Sidelight read along?',
      whereWhy: 'Every site starts off. Your browser asks you to confirm, and you can change your choice at any time.',
      outletsHeading: 'Outlets in your packs',
      outletsWhy:
        'Each with its subdomains. Your browser will say that Sidelight may read and change your data there: it reads the page inside the browser, and adds underlines and the card.',
      noOutlets: 'No pack is set up yet, so there is no outlet to choose. The other two ways are open to you now.',
      allOutletsOn: 'All of them are on.',
      chooseAll: (n: number) => `Choose all ${n}`,
      chooseNone: 'Choose none',
      allow: (n: number) =>
        n === 0 ? 'Allow the chosen outlets' : plural(n, { one: 'Allow # outlet', other: 'Allow # outlets' }),
      allowHint: 'Choose one or more above.',
      allHeading: 'All sites',
      allWhy:
        'Sidelight looks at every page you open and marks the articles among them, on sites outside your packs too.',
      allPrompt:
        'Your browser will say, in words such as “read and change all your data on all websites”, that Sidelight may work everywhere. Pages are read in the browser only: underlines and the card are added, and nothing of a page is sent anywhere.',
      allowAll: 'Allow all sites',
      clickHeading: 'Only when you click',
      clickWhy:
        'Sidelight stays off everywhere. On a page you want to look into, press its button in the toolbar, then “{readOnce}”. Your browser has nothing to ask.',
      onlyOnClick: 'Only on click for now',
      keep: 'Leave it as it is',
      waiting: 'Waiting for your answer to the browser’s question.',

      /** For `problem`: the reader closed the browser's prompt or said no. */
      refused: 'Your browser did not give the access: its question was closed or answered with no.',
      /** For `problem`: the browser threw instead of asking. */
      failed: 'Your browser could not be asked for the access.',
      problemNext:
        'Nothing new was switched on. You can choose again below, or go on without: Sidelight works on click.',

      onAtSites: (n: number) => plural(n, { one: 'Sidelight is on at # site', other: 'Sidelight is on at # sites' }),
      onAtAll: 'Sidelight is on at all sites',
      onAtNone: 'Sidelight is off at every site',
      nextSites: 'Open an article there and rest on an underlined name.',
      nextAll: 'Open any article and rest on an underlined name.',
      nextNone: 'On an article, press Sidelight’s button in the toolbar, then “{readOnce}”.',
      changeSites: 'To switch a site off, open Sidelight’s popup there: the switch stands at the foot.',
      changeAll: 'To narrow it down, open the sites in Sidelight’s options.',
      changeNone: 'To switch a site on, open Sidelight’s popup there: the switch stands at the foot.',
      withdraw:
        'You can also withdraw the access in the browser itself, at any time: in its list of extensions, under Sidelight, where it shows site access or permissions.',
      addSites: 'Choose more sites',
      chooseSites: 'Choose sites',

      not: 'What it does not do',
      notPoints: [
        ['No account.', 'There is nothing to sign up for.'],
        ['Nothing leaves the browser.', 'Pages are read and compared here. No request carries what you read.'],
        ['No score.', 'No outlet, article or person is rated or ranked.'],
        ['No traces.', 'The page keeps its own text. Switch Sidelight off and nothing is left behind.'],
      ] as [string, string][],
      limit: 'No claim to know everything.',
      limitWhy: 'It knows what your packs hold, and gives the numbers each time.',
      installed: 'In this browser: {packs}',

      how: 'How to use it',
      marks: 'Marks.',
      marksWhy: '{names} are dotted, {wordings} dashed.',
      sampleNames: 'Names',
      sampleWordings: 'contested wordings',
      card: 'Card.',
      cardWhy: 'Rest the mouse on a mark, or click it. The pin keeps the card open while you read on.',
      keys: 'Keys.',
      keysWhy: '{step} goes from mark to mark, {enter} into the card, {close} back to the page.',
      keyNames: { step: ['Alt', 'Shift', 'M'], enter: ['Enter'], close: ['Esc'] },
      keysMac: 'On a Mac, Option stands for Alt.',
      toolbar: 'Button in the toolbar.',
      toolbarWhy: 'All that was found on the page, a search of your packs, and the switch for the site.',
      showButton: 'Show it',
    },
    sites: {
      all: 'All sites',
      allOn: 'Pages of every site are read, in this browser only. Switch this off to decide site by site.',
      allOff: 'Only the sites below that are on are read, in this browser only.',
      list: 'Sites',
      filter: 'Find a site',
      filterHint: 'Host or outlet',
      shown: (k: number, n: number) => `${k} of ${plural(n, { one: '# site', other: '# sites' })} shown`,
      noMatch: 'No site matches “{query}”.',
      state: { on: 'On', off: 'Off', once: 'Off, read once', all: 'On with all sites' },
      /** The same for screen readers, which read a switch without its row. */
      stateAt: {
        on: 'On at {host}',
        off: 'Off at {host}',
        once: 'Off, read once at {host}',
        all: 'On with all sites at {host}',
      },
      forget: 'Forget',
      forgetHost: (host: string) => `Forget ${host}`,
      forgetWhy: 'A site that is off stays in the list. “Forget” takes its access back and removes it.',
      none: 'No site is switched on.',
      noneWhy: 'Open Sidelight’s popup on a page and switch its site on: it will stand here.',
    },
  };
}
