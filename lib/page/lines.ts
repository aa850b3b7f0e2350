/** Lines inside an article that are not its text, told by what they say: links to other pages, credits, stamps, labels. */
import type { Block } from './blocks.ts';
import { tagOf } from './safe-dom.ts';

/** A line that ends as a sentence does, a closing quote or bracket aside. */
const SENTENCE = /[.!?…։。！？؟।။:][\s"'“”„«»’)\]]*$/u;
export const isSentence = (text: string): boolean => SENTENCE.test(text);
/** Running text, as against labels, headings and stamps. Writing without full stops passes by its length. */
export const isProse = ({ text }: Block): boolean => (text.length >= 60 && isSentence(text)) || text.length >= 200;
export const isHeading = ({ element }: Block): boolean => /^h[1-6]$/.test(tagOf(element));

const PICTURE =
  'photo|photos|photograph|photography|image|images|picture|pictures|pic|foto|fotos|fotografía|bild|bilder|grafik|fotoğraf|görsel|şəkil|фото|снимок|світлина|լուսանկար|լուսանկարը|ფოტო|video|видео|credit|credits|crédit';
/** `Photo: name, agency`, `© agency`, `Image credits: company`. */
const CREDIT = new RegExp(`^[\\[(]?(?:©|\\(c\\)|(?:${PICTURE})(?:\\s+(?:credits?|by))?\\s*[:©|/])`, 'iu');
/** Whose words these are, by the page's own word: short, at the foot, and no label. */
const SOURCE =
  /^[\s([—–-]*(?:source|via|originally published|first published|republished|this article|quelle|fuente|fonte|kaynak|источник|джерело|mənbə|աղբյուր|წყარო)(?![\p{L}])/iu;
export const isSource = ({ text }: Block): boolean => SOURCE.test(text);
const CLOCK = /(?:^|\D)(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\D|$)/;
const LABELS = new Set([
  'advertisement', 'advertising', 'ad', 'anzeige', 'werbung', 'reklam', 'reklama', 'реклама', 'publicité', 'publicidad', 'pubblicità',
  'pub', '[pr]', 'mainos', 'annons', 'reklame', 'գովազդ', 'რეკლამა', 'إعلان', 'διαφήμιση', '広告', '广告', '廣告', '광고',
]); // biome-ignore format: a list of words

const isLinked = (block: Block): boolean => block.linked >= 0.9 * block.letters;

/** Blocks that say something of the article, in their order. */
export function withoutLines(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, at) => {
    const { text } = block;
    if (!/[\p{L}\p{N}]/u.test(text)) return false;
    if (LABELS.has(text.toLowerCase())) return false;
    if (isHeading(block))
      return !isLinked(block) || ![blocks[at - 1], blocks[at + 1]].some((one) => one && isLinked(one));
    if (text.length <= 120 && CREDIT.test(text)) return false;
    if (text.length <= 40 && !isSentence(text) && CLOCK.test(text)) return false;
    return !isLinkLine(block, blocks[at - 1], blocks[at + 1]);
  });
}

/** A line that is one link or more, or a label and its link: `Read also: …`. A short link may be a name in a list. */
function isLinkLine(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (isLinked(block)) return block.letters >= 25 || [before, after].some((one) => one && isLinked(one));
  return block.linked >= 0.5 * block.letters && block.endsLinked && /^[^.!?]{1,40}[:：>»|]\s/u.test(block.text);
}
