/** English wordings in the plural and verbs in their forms. Names are left alone: "Armenian" is no form of Armenia. */
import { type Endings, endings } from './rules.ts';

export const ENGLISH: Endings = {
  names: false,
  rules: [
    ...endings('s', '-'),
    ...endings('es', '-'),
    ...endings('ies', 'y'),
    ...endings('d', '-'),
    ...endings('ed ing', '- e'),
    ...endings('-', 's'),
  ],
};
