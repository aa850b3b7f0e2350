/**
 * Credit lines: where a page names a publisher as the source of its words. "Trend" and "Turan" are ordinary words and
 * other bodies' names as well, so such an outlet is linked only here.
 *
 * Patterns seen in the region's copy: `Trend reports`, `Turan reported`, `told Turan`, `according to Turan`,
 * `Baku / 06.22.20 / Turan:`, `(MENAFN- Trend News Agency)`, `By Trend`, Russian `передает Trend`, `сообщает Turan`,
 * Azerbaijani `Trend xəbər verir`, `Turan-a istinadən`, Armenian `հաղորդում է`.
 */

const AFTER = [
  /^\s+(?:news agency\s+)?(?:has\s+)?(?:reports?|reported|reviews?|writes|wrote|informs|says|said|notes|noted|quotes|quoted|cites|cited)\b/iu,
  /^['’]?(?:-?[ayəeın]{0,3})?\s+(?:xəbər verir|yazır|məlumat verir|bildirir|istinadən)/iu,
  /^(?:\s+\p{L}+){1,4}\s+istinadən\s+(?:xəbər verir|yazır|məlumat verir)/iu,
  /^['’]?\s*(?:haber veriyor|yazıyor|bildirdi|bildiriyor|aktarıyor|duyurdu)/iu,
  /^['’][yn]?[aeə]\s+(?:konuş|danış|açıqla|demeç)/iu,
  /^['’][yn]?[aeə]\s+[“"«][^”"»\n]{1,200}[”"»]\s+(?:dedi|diye konuştu|deyib)/iu,
  /^-?[аеуы]?\s+(?:сообщает|сообщило|сообщила|передает|передаёт|пишет|пишут)/iu,
  /^-?[իը]?[նը]?\s+(?:հաղորդում|գրում|տեղեկացնում)\s+է/iu,
];

const BEFORE = [
  /(?<![\p{L}\p{N}])(?:told|according to|citing|quoting|reported by|reports?|source:|with reference to|by)\s+(?:the\s+)?$/iu,
  /(?<![\p{L}\p{N}])(?:передает|передаёт|сообщает|пишет|по данным|со ссылкой на)\s+(?:агентство\s+)?["«]?$/iu,
  /(?<![\p{L}\p{N}])(?:по сообщению|по информации)\s+(?:агентства\s+)?["«]?$/iu,
  /(?<!\p{L})(?:հաղորդում|գրում|տեղեկացնում)\s+է\s+[«]?$/iu,
  /\(\s*MENAFN\s*-\s*$/u,
];

/** A dateline such as "Baku / 06.22.20 / Turan:". */
const DATELINE = /^\s*[^\n/]{2,40}\/\s*\d{1,2}\.\d{1,2}\.\d{2,4}\s*\/\s*$/u;
const WINDOW = 60;

/** True where `text[start, end)` is named as the source of what is said. */
export function isCreditLine(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  if (after.startsWith(':')) return DATELINE.test(before.slice(before.lastIndexOf('\n') + 1));
  return AFTER.some((pattern) => pattern.test(after)) || BEFORE.some((pattern) => pattern.test(before));
}
