/** All inputs in, all documents out; lists that name further lists are followed where fetching is allowed. */
import type { Found, Place } from './document.ts';
import { fetchedInput, type Input } from './inputs.ts';
import type { PoliteFetch } from './polite-fetch.ts';
import type { Format } from './read/detect-format.ts';
import { readInput } from './read/read-input.ts';
import type { FieldNames } from './read/records.ts';

/** A sitemap of sitemaps of pages: nobody needs more. */
const MOST_DEPTH = 3;

/** An input, or an address that is to be fetched first. */
export type Source = { kind: 'input'; input: Input } | { kind: 'address'; url: string };
export type Gathered = { found: Found; format: Format | null };

export type GatherOptions = {
  names: FieldNames;
  polite: PoliteFetch | null;
  /** Tells of bytes read, for the progress. */
  onBytes: (count: number) => void;
};

export async function* gather(sources: readonly Source[], options: GatherOptions): AsyncGenerator<Gathered> {
  for (const source of sources) {
    if (source.kind === 'input') yield* fromInput(source.input, options, new Set(), 0);
    else yield* fromAddress(source.url, { file: source.url, offset: null, record: null }, options, new Set(), 0);
  }
}

async function* fromInput(
  input: Input,
  options: GatherOptions,
  seen: Set<string>,
  depth: number,
): AsyncGenerator<Gathered> {
  const { format, documents } = await readInput(input, options.names, options.onBytes);
  for await (const found of documents)
    if (found.kind === 'list' && options.polite) yield* fromAddress(found.url, found.place, options, seen, depth + 1);
    else yield { found, format };
}

/** `seen` keeps two lists that name each other from going round for ever. */
async function* fromAddress(
  url: string,
  place: Place,
  options: GatherOptions,
  seen: Set<string>,
  depth: number,
): AsyncGenerator<Gathered> {
  if (seen.has(url)) return;
  seen.add(url);
  const answer = depth > MOST_DEPTH ? null : await options.polite?.bytes(url);
  if (answer?.ok) yield* fromInput(fetchedInput(url, answer.bytes), { ...options, onBytes: () => {} }, seen, depth);
  else {
    const error = answer?.error ?? `${url} was not followed: it is list number ${depth} in a row.`;
    yield { found: { kind: 'fault', place, error }, format: null };
  }
}
