/**
 * How names are rewritten from one script or language into another, after published tables:
 * - Russian to Latin: BGN/PCGN 1947 and ISO 9:1995;
 * - Armenian to Latin: BGN/PCGN 1981 and ALA-LC (its diacritics fold away);
 * - Azerbaijani to English: the spelling that Azerbaijan's state media use (ə a, x kh, c j, q g);
 * - Azerbaijani to Russian: practical transcription, with h as г and as х; Russian to Ukrainian: Cabinet resolution 55 of 2010, reversed;
 * - Azerbaijani to Georgian: the national system of 2002, reversed, with plain and with ejective stops.
 * Every function takes one name with capitals and gives its rewritten forms.
 */

/** Longest letters first; `^` marks the beginning of a word. */
type Table = readonly (readonly [from: string, to: string])[];

const pairs = (list: string): Table => list.split(' ').map((pair) => pair.split('=') as [string, string]);

/** Rewrites word by word; a word with a capital keeps one. Letters that the table does not know stay. */
function rewrite(name: string, table: Table, caseOf: (text: string) => string = (text) => text.toLowerCase()): string {
  return name.replace(/[\p{L}\p{M}’']+/gu, (word) => {
    const source = `^${caseOf(word)}`;
    let out = '';
    for (let at = 1; at < source.length; ) {
      const row = table.find(([from]) =>
        from.startsWith('^') ? at === 1 && source.startsWith(from) : source.startsWith(from, at),
      );
      out += row ? row[1] : source.charAt(at);
      at += row ? row[0].replace('^', '').length : 1;
    }
    // Georgian has no capitals to begin a name with.
    return /^\p{Lu}/u.test(word) && !/^[ა-ჰ]/u.test(out) ? out.charAt(0).toUpperCase() + out.slice(1) : out;
  });
}

const VOWEL_IE = 'ае=aye ее=eye ие=iye ое=oye уе=uye ые=yye эе=eye юе=yuye яе=yaye ье=ye ъе=ye ^е=ye ^ё=yo';
const BGN_RUSSIAN = pairs(
  `${VOWEL_IE} а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya`,
);
const ISO_RUSSIAN = pairs(
  'а=a б=b в=v г=g д=d е=e ё=ë ж=ž з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=c ч=č ш=š щ=ŝ ъ= ы=y ь= э=è ю=û я=â',
);
const RUSSIAN_UKRAINIAN = pairs('ие=іє ^е=є ае=ає ые=иє ый=ий ий=ій и=і ы=и э=е ё=ьо ъ=’');
const ARMENIAN = pairs(
  'ու=u եւ=ev և=ev ^ե=ye ^ո=vo ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts փ=p ք=k օ=o ֆ=f',
);
const AZERBAIJANI_ENGLISH = pairs('ə=a x=kh c=j ç=ch ş=sh q=g ğ=gh ö=o ü=u ı=i j=zh');
const AZERBAIJANI_TURKISH = pairs('ə=e x=h q=k');
const azerbaijaniRussian = (h: string): Table =>
  pairs(
    `iyev=иев ıyev=иев iya=ия ya=я ye=е yu=ю yü=ю yo=йо gü=гю kü=кю lü=лю ə=а a=а b=б c=дж ç=ч d=д e=е f=ф g=г ğ=г h=${h} x=х ı=ы i=и j=ж k=к q=г l=л m=м n=н o=о ö=о p=п r=р s=с ş=ш t=т u=у ü=у v=в y=й z=з`,
  );
const georgian = (stops: string): Table =>
  pairs(
    `sh=შ iye=იე ya=ია ye=იე yu=იუ ə=ა a=ა b=ბ c=ჯ ç=ჩ d=დ e=ე f=ფ g=გ ğ=ღ h=ჰ x=ხ ı=ი i=ი j=ჟ q=გ l=ლ m=მ n=ნ o=ო ö=ო r=რ s=ს ş=შ u=უ ü=უ v=ვ y=ი z=ზ ${stops}`,
  );
const EJECTIVE = 'k=კ p=პ t=ტ';
const ASPIRATED = 'k=ქ p=ფ t=თ';

const azerbaijaniCase = (text: string): string => text.toLocaleLowerCase('az');
/** A Georgian name ends in a vowel: the nominative -ი stands after a consonant. */
const nominative = (name: string): string => (/[აეიოუ]$/u.test(name) ? name : `${name}ი`);

export type Rewriting = { from: string; to: string; rule: string; rewrite: (name: string) => string[] };

/** -yev, -iyev, -iev and -ev are written for one ending. */
const withEndings = (name: string): string[] => [
  ...new Set([name, name.replace(/(?<=[aeiou])yev(a?)$/, 'ev$1'), name.replace(/iyev(a?)$/, 'iev$1')]),
];

export const REWRITINGS: readonly Rewriting[] = [
  { from: 'az', to: 'en', rule: 'AZ official English', rewrite: (name) => withEndings(rewrite(name, AZERBAIJANI_ENGLISH, azerbaijaniCase)) }, // biome-ignore format: one line
  { from: 'az', to: 'tr', rule: 'AZ–TR letters', rewrite: (name) => [rewrite(name, AZERBAIJANI_TURKISH, azerbaijaniCase)] }, // biome-ignore format: one line
  { from: 'az', to: 'ru', rule: 'AZ–RU practical', rewrite: (name) => [...new Set(['г', 'х'].map((h) => rewrite(name, azerbaijaniRussian(h), azerbaijaniCase)))] }, // biome-ignore format: one line
  { from: 'az', to: 'ka', rule: 'AZ–KA national', rewrite: (name) => [...new Set([EJECTIVE, ASPIRATED].map((stops) => nominative(rewrite(name, georgian(stops), azerbaijaniCase))))] }, // biome-ignore format: one line
  { from: 'ru', to: 'en', rule: 'BGN/PCGN, ISO 9', rewrite: (name) => [...new Set([...withEndings(rewrite(name, BGN_RUSSIAN)), rewrite(name, ISO_RUSSIAN)])] }, // biome-ignore format: one line
  { from: 'ru', to: 'uk', rule: 'RU–UK practical', rewrite: (name) => [rewrite(name, RUSSIAN_UKRAINIAN)] },
  { from: 'hy', to: 'en', rule: 'BGN/PCGN, ALA-LC', rewrite: (name) => [rewrite(name, ARMENIAN)] },
];
