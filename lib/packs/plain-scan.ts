/** Names found by their letters alone, exact or with an ending: a rough and fast look at many texts. */
import { aliasFlags, FLAG } from '../matching/alias-row.ts';
import { buildGazetteer } from '../matching/build.ts';
import { Gazetteer } from '../matching/gazetteer.ts';
import { scan } from '../matching/scan.ts';
import { scanInflected } from '../matching/scan-inflected.ts';
import { Tokens } from '../text/tokens.ts';

export type PlainName = { text: string; language: string; acronym?: boolean; credit?: boolean; anyCase?: boolean; context?: boolean }; // biome-ignore format: one shape
export type PlainSpan = { target: string; alias: string; start: number; end: number; /** One word. */ single: boolean; /** In small letters where the pack writes a capital. */ small: boolean }; // biome-ignore format: one shape

/** Marked as names that nothing is compared with by sound: those tables take the longest to build. Null without a name. */
export function plainGazetteer(entries: readonly { id: string; names: readonly PlainName[] }[]): Gazetteer | null {
  const rows = entries.flatMap(({ id, names }) =>
    names.map((name) => ({
      target: id,
      layer: 'name' as const,
      text: name.text,
      language: name.language,
      flags: aliasFlags(name.text, name) | FLAG.other,
    })),
  );
  const adopted = rows.length > 0 ? Gazetteer.adopt(buildGazetteer(rows)) : null;
  return adopted?.ok ? adopted.value : null;
}

const tokens = new Tokens();

/** Every entry whose name stands at a place; several where letters fit several, and longer beside shorter. */
export function* plainScan(gazetteer: Gazetteer, text: string): Generator<PlainSpan> {
  tokens.tokenize(text);
  for (const { node, start, end, first, last } of [
    ...scan(gazetteer, text, tokens),
    ...scanInflected(gazetteer, text, tokens),
  ]) {
    const isSmall = /^\p{Ll}/u.test(text.slice(start, start + 2));
    for (const { target, flags, text: alias } of gazetteer.candidates(node))
      yield { target, alias, start, end, single: first === last, small: isSmall && (flags & FLAG.capital) !== 0 };
  }
}
