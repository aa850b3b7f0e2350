import type { pluralizer } from './plural.ts';

/** The page of `pack preview`, for maintainers. A catalogue of its own: no surface of the extension carries it. */
export function previewStrings(plural: ReturnType<typeof pluralizer>) {
  return {
    heading: 'Pack preview',
    state: {
      connecting: 'Connecting to the preview…',
      lost: 'The preview has ended, or cannot be reached. Start it again in the terminal; this page then goes on by itself.',
      building: 'Building…',
      ready: (title: string, version: number, articles: number) =>
        `${title}, version ${version}: ${plural(articles, { one: '# article', other: '# articles' })}. Built from the source as saved.`,
      never: 'Not built yet.',
    },
    problems: (n: number) => plural(n, { one: '# problem in the source', other: '# problems in the source' }),
    problemsKept: 'What is shown below is the last state without problems.',
    problemsNever: 'Nothing can be shown before they are mended and saved.',
    more: (n: number) => plural(n, { one: 'and # more', other: 'and # more' }),
    input: {
      heading: 'What to read',
      ways: 'Ways to give a page',
      text: 'Text',
      file: 'Saved page',
      url: 'Address',
      title: 'Headline',
      body: 'Text of the article; a blank line parts paragraphs',
      pageUrl: 'Its address, if you know it (tells the outlet; nothing is fetched)',
      fileLabel: 'A page saved as HTML',
      urlLabel: 'Address of the page',
      urlWhy:
        'Your own machine fetches the page when you press the button, once, if its robots.txt lets programs do so. Its scripts and pictures are not loaded.',
      show: 'Show',
      fetch: 'Fetch and show',
      busy: 'Reading the page…',
    },
    empty: 'No page yet',
    emptyWhy:
      'Paste a text, open a saved page, or give an address. It is shown as plain paragraphs, marked as a reader would see it.',
    article: 'The page as read',
    panel: 'Panel',
    panelEmpty: 'What a reader sees beside the page stands here, once there is a page.',
    panelNone: 'No subject of this pack stands on the page',
    panelNoneWhy: 'Add an entity or a spelling to the source and save it: the marks follow.',
    back: 'Back to the subject',
    hidesNothing: 'The preview hides nothing: to take a match out, list its spelling under “never” of the entity.',
    marks: (n: number) => plural(n, { one: '# name or wording found', other: '# names and wordings found' }),
  };
}

export type PreviewStrings = ReturnType<typeof previewStrings>;
