/**
 * Quotations that no pair of marks shows: speech that its attribution interrupts inside one pair («Мы уходим, — сказал он. —
 * Все»), speech after a dash at the head of a paragraph, and statements carried in full below a line that says so.
 */
import type { QuoteRange, Quotes } from '../text/quotes.ts';
import { type Grammar, unitsOf } from './speech/tokens.ts';
import type { VerbTable } from './words/types.ts';

const CLAUSE = /([,!?…])\s*[—–-]\s+([^—–«»“”\n]{3,120}?)(?:([.,!?…])\s*[—–-]\s+|([.]?)$)/gu;
const DASH = /^[—–-]\s+(?=\S)/u;

const holdsVerb = (clause: string, verbs: VerbTable): boolean => {
  const words =
    clause
      .toLowerCase()
      .replaceAll('i\u0307', 'i')
      .match(/[\p{L}-]+/gu) ?? [];
  return words.slice(0, 8).some((word, at) => verbs.has(word) || verbs.has(`${word} ${words[at + 1]}`));
};

/** The parts of a stretch of speech that are speech, its attributions left out. */
function speechParts(text: string, { start, end }: QuoteRange, verbs: VerbTable): QuoteRange[] {
  const inside = text.slice(start, end);
  const parts: QuoteRange[] = [];
  let from = start;
  for (const match of inside.matchAll(CLAUSE)) {
    if (!holdsVerb(match[2] as string, verbs)) continue;
    parts.push({ start: from, end: start + match.index + 1 });
    from = start + match.index + match[0].length;
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}

/** The quotations of `text` with those that marks alone do not show. */
export function withCarried(
  text: string,
  quotes: Quotes,
  language: string,
  grammar: Grammar,
  verbs: VerbTable,
): Quotes {
  const ranges = quotes.ranges.flatMap((range) => speechParts(text, range, verbs));
  const free = (range: QuoteRange): boolean =>
    quotes.ranges.every((one) => one.end < range.start || range.end < one.start);
  for (const dashed of dashSpeech(text, verbs)) if (free(dashed)) ranges.push(...speechParts(text, dashed, verbs));
  for (const carried of carriedStatements(text, quotes, language, grammar)) if (free(carried)) ranges.push(carried);
  return { ranges: ranges.sort((a, b) => a.start - b.start), unclear: quotes.unclear };
}

function dashSpeech(text: string, verbs: VerbTable): QuoteRange[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) => {
    const dash = DASH.exec(line);
    if (!dash) return [];
    const range = { start: index + dash[0].length, end: index + line.trimEnd().length };
    return speechParts(text, range, verbs).length > 1 || endsInClause(text.slice(range.start, range.end), verbs)
      ? [range]
      : [];
  });
}

const endsInClause = (line: string, verbs: VerbTable): boolean =>
  [...line.matchAll(CLAUSE)].some((match) => holdsVerb(match[2] as string, verbs));

const LEADS_IN =
  /(?:full text|text of (?:the|its|their)|in full|полный текст|текст (?:заявлени|письм|обращени)|полностью|tam mətn|bütövlükdə|mətni)[^\n]*:$|(?:statement|letter|appeal|message|заявлени\p{L}*|письм\p{L}*|обращени\p{L}*|bəyanat\p{L}*|məktub\p{L}*)\s*(?:reads?|says?|follows|гласит|deyilir)?\s*(?:in full)?\s*:$/iu;
const OF_THE_PAGE =
  /^(?:the|this|that|these|это|этот|данн\p{L}+|bu|həmin)\s+(?:\p{L}+\s+)?(?:statement|letter|appeal|text|document|message|order|заявлени|письм|обращени|текст|документ|bəyanat|məktub|mətn|sənəd)/iu;

/** Paragraphs below "The full text of the statement:" up to one that tells of the statement, or of what others say. */
function carriedStatements(text: string, quotes: Quotes, language: string, grammar: Grammar): QuoteRange[] {
  const out: QuoteRange[] = [];
  let open = false;
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const start = index;
    const end = index + line.trimEnd().length;
    if (open) {
      const quoted = quotes.ranges.some((one) => one.start <= start + 3 && one.end > start);
      const others = unitsOf(line, { ranges: [], unclear: [] }, language).some((unit) =>
        grammar
          .read(unit, line)
          .some(({ speaker }) => speaker !== null && (speaker.kind === 'named' || speaker.kind === 'common')),
      );
      if (quoted || others || OF_THE_PAGE.test(line) || line.length < 25) open = false;
      else out.push({ start, end });
    }
    if (!open && LEADS_IN.test(line.trimEnd())) open = true;
  }
  return out;
}
