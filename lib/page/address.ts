/**
 * What an address alone says of a page. Words are whole parts of the path, in the languages and transliterations that sites
 * of the region use, with the usual ones of the web: a headline that contains such a word is a longer part and never meant.
 */
import { queryNames } from './query-string.ts';

/** `firm`: no statement of the page outweighs it. Otherwise a plain statement that the page is news does. */
export type AddressKind = { what: string; firm: boolean };

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const FRONT = words(
  'home homepage main main_page index default start startseite accueil inicio ana-sehife glavnaya anasayfa',
);

/** Lists by what follows the word: `/tag/x`, `/author/y`, `/search/z`. */
const LISTS = words(
  `tag tags tagged etiket etiketler etiqueta label topic topics tema temy thema themen theme category categories kategori
  kateqoriya kategoriya rubric rubrika rubrics author authors autor auteur avtor avtory muellif yazar yazarlar contributor
  contributors profile profiles search suche buscar recherche arama axtaris poisk feed rss newsletters comments`,
);

/** Lists where they stand at the end of a path of nothing else: `/politics`, `/news/business/`, `/lenta`. */
const SECTIONS = words(
  `news latest live lenta feed breaking all page politics policy economy business world local national international society
  culture sport sports opinion opinions analysis interviews interview health science technology tech entertainment lifestyle
  travel photos videos video podcasts gundem ekonomi siyaset dunya spor yasam kultur magazin son-dakika siyaset iqtisadiyyat
  cemiyyet medeniyyet idman xeber xeberler haberler novosti politika ekonomika obschestvo obshchestvo kultura mir region weather
  pogoda hava hava-durumu forecast scores schedule crossword puzzles horoscopes archive archives arxiv arsiv arhiv archiv sitemap`,
);
const ARCHIVES = words('archive archives arxiv arsiv arhiv archiv date day');

/** Pages of a site about itself, its rules and its doors. */
const OWN = words(
  `about about-us aboutus who-we-are team staff masthead imprint impressum kunye contact contacts contact-us kontakt kontakte
  kontakty iletisim elaqe haqqimizda haqqinda hakkimizda o-nas about-site o-proekte ueber-uns a-propos terms terms-of-service
  terms-of-use terms-and-conditions conditions tos agb legal legal-notice disclaimer kullanim-kosullari istifade-qaydalari
  qaydalar pravila usloviya polzovatelskoe-soglashenie mentions-legales privacy privacy-policy privacy-notice gizlilik
  gizlilik-politikasi mexfilik mexfilik-siyaseti politika-konfidencialnosti privacy-center datenschutz cookies cookie-policy
  consent editorial-standards editorial-policy ethics code-of-ethics corrections standards advertise advertising reklam reklama
  careers subscribe subscription abonnement donate support support-us membership login log-in signin sign-in signup register
  giris uye-girisi daxil-ol vhod logout account password-reset faq suallar sss help yardim pomosh accessibility sitemap`,
);

/**
 * Kinds of page by a part of their path or the first label of their host: a hint, for news can lie under such a part too.
 * Left out for that reason: `item`, `events`, `reviews`, `issues`, `wiki`.
 */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    shop: 'shop store product products produkt catalog catalogue katalog collections cart basket checkout sebet sepet',
    advertisement: 'classifieds elanlar listing listings vacancy vacancies vakansiya vakansii job jobs careers hotels',
    media:
      'video videos watch live-tv livestream canli-yayin foto fotos photo photos gallery galleries galeri podcast podcasts',
    guide:
      'recipe recipes tarif tarifler course courses tickets bileti bilety puzzle puzzles crossword forecast yayin-akisi',
    documentation: 'docs documentation api manual help hc kb support developer developers',
    community: 'forum forums threads viewtopic questions discussions answers chat',
    application: 'app mail webmail pochta inbox calendar maps dashboard edit viewer login account accounts',
  }).flatMap(([what, parts]) => parts.split(' ').map((part): [string, string] => [part, what])),
);

/** Parameters that do not choose what is shown: with these alone, a root is still a front page. */
const IDLE = /^(?:utm_\w+|lang|language|hl|locale|ref|source|from|fbclid|gclid|yclid|amp)$/;
const ASKED = /^(?:s|q|query|search|text|keyword)$/;
const PAGING = /^(?:page|paged|sort|order|offset|start|return|redirect|next)$/;
/** Articles carry their number in the last part, tags and authors seldom do. */
const NUMBERED = /^\d{5,}[-_]|[-_]\d{5,}$/;
const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2})?$/;

export function addressKind(address: string): AddressKind | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (!url.protocol.startsWith('http')) return null;
  const firm = (what: string): AddressKind => ({ what, firm: true });
  const all = partsOf(url);
  const parts = LANGUAGE.test(all[0] ?? '') ? all.slice(1) : all;
  const keys = queryNames(url.search);
  if (parts.length <= 1 && keys.some((key) => ASKED.test(key))) return firm('search results');
  // A query may carry the article number on a root path: only a bare root is a front page.
  if (keys.every((key) => IDLE.test(key)) && parts.every((part) => FRONT.has(part)) && parts.length <= 1)
    return firm('front page');
  const last = parts.at(-1) ?? '';
  if (last === 'main_page') return firm('front page');
  // `news.php?id=48210` is no list: the query chooses what is shown.
  if (keys.every((key) => IDLE.test(key) || PAGING.test(key))) {
    if (OWN.has(last)) return firm('page about the site');
    if (isList(parts)) return firm('list of articles');
  }
  const labels = url.hostname.split('.');
  const names = labels.length > 2 ? [labels[0] ?? '', ...parts] : parts;
  const kind = names.map((name) => KINDS.get(name)).find((one) => one !== undefined);
  return kind ? { what: kind, firm: false } : null;
}

/** A headline of so many words in the path, and a number to tell it from others: shops and forums have one or the other. */
const HEADLINE_WORDS = 7;

/** Whether the address is that of one article by its looks: `/la-perte-des-terres-fertiles-en-guinee/a-6533123`. */
export function isHeadlineAddress(address: string): boolean {
  try {
    const parts = partsOf(new URL(address));
    return parts.some((part) => part.split('-').length >= HEADLINE_WORDS) && parts.some((part) => /\d{5,}$/.test(part));
  } catch {
    return false;
  }
}

/** Lower-case parts of the path, without the ending of a file. */
export const partsOf = ({ pathname }: URL): string[] =>
  pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) =>
      decoded(part)
        .toLowerCase()
        .replace(/\.(?:html?|php|aspx?)$/, ''),
    );

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isList(parts: readonly string[]): boolean {
  if (parts.length === 0) return false;
  if (parts.every((part) => SECTIONS.has(part))) return true;
  const named = parts.filter((part) => !/^\d+$/.test(part) && part !== 'page');
  // `/2023/09/19/`: a day and no headline.
  if (named.length === 0) return /^(?:19|20)\d\d(?:-\d\d?){0,2}$/.test(parts.join('-'));
  const at = named.findIndex((part) => LISTS.has(part));
  if (at >= 0 && at <= 1 && named.length - at <= 2) return !NUMBERED.test(named.at(-1) ?? '');
  return ARCHIVES.has(named[0] ?? '') && named.length <= 2;
}
