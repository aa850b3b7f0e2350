/**
 * What an earlier copy of the extension left on the page. A copy that is ended by an update may have no chance to clear up
 * after itself (Firefox takes its world away at once), so the next one does it before it begins.
 */
import { CARD_TAG } from './card-host.ts';
import { HIGHLIGHT_NAMES } from './highlights.ts';

export function clearLeftovers(document: Document): void {
  for (const name of HIGHLIGHT_NAMES) CSS.highlights.delete(name);
  for (const host of Array.from(document.documentElement.querySelectorAll(`:scope > ${CARD_TAG}`))) host.remove();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
}

/** A sheet of one rule for each of our highlights. The page's own sheets are only looked at, and those it guards are not ours. */
function isOurs(sheet: CSSStyleSheet): boolean {
  try {
    const [first] = Array.from(sheet.cssRules);
    return first !== undefined && HIGHLIGHT_NAMES.some((name) => first.cssText.startsWith(`::highlight(${name})`));
  } catch {
    return false;
  }
}
