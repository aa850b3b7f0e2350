/**
 * Boxes inside an article that are not its text, told by what the page itself calls them: captions, bylines, share bars,
 * newsletters, "related". The words are those of class names all over the web, never those of one site.
 */
import type { Block } from './blocks.ts';
import { attribute, isElement, parentOf, tagOf } from './safe-dom.ts';

const NAMES = new Set([
  // what stands at a picture
  'caption', 'captions', 'imagecaption', 'credit', 'credits', 'copyright', 'gallery', 'slideshow', 'attribution',
  'image', 'images', 'photo', 'photos', 'picture', 'thumbnail', 'carousel', 'slider',
  // who wrote it and when
  'byline', 'bylines', 'author', 'authors', 'autor', 'autoren', 'writer', 'contributor', 'contributors', 'bio', 'timestamp', 'dateline',
  'date', 'dates', 'datetime', 'pubdate', 'breadcrumb', 'breadcrumbs', 'eyebrow', 'kicker',
  // what the site would like to have read or done next
  'newsletter', 'newsletters', 'signup', 'subscribe', 'subscription', 'promo', 'cta', 'related', 'recirculation', 'recirc', 'trending',
  'popular', 'recommended', 'recommendations', 'readmore', 'tags', 'taglist', 'keywords', 'topics', 'share', 'sharing', 'sharebar',
  'social', 'follow', 'comments', 'reactions', 'disclaimer', 'tooltip', 'toolbar', 'infobox', 'factbox', 'standings', 'advert',
  'advertisement', 'sponsored', 'outbrain', 'taboola', 'rollover', 'popover', 'dropdown', 'playlist',
]); // biome-ignore format: a list of words
const ROLES = new Set(['navigation', 'complementary', 'search', 'toolbar', 'menu', 'dialog', 'alert', 'contentinfo']);
const ITEMPROPS = /(?:^|\s)(?:author|caption|copyrightHolder|datePublished|dateModified|keywords|publisher)(?:\s|$)/;
/** A box with more of the text than this is the article's own, whatever it is called. */
const MOST = 0.4;

/** Blocks that stand in no such box. */
export function withoutBoxes(blocks: readonly Block[]): Block[] {
  const letters = new Map<Node, number>();
  const whole = blocks.reduce((sum, block) => sum + block.letters, 0);
  for (const block of blocks)
    for (let at: Node | null = block.element; at; at = parentOf(at))
      letters.set(at, (letters.get(at) ?? 0) + block.letters);
  const known = new Map<Node, boolean>();
  const inBox = (node: Node | null): boolean => {
    if (!node || !isElement(node) || (letters.get(node) ?? 0) > MOST * whole) return false;
    let answer = known.get(node);
    if (answer === undefined) {
      answer = isBox(node) || inBox(parentOf(node));
      known.set(node, answer);
    }
    return answer;
  };
  return blocks.filter((block) => !inBox(block.element));
}

function isBox(element: Element): boolean {
  if (tagOf(element) === 'figure') return true;
  if (ROLES.has(attribute(element, 'role') ?? '')) return true;
  if (ITEMPROPS.test(attribute(element, 'itemprop') ?? '')) return true;
  return namesOf(element).some((name) => NAMES.has(name));
}

const namesOf = (element: Element): string[] =>
  ['class', 'id', 'data-testid', 'data-component']
    .map((name) => attribute(element, name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
