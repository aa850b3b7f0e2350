/** Endings of Eastern Armenian nouns: case, article, plural. Left out on purpose: -ցի, which makes a demonym. */
import { type Ending, type Endings, endings } from './rules.ts';

const SINGULAR = 'ի ից ով ում ը ն ին իս ինն';
const PLURAL = 'եր երի երը երին երից երով երում երն ներ ների ները ներին ներից ներով ներում ներն';

const CONSONANTS = [...'բգդզթժլխծկհձղճմյնշչպջռսվտրցփքֆ'];
const SYNCOPE = ['ի', 'ից', 'ով', 'ում', 'ը', 'ին', 'ն'];

/** The last vowel of a stem, ի or ու, is lost where an ending follows. */
function syncopated(): Ending[] {
  return CONSONANTS.flatMap((consonant) =>
    endings(SYNCOPE.map((ending) => `${consonant}${ending}`).join(' '), `ի${consonant} ու${consonant}`),
  );
}

export const ARMENIAN: Endings = {
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
    // լեռ, լեռան
    ...endings('ան անը վա վան', '-'),
    // Էջմիածին, Էջմիածնում; պայմանագիր, պայմանագրից; կամուրջ, կամրջով
    ...syncopated(),
  ],
};
