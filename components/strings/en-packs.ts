import type { FaultCode } from '../../lib/packs/faults.ts';
import type { pluralizer } from './plural.ts';

/** What went wrong, in one sentence; the remedy and the details come with the fault. */
const SENTENCES: Record<FaultCode, string> = {
  E_OFFLINE: 'The publisher’s server cannot be reached.',
  E_HTTP: 'The publisher’s server did not give the file.',
  E_HTML: 'A web page came where a file of the pack was expected.',
  E_TOO_BIG: 'A file is larger than a pack may be.',
  E_JSON: 'A file could not be read.',
  E_SCHEMA: 'The pack breaks the format.',
  E_SIG: 'A signature does not match.',
  E_THRESHOLD: 'Too few of the publisher’s keys have signed.',
  E_ROLE: 'A file is signed with a key that may not sign it.',
  E_EXPIRED: 'The publisher has not refreshed its signature in time.',
  E_CLOCK: 'The date of this computer does not fit the pack.',
  E_ROLLBACK: 'The server offers an older state than you have seen.',
  E_ROOT_GAP: 'The chain of the publisher’s keys has a gap.',
  E_HASH: 'A file is not the one that was signed.',
  E_LENGTH: 'A file is not as long as it should be.',
  E_RATIO: 'A file does not expand to what is declared.',
  E_COUNT: 'The pack does not hold what it says.',
  E_REF: 'The pack refers to something that it does not hold.',
  E_ANALYZER: 'The index of the pack was made for another version of Sidelight.',
  E_NEEDS_NEWER: 'The pack needs a newer Sidelight.',
  E_SELFTEST: 'The pack does not answer its own test questions as it should.',
  E_SPACE: 'There is too little free space.',
  E_STORAGE: 'The browser’s storage did not take the pack.',
  E_BUSY: 'Another update is under way.',
  E_LOST: 'The browser no longer has it.',
  E_TAKEN: 'Another publisher stands behind this pack already.',
  E_STOPPED: 'The update was stopped.',
  E_ZIP: 'This is no .sidelight file.',
};

/** The part of the settings page that manages packs. `{…}` marks a place for a foreign name. */
export function packStrings(plural: ReturnType<typeof pluralizer>, bytes: (size: number) => string) {
  const holds = ({
    articles,
    outlets,
    entities,
    references,
  }: Record<'articles' | 'outlets' | 'entities' | 'references', number>) =>
    [
      plural(articles, { one: '# article', other: '# articles' }),
      plural(references, { one: '# link', other: '# links' }),
      plural(outlets, { one: '# outlet', other: '# outlets' }),
      plural(entities, { one: '# name', other: '# names' }),
    ].join(', ');
  return {
    packs: {
      holds,
      version: (version: number, built: string) => `Version ${version}, built ${built}.`,
      from: 'From {publisher}, whose signature was checked.',
      builtIn: 'Came with Sidelight.',
      size: (size: number) => `${bytes(size)} in this browser.`,
      licence: 'Licence: {licence}',
      notReadable:
        'Its index was made for another version of Sidelight, so it is kept but not used until its publisher renews it.',
      held: (version: number) => `You stay on version ${version}. New versions wait.`,
      follow: 'Take new versions again',
      hold: (version: number) => `Stay on version ${version}`,
      fetching: (coming: number, now: number) =>
        `Fetching version ${coming}. Version ${now} stays in use until the new one is checked.`,
      checking: (coming: number) => `Checking version ${coming}.`,
      waiting: (coming: number) => `Version ${coming} is here and checked.`,
      paused: (coming: number) => `Version ${coming} is partly here. Look for new versions to go on.`,
      use: (version: number) => `Use version ${version}`,
      versions: 'Versions in this browser',
      head: { version: 'Version', built: 'Built', holds: 'Holds', action: 'Action' },
      inUse: (version: number) => `${version}, in use`,
      back: (version: number) => `Go back to ${version}`,
      changesComing: (version: number) => `What version ${version} changes`,
      changesLast: (version: number) => `What version ${version} changed`,
      showChanges: 'Show what changed',
      changeCounts: (changed: number, added: number, removed: number) =>
        [
          plural(changed, { one: '# change', other: '# changes' }),
          plural(added, { one: '# addition', other: '# additions' }),
          plural(removed, { one: '# removal', other: '# removals' }),
        ].join(', '),
      noChanges: 'Nothing that is shown changes.',
      thing: {
        article: 'Article',
        outlet: 'Outlet',
        entity: 'Name',
        wording: 'Wording',
        reference: 'Link',
        event: 'Event',
      },
      how: { added: 'new', removed: 'removed', changed: 'changed' },
      moreChanges: (n: number) => plural(n, { one: '# more change', other: '# more changes' }),
      publishers: 'Publishers you take packs from',
      fingerprint: 'Fingerprint',
      addresses: 'From',
      file: 'A file you chose. It brings no new versions by itself.',
      checked: (when: string) => `Last looked and all was well: ${when}.`,
      neverChecked: 'Not yet looked at without a problem.',
      automatic: 'Use new versions as soon as they are checked',
      look: 'Look for new versions now',
      stop: 'Stop',
      remove: 'Remove',
      removeAsk: 'Remove this publisher and its packs?',
      removeWhat: 'Packs that came with Sidelight come back in their place. You can add the publisher again later.',
      removeYes: 'Remove now',
      removeNo: 'Keep',
      add: 'Add a pack',
      address: 'Address of the pack',
      addressHint: 'packs.example.org/region',
      addressWhy: 'An https address that a publisher gave you. Nothing is taken in before you confirm who it is.',
      addByAddress: 'Look at this address',
      addByFile: 'Add from a file',
      lookingAt: 'Looking at it',
      readingFile: 'Reading the file',
      preview: 'Is this who you expect?',
      previewWhat:
        'Compare the fingerprint with the one the publisher gives elsewhere, such as on its site or in print.',
      previewKnown: 'You take packs from this publisher already. This adds another address for the same packs.',
      previewPack: (version: number, built: string, size: number) =>
        `version ${version}, built ${built}, ${bytes(size)} to fetch`,
      replacesBuiltIn: (version: number) =>
        `It stands in for version ${version} that came with Sidelight, which stays here for going back.`,
      replaces: (version: number) => `It stands in for version ${version} from {publisher}.`,
      confirm: 'Take packs from this publisher',
      cancel: 'Cancel',
      lost: 'The browser removed the packs of {publisher}.',
      lostWhat: 'Get them again from the same place; what you had seen of its versions still counts.',
      lostAgain: 'Get them again',
      lostForget: 'Forget it',
      storage: (packs: number, free: number | null) =>
        free === null
          ? `Packs take ${bytes(packs)}.`
          : `Packs take ${bytes(packs)}; the browser would take ${bytes(free)} more.`,
      fault: SENTENCES,
      details: 'Details',
    },
  };
}
