/**
 * Words that tell what a name beside them is. They are no model of the languages: a word that is missing costs a guess, and
 * the maintainer decides. Beginnings of folded words, so that their forms are met.
 */
import { HONORIFICS, isHead, OPENING_WORDS, PLACE_NOUNS, ROLE_WORDS } from '../../matching/link/words.ts';
import type { EntityKind } from '../../model/corpus.ts';
import { foldText } from '../../text/fold.ts';

const beginnings = (lines: string): RegExp => new RegExp(`^(?:${lines.split(/\s+/).map(foldText).join('|')})`);

/** A name that ends or begins with one of these in capitals is a body: "European Council", "Ministry of Health". */
const BODIES = beginnings(
  `committee council commission ministry institute agency organi administration parliament court union party embass federa
  assembl associat centre center department office group compan corporat foundation police army bank universit league
  service bureau fund congress senate board authorit network coalit movement alliance society academy congregat cabinet
  комитет совет комисси министерств институт агентств организац администрац парламент суд союз парти посольств ассамбле
  nazirliy komitə şura təşkilat idarə məhkəmə səfirli partiya bakanlı konsey büyükelçili mahkeme kurum
  կոմիտե խորհուրդ նախարարություն դատարան կուսակցություն դեսպանություն კომიტეტ საბჭო სამინისტრო სასამართლო პარტია`,
);
/** In small letters right after a name they make a longer name of it: "Lachin road", "44-day war". */
const FEATURES: readonly (readonly [EntityKind, RegExp])[] = [
  [
    'place',
    beginnings(
      `road highway corridor border checkpoint bridge river lake pipeline railway airport monastery reservoir
      дорог коридор границ трасс мост озер аэропорт yolu dehlizi sərhədi koridoru sınırı köprüsü
      ճանապարհ միջանցք սահման კორიდორ საზღვ`,
    ),
  ],
  [
    'event',
    beginnings(
      `war pandemic epidemic earthquake ceasefire summit massacre pogrom uprising revolution genocide olympics
      войн пандеми перемири саммит резн погром революци müharibə savaş pandemi sammit zirvə
      պատերազմ համավարակ გარდაცვალ პანდემი`,
    ),
  ],
  ['organisation', beginnings('embassy consulate посольств консульств səfirliyi büyükelçiliği դեսպանատ')],
];
/** Papers that bear a date: "trilateral statement of 10 November 2020". */
export const PAPERS =
  'statement|declaration|agreement|order|resolution|treaty|protocol|accord|decree|memorandum|communique|заявлени[ея]|соглашени[ея]|договор|приказ|указ|резолюци[яи]';

export const isBody = (folded: string): boolean => BODIES.test(folded);
export const isNamesakeHead = (folded: string): boolean => isHead(folded) || BODIES.test(folded);

/** What a noun in small letters after a name makes of it; null where it makes nothing of it. */
export const featureOf = (folded: string): EntityKind | null =>
  FEATURES.find(([, words]) => words.test(folded))?.[0] ?? null;

/** Without a capital before them these are names by themselves with the word before: "coronavirus pandemic". */
export const isPlague = (folded: string): boolean =>
  /^(?:pandemi|epidemi|пандеми|эпидеми|պանդեմի|პანდემი)/.test(folded);

const COURTESY = new Set([...HONORIFICS, ...['mr', 'mrs', 'ms', 'dr', 'sen', 'rep', 'gov', 'lt', 'sgt', 'rev', 'hon', 'prof', 'sens', 'reps', 'г', 'г-н', 'sir', 'cənab', 'sayın', 'պարոն', 'տիկին'].map(foldText)]); // biome-ignore format: one list
/** Titles, offices and callings that stand before a name. */
export const isRole = (folded: string): boolean =>
  COURTESY.has(folded) || (folded.length > 1 && ROLE_WORDS.has(folded) && !OPENING_WORDS.has(folded));

export const isAdministrative = (folded: string): boolean => PLACE_NOUNS.has(folded);

/** Words that join the parts of one name: "Institute for Reporters’ Freedom", "Charles de Gaulle". */
export const CONNECTORS = new Set(['of', 'for', 'de', 'da', 'del', 'di', 'du', 'la', 'le', 'von', 'van', 'der', 'den', 'al', 'el', 'bin', 'по']); // biome-ignore format: one list
export const ARTICLE = 'the';
/** Joins two names more often than two parts of one. */
export const AND = new Set(['and', '&']);
