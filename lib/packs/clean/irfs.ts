/**
 * IRFS (irfs.org): links to the neighbouring posts and the search box below the text. The neighbours' headlines are often
 * in Azerbaijani and name other people: left in, they would give a wrong language and names the article does not have.
 */
import { type Draft, findTail, type Rule, removeLines } from './draft.ts';

const FOOT = [/^Previous Post$/, /./, /^Next Post$/, /./, /^Start typing to see you are looking for\.$/];

function removeFoot(draft: Draft): Draft {
  return removeLines(draft, 'irfs-foot', findTail(draft, FOOT) ?? []);
}

export const irfsFoot: Rule = { name: 'irfs-foot', publisher: 'irfs.org', apply: removeFoot };
