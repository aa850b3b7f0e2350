/**
 * Words beside a name that say what it is. All folded. They are no model of the languages: each list holds the words that
 * news of the region puts next to names, and a word that is missing costs a link or two, never a wrong one.
 */
import { foldText } from '../../text/fold.ts';

const list = (...words: string[]): ReadonlySet<string> =>
  new Set(words.flatMap((line) => line.split(/[ -]/)).map((word) => foldText(word)));

/** Titles and roles that stand before a surname, or after a country, without being part of a name. */
export const ROLE_WORDS = list(
  'president premier prime minister vice deputy foreign defence defense interior justice finance economy pm fm mp mr mrs ms dr',
  'sir lord general gen colonel col major lieutenant captain ambassador envoy speaker chairman chairwoman chair leader',
  'secretary spokesman spokeswoman spokesperson commissioner governor mayor senator congressman judge prosecutor chief',
  'commander king queen prince pope catholicos archbishop bishop professor prof journalist activist lawyer former ex acting',
  'then the late and with of in from to by for as president-elect director representative co-chair ombudsman adviser advisor',
  'президент президента президенту президентом президенте премьер премьер-министр премьера премьером премьеру министр',
  'министра министру министром глава главы главе главой посол посла генерал генерала господин господина спикер спикера',
  'депутат депутата секретарь секретаря лидер лидера товарищ г н генсек представитель',
  'prezident prezidenti baş nazir naziri xarici işlər deputat sədr sədri general cənab səfir spiker katib katibi lider lideri',
  'cumhurbaşkanı başbakan başbakanı bakan bakanı dışişleri sayın genel sekreteri sekreter lideri başkanı başkan büyükelçi',
  'նախագահ նախագահի վարչապետ վարչապետի նախարար նախարարի պարոն տիկին դեսպան գեներալ խոսնակ պատգամավոր քարտուղար առաջնորդ',
  'президента прем’єр прем’єр-міністр міністр глава',
);

/** Words that open a sentence with a capital and are no first name. */
export const OPENING_WORDS = list(
  'the a an and but or so yet if when while as at in on by for from to of with after before since until although though',
  'because however meanwhile moreover then there here that this these those it its he she they we i you his her their our my',
  'mr mrs who what which where why how not no yes both neither either one two also later earlier today yesterday now again',
  'according during despite unlike like under over against between among without within once only even still just instead did',
  'does is was are were has have had can could will would may might must let about per via asked addressing speaking',
  'в на и а но о об от до по при с со к у за из для если когда пока что как это этот эта эти тот та те он она они мы вы я',
  'его ее их наш не ни да нет также позже ранее сегодня вчера теперь однако между после перед накануне по словам кроме тем',
  'və amma lakin ancaq bu o isə da də ki bir sonra əvvəl onun onlar biz siz mən üçün ilə görə qeyd xatırladaq ama fakat ise',
  've ile için sonra önce daha bugün dün göre ancak',
  'և եւ բայց իսկ այս այդ այն նա նրանք մենք որ երբ եթե ըստ հետո առաջ նաև',
);

/** Nouns that make a longer name of the name before them: a street, a club, a paper, a product. */
export const HEADS_AFTER = list(
  'fc fk f.c. sc bc united rovers athletic street avenue road boulevard square district university college school academy',
  'institute times post herald tribune gazette hotel airport stadium arena circuit grand prix cup open marathon festival',
  'bank airlines airways tower towers mall center centre park museum theatre theater opera hospital metro prize award fund',
  'foundation magazine brandy cognac wine beer cigarettes oil energy telecom cup league championship olympics expo biennale',
  'club team players coach fans horse horses carpet carpets rug rugs cat shepherd ovcharka rally regatta derby',
  'улица улице улицы проспект университет университета банк банка аэропорт стадион отель гостиница клуб команда арена',
  'küçəsi prospekti universiteti bankı oteli stadionu klubu komandası aeroportu arena hotel sokağı caddesi üniversitesi',
  'bankası oteli stadyumu kulübü takımı futbolçuları futbolcuları spor bulvarı festivalı festivali metrosu ticarət',
  'փողոց փողոցի պողոտա համալսարան համալսարանի բանկ հյուրանոց մարզադաշտ ակումբ ակումբի օդանավակայան ֆուտբոլային',
);

/** Words before a name that make it the name of something else. */
export const HEADS_BEFORE = list(
  'fc fk pfk sc hotel radio cafe restaurant little',
  'фк пфк клуб клуба клубу клубом отель отеля гостиница гостинице гостиницы ресторан ресторане кафе газета газеты журнал',
  'улица улице улицы улицу проспект проспекте стадион стадионе команда команды команду футболисты кинотеатр кинотеатре',
  'коньяк коньяка сигареты вино',
  'klubu oteli restoranı ակումբ հյուրանոց ռեստորան',
);

/** Russian roles in the genitive: before a surname they tell that it is in the genitive too. */
const GENITIVE_ROLES = list(
  'президента премьера премьер-министра министра генерала посла секретаря спикера депутата лидера главы председателя',
  'господина экс-президента политика',
);
export const isGenitiveRole = (folded: string): boolean => GENITIVE_ROLES.has(folded);
