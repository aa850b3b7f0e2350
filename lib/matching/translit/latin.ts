/**
 * Folded letters of any of our scripts as plain Latin letters, one way each: a common alphabet in which spellings are
 * compared. It is no romanisation to be shown; those are made when a pack is built.
 *
 * After BGN/PCGN (Russian 1947, Ukrainian 1965, Armenian 1981, Georgian 2009, Persian 1958) without their marks.
 */

const rows = (list: string): [string, string][] =>
  list.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)] as [string, string]);

const LETTERS = new Map<string, string>([
  ...rows('аa бb вv гg дd еe єe жzh зz иi іi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya'),
  ...rows(
    'աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf',
  ),
  ...rows(
    'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh',
  ),
  ...rows('اa بb پp تt ثs جj چch حh خkh دd ذz رr زz ژzh سs شsh صs ضz طt ظz ع غgh فf قgh کk گg لl مm نn وv هh یi'),
  ...rows('αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χkh ψps ωo'),
]); // prettier-ignore

/** Where two letters make another sound than one after the other: Armenian ու and եւ. */
const PAIRS = new Map([
  ['ու', 'u'],
  ['եւ', 'ev'],
]);

/** A folded token in Latin letters; letters of other scripts stay. */
export function toLatin(folded: string): string {
  if (/^[a-z0-9]*$/.test(folded)) return folded;
  let out = '';
  for (let at = 0; at < folded.length; at++) {
    const pair = PAIRS.get(folded.slice(at, at + 2));
    if (pair !== undefined) {
      out += pair;
      at++;
    } else out += LETTERS.get(folded.charAt(at)) ?? folded.charAt(at);
  }
  return out;
}
