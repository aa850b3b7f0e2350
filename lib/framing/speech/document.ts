/** Whose words a statement, a letter or a report are: the body that stands beside it in the sentence. */
import type { Speaker, Unit } from './tokens.ts';

/** "the ministry's statement", "a statement by the ministry", "министерства" behind "заявление". */
export function issuerOf(document: Speaker, unit: Unit, text: string): Speaker {
  const inside = unit.tokens.filter(({ start, end }) => start >= document.name.start && end <= document.name.end);
  const owner = inside.findIndex(({ text: word }) => /['’]s$|s['’]$/.test(word));
  if (owner >= 0) {
    const end = (inside[owner] as { start: number; end: number }).end - 2;
    const start = (inside[0] as { start: number }).start;
    return {
      name: { start, end: Math.max(start + 1, end) },
      role: null,
      kind: /^\p{Lu}/u.test(text.charAt(start)) ? 'named' : 'common',
    };
  }
  const by = inside.findIndex(({ lower }) => /^(?:of|by|from)$/.test(lower));
  if (by < 0 || by + 1 >= inside.length) return document;
  const skip = /^(?:the|an?)$/.test((inside[by + 1] as { lower: string }).lower) ? 2 : 1;
  const first = inside[by + skip];
  return first
    ? { name: { start: first.start, end: document.name.end }, role: null, kind: first.capital ? 'named' : 'common' }
    : document;
}
