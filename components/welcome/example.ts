import type { CardView } from '../../lib/model/card.ts';

const OPEN = 'Khankendi';
const TEXT = `… civil services in the area, including the city of ${OPEN}, in order to determine the directions of further action.`;

/** What the first version of the default pack holds on one city: a picture, not an answer of the installed packs. */
export const EXAMPLE = {
  kindLabel: 'City',
  names: [OPEN, 'Stepanakert'] as const,
  language: 'en',
  quote: {
    text: TEXT,
    marks: [{ start: TEXT.indexOf(OPEN), end: TEXT.indexOf(OPEN) + OPEN.length }],
    language: 'en',
    outlet: 'Trend',
    published: '2023-09-30',
    publishedBounds: null,
    voice: 'own',
  },
  choices: [
    {
      id: 'khankendi',
      name: OPEN,
      spellings: [
        { text: OPEN, language: 'en' },
        { text: 'Xankəndi', language: 'az' },
        { text: 'Ханкенди', language: 'ru' },
      ],
      k: 2,
      n: 5,
      outlets: ['Trend'],
      onPage: 0,
      alsoUsedBy: [],
    },
    {
      id: 'stepanakert',
      name: 'Stepanakert',
      spellings: [
        { text: 'Stepanakert', language: 'en' },
        { text: 'Ստեփանակերտ', language: 'hy' },
        { text: 'Степанакерт', language: 'ru' },
      ],
      k: 0,
      n: 5,
      outlets: [],
      onPage: 0,
      alsoUsedBy: [],
    },
  ],
  pack: { title: 'Caucasus', version: 1, date: '2026-11-21', years: '2020–2023' },
} satisfies {
  kindLabel: string;
  names: readonly [string, string];
  language: string;
  quote: Partial<CardView['quote']>;
  choices: CardView['choices'];
  pack: Partial<CardView['pack']>;
};
