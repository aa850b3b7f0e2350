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

/** Days and months, which have a capital in English and stand beside any name. */
export const CALENDAR = list(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september',
  'october november december',
);

/** Beginnings of words, folded, so that all their forms are met. */
const beginnings = (...lines: string[]): RegExp =>
  new RegExp(`^(?:${lines.join(' ').split(' ').map(foldText).join('|')})`);

/** Nouns that make a longer name of the name before them: a street, a club, a paper, a court. In capitals, as names have them. */
const HEADS = beginnings(
  'fc fk sc bc united rovers street avenue boulevard university college school academy institute times post herald tribune',
  'gazette hotel airport stadium arena circuit prix cup marathon festival bank airlin airways tower mall center centre park',
  'museum theat opera hospital metro prize award fund foundation magazine brandy cognac beer league championship expo',
  'biennale club team court rally regatta derby jazz open',
  'universit akadem institut aeroport hava stadion klub komanda futbol küçə prospekt meydan bulvar bank məhkəmə muzey teatr',
  'xəstəxana məktəb mehmanxana restoran fond otel',
  'üniversit enstitü stad pist kulüb takım spor sokağ sokak cadde mahkeme müze tiyatro hastane okul lise pastane vakf',
  'улиц проспект университет банк аэропорт стадион отел гостиниц клуб команд суд',
  'փողոց պողոտա համալսարան բանկ հյուրանոց մարզադաշտ խաղադաշտ ակումբ օդանավակայան',
);
/** The same in small letters, right after a place: what is sold, played or built there under its name. */
const SMALL_HEADS = beginnings(
  'halva gravyer cheese horse carpet rug halvas gravyer pastırma kebab pendir atı',
  'klub kulüb komanda takım futbolçu futbolcu restoran mehmanxana otel prospekt küçəsi sokağ cadde',
  'փողոց պողոտա հյուրանոց մարզադաշտ խաղադաշտ ակումբ կինոթատրոն կոնյակ օղի թիմ',
);
/** Offices and bodies of a state, in Azerbaijani and Turkish: "Azərbaycan Respublikası" is no shop. */
const STATE_OFFICES = beginnings(
  'respublika cumhuriyet ordu hökumət hükümet nazirliy bakanlığ parlament məclis meclis qüvvə kuvvet xalq halk dövlət devlet',
  'konstitusiya anayasa sərhəd sınır nümayəndə temsilci səfir büyükelçi baş ermeni azərbaycanlı azerbaycanlı',
);
export const isStateOffice = (folded: string): boolean => STATE_OFFICES.test(folded);
export const isHead = (folded: string): boolean => HEADS.test(folded);
export const isSmallHead = (folded: string): boolean => SMALL_HEADS.test(folded);

/** Words before a name that make it the name of something else. */
export const HEADS_BEFORE = list(
  'fc fk pfk sc hotel hostel radio cafe restaurant little',
  'республика республики республике республику республикой',
  'фк пфк клуб клуба клубу клубом отель отеля гостиница гостинице гостиницы ресторан ресторане кафе газета газеты журнал',
  'улица улице улицы улицу проспект проспекте стадион стадионе команда команды команду футболисты кинотеатр кинотеатре',
  'коньяк коньяка сигареты вино вода воды бар бара пиццерия магазин завод',
  'klubu oteli restoranı ակումբ հյուրանոց ռեստորան',
);

/** Russian roles in the genitive: before a surname they tell that it is in the genitive too. */
const GENITIVE_ROLES = list(
  'президента премьера премьер-министра министра генерала посла секретаря спикера депутата лидера главы председателя',
  'господина экс-президента политика',
);
export const isGenitiveRole = (folded: string): boolean => GENITIVE_ROLES.has(folded);

/** Russian nouns and prepositions that are followed by a genitive: words, statements, helpers and meetings of somebody. */
export const GOVERNS_GENITIVE =
  /^(?:слов|заявлени|мнени|решени|предложени|приказ|указ|поручени|визит|речь|речи|выступлени|политик|курс|помощник|советник|представител|сторонник|противник|правительств|кабинет|администраци|команд|для|от|у|против|кроме|около)\p{L}*$/u;

/** Words of sport that news of states and wars does without: the beginnings of them. */
const SPORT =
  /^(?:footbal|futbol|футбол|ֆուտբոլ|ფეხბურთ|uefa|leagu|уефа|fifa|фифа|goalkeep|midfield|striker|вратар|тренер|qapici|kaleci|mesqci|teknik|лиг[аиеу]|liqa|ligd|ligi|լիգա|ლიგა|матч|mac[ila]|maci|кубк|кубок|kubok|чемпионат|cempionat|sampiyon|deplasman|penal|пенальт|полузащит|нападающ|offside)/u;
export const isSport = (folded: string): boolean => SPORT.test(folded);

/** After a first name. */
export const HONORIFICS = list('xanım bəy müəllim hanım bey efendi ağa');
/** Words that say that what stands beside them is what somebody or something is called. */
export const CALLED_BEFORE = list('зовут звали кличут звать кличка named nicknamed mascot adı');
export const CALLED_AFTER = list('անունով adlı adında isimli');

/** Of what the name is, where it is no person's: "şəhərin adı Xankəndi", the city's name is Khankendi. */
export const PLACES_NAME = list(
  'şəhərin şəhərinin rayonun kəndin qəsəbənin bölgənin yolun dağın çayın ölkənin',
  'şehrin ilin ilçenin köyün kasabanın bölgenin yolun dağın nehrin ülkenin',
);

/** Words before a place that make it one. */
export const LOCATIVE_BEFORE = list(
  'in at from near to into via through towards toward around outside inside across of',
  'в во из под до к на у близ около через возле з із від біля поблизу',
);
/** What sort of place: before or after its name. */
export const PLACE_NOUNS = list(
  'city town village district region province county settlement municipality airport',
  'город города городе городу городом село села селе район района районе область области поселок города місто місті',
  'şəhəri şəhərinə şəhərində şəhərindən şəhərinin rayonu rayonunda rayonundan rayonunun rayonuna kəndi kəndində',
  'şehri şehrinde ili ilinde ilçesi ilçesinde köyü köyünde',
  'քաղաք քաղաքում քաղաքի գյուղ գյուղում մարզ մարզում ქალაქი ქალაქში',
);

/** Towns there are named after ours, and so is a state, with its largest cities. */
export const US_STATES = list(
  'alabama alaska arizona arkansas california colorado connecticut delaware florida idaho illinois indiana iowa kansas',
  'kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio',
  'oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming atlanta savannah',
);
