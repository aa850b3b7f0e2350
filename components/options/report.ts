import type { HiddenMatch } from '../../lib/model/hidden.ts';
import type { Strings } from '../strings/en.ts';
import { tame } from '../strings/tame.ts';

/** A foreign string on one line of its own: what a page or pack writes must not add lines to the report. */
const line = (text: string): string => tame(text).replace(/\s+/g, ' ').trim();

/**
 * Hidden matches as plain text for the pack's maintainers, newest first: what was read, what it was taken for, by which rule.
 * Addresses of pages are left out unless the reader wants them in.
 */
export function reportText(matches: readonly HiddenMatch[], t: Strings, withAddresses: boolean): string {
  const { report } = t;
  const entries = matches.map(({ text, name, type, target, alias, rule, pack, page }) =>
    [
      `${report.text}: ${line(text)}`,
      `${report.matched}: ${line(name)} (${line(t.subjectKind(type, t.outletKind))}), ${line(target)}`,
      `${report.listed}: ${line(alias)}`,
      `${report.rule}: ${t.rules(rule)} (${rule})`,
      `${report.pack}: ${line(pack.title)} (${line(pack.id)}), ${report.version(pack.version)}`,
      ...(withAddresses ? [`${report.page}: ${line(page)}`] : []),
    ].join('\n'),
  );
  return `${[report.title, ...entries].join('\n\n')}\n`;
}
