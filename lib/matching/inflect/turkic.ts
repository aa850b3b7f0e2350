/**
 * Endings of Azerbaijani and Turkish names, written without an apostrophe: plural, possession by a third person, case,
 * and -dır. Vowel harmony folds to few letters. Left out on purpose: -lı and -ca, which make another word
 * (Azərbaycanlı, Azərbaycanca).
 */
import { type Ending, type Endings, endings } from './rules.ts';

const CONSONANT_CASES = 'in un a e i u da de ta te dan den tan ten la le daki deki taki teki';
const VOWEL_CASES = 'nin nun ya ye yi yu ni nu da de dan den yla yle daki deki';
const POSSESSED_CASES = 'nin nun na ne ni nu nda nde ndan nden yla yle ndaki ndeki';
const COPULA = 'dir dur tir tur dirlar dirler';

const join = (heads: string, tails: string): string =>
  heads
    .split(' ')
    .flatMap((head) => tails.split(' ').map((tail) => `${head}${tail}`))
    .join(' ');

const cases = [CONSONANT_CASES, VOWEL_CASES].join(' ');
const possessed = join('i u si su', `${POSSESSED_CASES} dir dur`);
const plural = ['lar ler', join('lar ler', CONSONANT_CASES), join('lari leri', `${POSSESSED_CASES} dir`), 'lari leri'];
const stated = join('da de ta te dan den tan ten nda nde ndan nden', 'dir dirlar dirler');
const ALL = [...new Set([cases, 'si su', POSSESSED_CASES, possessed, ...plural, COPULA, stated].join(' ').split(' '))];

/** q and k between vowels: torpaq, torpağı; bölük, bölüyü. */
const softened: Ending[] = ALL.filter((ending) => /^[aeiu]/.test(ending)).flatMap((ending) => [
  ...endings(`g${ending}`, 'q k'),
  ...endings(`y${ending}`, 'k'),
]);

export const TURKIC: Endings = { names: true, rules: [...endings(ALL.join(' '), '-'), ...softened] };
