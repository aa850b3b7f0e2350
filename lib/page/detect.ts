/** Is the page an article? Cheap evidence first: its address, what it says of itself, and only then its shape. */
import { isProbablyReaderable } from '@mozilla/readability';
import { addressKind, isHeadlineAddress } from './address.ts';
import { articlesOfPage, isPlainArticle, type Statement, typesOf } from './json-ld.ts';
import { attribute, query } from './safe-dom.ts';
import { isPrivate, saysWhenOrWho, shapeOf } from './shape.ts';

export type Verdict = { isArticle: boolean; evidence: string };

const yes = (evidence: string): Verdict => ({ isArticle: true, evidence });
const no = (evidence: string): Verdict => ({ isArticle: false, evidence: `not: ${evidence}` });

/** Kinds of page that carry text and are still no article, whatever `og:type` says: plug-ins write "article" on all of them. */
const OTHER_TYPES = new Set([
  'Product', 'ProductGroup', 'SearchResultsPage', 'CollectionPage', 'Recipe', 'JobPosting', 'AboutPage', 'ContactPage',
  'ProfilePage', 'QAPage', 'DiscussionForumPosting', 'SocialMediaPosting', 'ImageGallery', 'PodcastEpisode', 'PodcastSeries',
  'Course', 'SoftwareApplication', 'TechArticle', 'APIReference', 'Hotel', 'LodgingBusiness', 'Movie',
]); // biome-ignore format: a list of names
/** Kinds that articles often state beside the text: they count only where nothing else says article. */
const BESIDE_TYPES = new Set([
  'ItemList', 'VideoObject', 'FAQPage', 'Event', 'MusicEvent', 'SportsEvent', 'BroadcastEvent', 'Blog',
]); // biome-ignore format: a list of names
const OTHER_OG =
  /^(?:product|video|music|profile|books?|object|place|business|restaurant|hotel|game|app|event)(?:$|[.:])/;

/** Publication date of the page in its head: lists and fixed pages have none. */
const PUBLISHED =
  'meta[property="article:published_time"], meta[itemprop="datePublished"], meta[name="pubdate"], meta[name="publish-date"], meta[name="datePublished"]';
/** Price and basket, by statement or by the names that shops give them. */
const SALE =
  'meta[property^="product:"], [itemprop="price"], form[action*="/cart"], [class~="price"], [class*="add-to-cart" i], [itemtype$="schema.org/Product"]';

/** Running text without any date or byline must be this long: the less a page says of itself, the more it has to show. */
const UNSIGNED = 1500;
/** The same where `og:type` says article: short news on old sites carry no more than that. */
const UNSIGNED_ARTICLE = 700;
/** A sign-in page explains itself, and shortly. */
const SIGN_IN = 1500;
/** Two or three sentences. */
const FEW_SENTENCES = 160;

export function detectArticle(document: Document, url: string | null, statements: Statement[]): Verdict {
  const address = url === null ? null : addressKind(url);
  if (address?.firm) return no(`${address.what} by its address`);
  const stated = articlesOfPage(document, url, statements);
  if (stated === 'list') return no('list of articles');
  const types = new Set(statements.flatMap(typesOf));
  const other = [...types].find((type) => OTHER_TYPES.has(type));
  const element = query(document, 'meta[property="og:type"]');
  const og = (element ? (attribute(element, 'content') ?? '') : '').trim().toLowerCase();
  // News is stated on purpose; plain `Article` also by shops, wikis and recipe plug-ins, on whatever they have.
  if (stated && !(isPlainArticle(stated) && (other || OTHER_OG.test(og) || address))) return yes(`json-ld:${stated}`);
  if (other) return no(`json-ld:${other}`);
  if (OTHER_OG.test(og)) return no(`og:type=${og}`);
  if (address) return no(`${address.what} by its address`);
  if (og === 'article') return ofArticleType(document);
  const beside = [...types].find((type) => BESIDE_TYPES.has(type));
  return beside ? no(`json-ld:${beside}`) : byShape(document, url);
}

/** Plug-ins write `og:type=article` on every page; those of them that also write when it was published do so on articles. */
function ofArticleType(document: Document): Verdict {
  if (query(document, PUBLISHED)) return yes('og:type=article');
  // A page that was changed and never published is one of the fixed pages: about us, terms, contact.
  if (query(document, 'meta[property="article:modified_time"]')) return no('page without a publication date');
  return whatSpeaksAgainst(document, UNSIGNED_ARTICLE) ?? yes('og:type=article');
}

function byShape(document: Document, url: string | null): Verdict {
  if (!isProbablyReaderable(document)) return shortArticle(document, url) ?? no('no running text');
  return whatSpeaksAgainst(document, UNSIGNED) ?? yes('readable');
}

/** A few sentences under a headline that stands in the address: what a broadcaster writes beside a recording. */
function shortArticle(document: Document, url: string | null): Verdict | null {
  if (url === null || !isHeadlineAddress(url) || shapeOf(document).text < FEW_SENTENCES) return null;
  return whatSpeaksAgainst(document, 0) ?? yes('short text, headline in the address');
}

function whatSpeaksAgainst(document: Document, enough: number): Verdict | null {
  if (isPrivate(document)) return no('part of an application');
  if (query(document, SALE)) return no('something for sale');
  const { text, against } = shapeOf(document);
  if (against) return no(against);
  if (text < SIGN_IN && query(document, 'input[type="password"]')) return no('sign-in page');
  return text < enough && !saysWhenOrWho(document) ? no('no running text') : null;
}
