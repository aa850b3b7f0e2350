/**
 * The line that every document goes down: found, looked up in the journal, resolved to a text, judged against what the source
 * holds, written, noted. Pages are read several at a time; everything is judged in the order of the input, so that of two
 * copies the first stays the first.
 */
import type { Engine } from '../../lib/context/engine.ts';
import { addressKey } from '../../lib/context/own-article.ts';
import type { Corpus } from '../../lib/model/corpus.ts';
import { draftReference, type ReferenceItem } from './draft-reference.ts';
import { type Gathered, gather, type Source } from './gather.ts';
import { inOrder } from './in-order.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { PagePool } from './pages/page-pool.ts';
import type { PoliteFetch } from './polite-fetch.ts';
import type { Format } from './read/detect-format.ts';
import type { FieldNames } from './read/records.ts';
import { type Resolved, resolver } from './resolve.ts';
import { Catalogue } from './source/catalogue.ts';
import { OutletBook } from './source/outlet-book.ts';
import { SourceWriter } from './source/source-writer.ts';
import { type ArticleMaker, addArticle } from './to-article.ts';

export type AddOptions = {
  /** The source folder, and what was read of it. */
  folder: string;
  corpus: Corpus;
  /** Set where references are wanted instead of texts. */
  engine: Engine | null;
  licence: string;
  names: FieldNames;
  polite: PoliteFetch | null;
  /** A host, for documents that do not say whose they are. */
  otherwise: string | null;
  /** Whether articles become lines of one file; null leaves it to their format. */
  bulk: boolean | null;
  dry: boolean;
  seconds: number;
  threads: number;
  today: string;
  onBytes: (count: number) => void;
};

/** Formats that hold thousands of articles in a file: nobody reviews those as a file each. */
const BULK: ReadonlySet<Format> = new Set(['ndjson', 'csv', 'parquet', 'warc']);

type Step = Gathered & ({ known: string | null } | { resolved: Resolved });

export async function* addDocuments(sources: readonly Source[], options: AddOptions): AsyncGenerator<Outcome> {
  const writer = new SourceWriter(options.folder, options.dry);
  const pages = new PagePool(options.seconds, options.threads);
  const mode = options.engine ? 'reference' : 'article';
  const resolve = resolver({ pages, polite: options.polite, links: options.engine !== null, today: options.today });
  const work = (gathered: Gathered): Promise<Step> | Step => {
    const { found } = gathered;
    const noted = found.kind === 'fault' ? null : writer.journal.get(`${mode}:${found.key}`);
    if (noted) return { ...gathered, known: noted.id };
    const resolved = resolve(found);
    return resolved instanceof Promise
      ? resolved.then((value) => ({ ...gathered, resolved: value }))
      : { ...gathered, resolved };
  };
  const judge = options.engine ? referenceJudge(options.engine, options.corpus, writer) : articleJudge(options, writer);
  try {
    for await (const step of inOrder(gather(sources, options), work, 4 * pages.threads)) {
      const outcome =
        'known' in step ? outcomeOf(step.found.place, 'known', { id: step.known, why: 'dealt with' }) : judge(step);
      outcome.format = step.format;
      if (step.found.kind !== 'fault' && !('known' in step) && isFinal(outcome, step.found.kind === 'link'))
        writer.note({ key: `${mode}:${step.found.key}`, outcome: outcome.outcome, id: outcome.id });
      yield outcome;
    }
  } finally {
    writer.flush();
    await pages.close();
  }
}

/** What need not be looked at again: what the source has, and a page that was fetched and is no article. */
const isFinal = ({ outcome }: Outcome, link: boolean): boolean =>
  outcome === 'added' || outcome === 'known' || (outcome === 'refused' && link);

type Judge = (step: Gathered & { resolved: Resolved }) => Outcome;

function articleJudge(options: AddOptions, writer: SourceWriter): Judge {
  const { corpus, licence, otherwise, bulk } = options;
  const maker: ArticleMaker = {
    catalogue: new Catalogue(corpus),
    outlets: new OutletBook(corpus.outlets, otherwise),
    writer,
    licence,
  };
  return ({ found, format, resolved }) =>
    resolved.kind === 'text'
      ? addArticle(resolved.draft, found.place, bulk ?? (format !== null && BULK.has(format)), maker)
      : unresolved(found.place, resolved);
}

function referenceJudge(engine: Engine, corpus: Corpus, writer: SourceWriter): Judge {
  const known = new Set([...corpus.references, ...corpus.articles].map(({ url }) => addressKey(url)));
  return ({ found: { place }, resolved }) => {
    if (resolved.kind !== 'text' && resolved.kind !== 'link') return unresolved(place, resolved);
    const item = itemOf(resolved);
    if (typeof item === 'string') return outcomeOf(place, 'refused', { why: item });
    const { url } = item;
    const key = addressKey(url);
    if (known.has(key)) return outcomeOf(place, 'known', { url, why: 'same address' });
    const reference = draftReference(engine, item);
    if (!reference) return outcomeOf(place, 'unrelated', { url, why: 'names nothing of the pack' });
    known.add(key);
    writer.reference(reference);
    return outcomeOf(place, 'added', { id: reference.id, url, reference });
  };
}

/** What a reference is drafted from; a sentence where something it needs is missing. */
function itemOf(resolved: Extract<Resolved, { kind: 'text' | 'link' }>): ReferenceItem | string {
  const { url, title, published, language } = resolved.kind === 'text' ? resolved.draft : resolved.link;
  if (url === null) return 'no address to refer to';
  if (title === null) return 'no headline to cite';
  const teaser = resolved.kind === 'text' ? resolved.draft.text : resolved.link.teaser;
  return { url, title, teaser, published, language };
}

function unresolved(place: Outcome['place'], resolved: Exclude<Resolved, { kind: 'text' }>): Outcome {
  if (resolved.kind === 'bad') return outcomeOf(place, 'bad', { why: resolved.error });
  if (resolved.kind === 'refused') return outcomeOf(place, 'refused', { url: resolved.url, why: resolved.why });
  const url = resolved.kind === 'unread' ? resolved.url : resolved.link.url;
  return outcomeOf(place, 'unread', { url, why: 'a link alone: --fetch reads what is behind it' });
}
