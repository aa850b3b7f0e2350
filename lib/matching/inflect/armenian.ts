/** Endings of Eastern Armenian nouns: case, article, plural. Left out on purpose: -ցի, which makes a demonym. */
import { type Endings, endings } from './rules.ts';

const SINGULAR = 'ի ից ով ում ը ն ին իս ինն';
const PLURAL = 'եր երի երը երին երից երով երում երն ներ ների ները ներին ներից ներով ներում ներն';

export const ARMENIAN: Endings = {
  lastOnly: true,
  names: true,
  rules: [
    ...endings(SINGULAR, '-'),
    ...endings(PLURAL, '-'),
    // After a vowel: Մոսկվայի, Թուրքիայից
    ...endings('յի յից յով յում յին', '-'),
    // Բաքվի, Շուշվա
    ...endings('վի վում վից վով վին վա', 'ու ի'),
    ...endings('ու ուն ուց ով', 'ի'),
    // հանրապետության, զինաթափման
    ...endings('ան անը անն անից ամբ', 'ուն'),
    ...endings('ման մանը մանն մամբ', 'ում'),
    // Loss of a vowel: տուն, տան; շրջան stays
    ...endings('վա վան', '-'),
  ],
};
