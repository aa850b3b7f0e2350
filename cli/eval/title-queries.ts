/** Queries as they are typed: three words of a title with what goes wrong in typing. The same seed, the same queries. */
import { random } from './random.ts';

export const KINDS = ['exact', 'typo', 'cut', 'both'] as const;
export type TitleQuery = { kind: (typeof KINDS)[number]; text: string; wanted: number };

/** Three words of a random title: as they are, with one typo in the longest, with the last word cut, and with both. */
export function titleQueries(articles: readonly { title: string | null }[], each: number, seed: number): TitleQuery[] {
  const next = random(seed);
  const out: TitleQuery[] = [];
  while (out.length < each * KINDS.length) {
    const wanted = Math.floor(next() * articles.length);
    const words = [...new Set((articles[wanted]?.title ?? '').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])];
    if (words.length < 3) continue;
    const first = Math.floor(next() * (words.length - 2));
    const chosen = words.slice(first, first + 3);
    const mistyped = withTypo(chosen, next);
    const cut = (list: string[]): string[] => [...list.slice(0, 2), (list[2] as string).slice(0, Math.max(2, Math.ceil((list[2] as string).length * 0.6)))]; // biome-ignore format: one step
    const texts = { exact: chosen, typo: mistyped, cut: cut(chosen), both: cut(mistyped) };
    for (const kind of KINDS) out.push({ kind, text: texts[kind].join(' '), wanted });
  }
  return out;
}

/** One letter of the longest word left out, doubled, replaced, or swapped with the next. */
function withTypo(words: readonly string[], next: () => number): string[] {
  const longest = [...words].sort((a, b) => b.length - a.length)[0] as string;
  const at = 1 + Math.floor(next() * Math.max(1, longest.length - 2));
  const [before, letter, after] = [longest.slice(0, at), longest.charAt(at), longest.slice(at + 1)];
  const forms = [before + after, before + letter + letter + after, `${before}${letter === 'e' ? 'a' : 'e'}${after}`, before + after.charAt(0) + letter + after.slice(1)]; // biome-ignore format: one list
  const typo = forms[Math.floor(next() * forms.length)] as string;
  return words.map((word) => (word === longest ? typo : word));
}
