/** A text with all that is known of it in, an article of the source out, or why it is none. */
import { createHash } from 'node:crypto';
import { basename, isAbsolute, relative } from 'node:path';
import { addressKey } from '../../lib/context/own-article.ts';
import type { ArticleFront } from '../../lib/packs/source/schema.ts';
import { type Place, placeText, type TextDraft } from './document.ts';
import { languageOfText } from './language.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Catalogue } from './source/catalogue.ts';
import type { OutletBook } from './source/outlet-book.ts';
import type { SourceWriter } from './source/source-writer.ts';

export type ArticleMaker = {
  catalogue: Catalogue;
  outlets: OutletBook;
  writer: SourceWriter;
  licence: string;
};

/** `bulk`: it becomes a line of the bulk file rather than a file of its own. */
export function addArticle(draft: TextDraft, place: Place, bulk: boolean, maker: ArticleMaker): Outcome {
  const { catalogue, outlets, writer, licence } = maker;
  const { url, title, published, author, text } = draft;
  if (!/\p{L}/u.test(text)) return outcomeOf(place, 'refused', { url, why: 'no text' });
  const whose = outlets.of(draft);
  if (!whose)
    return outcomeOf(place, 'bad', {
      url,
      why: 'Nothing says whose text this is: no address, no outlet, no credit line. Say it with --from-outlet HOST.',
    });
  const outlet = whose.id;
  const known = catalogue.known({ url, outlet, title, published, author, text });
  if (known) {
    const odd = known.changed ? 'the source has another text under this address and keeps it' : `same ${known.why}`;
    return outcomeOf(place, 'known', { url, id: known.id, why: odd });
  }
  const id = freeId(draft, outlet, catalogue);
  if (whose.draft) writer.outlet(whose.draft);
  const front: ArticleFront = {
    outlet,
    title,
    published,
    author,
    url,
    language: draft.language ?? languageOfText(`${title ?? ''}\n${text}`) ?? 'und',
    source: sourceText(place),
    provenance: draft.provenance,
    ...(draft.retrieved !== null && { retrieved: draft.retrieved }),
    licence,
  };
  writer.article({ id, front, text, bulk });
  const copies = catalogue.add({ id, outlet, url, title, published, author, text });
  return outcomeOf(place, 'added', { id, url, copies, newOutlet: whose.draft ? outlet : null });
}

/** Told by host, day and a hash of the address, or of the text where there is none: the same on every machine. */
function freeId({ url, text, published }: TextDraft, outlet: string, catalogue: Catalogue): string {
  const hash = createHash('sha256')
    .update(addressKey(url) ?? text)
    .digest('hex');
  const start = `${outlet.replaceAll('.', '-').replace(/-{2,}/g, '-').replace(/^-|-$/g, '')}-${published ?? 'undated'}`;
  for (let length = 8; ; length += 4) {
    const id = `${start}-${hash.slice(0, length)}`;
    if (!catalogue.has(id)) return id;
  }
}

/** The place without the folders of the maintainer's machine: a pack is read by others. */
function sourceText(place: Place): string {
  const path = relative('.', place.file);
  const outside = path.startsWith('..') || isAbsolute(path) || /^https?:/.test(place.file);
  const file = /^https?:/.test(place.file) ? place.file : outside ? basename(place.file) : path.split('\\').join('/');
  // A file that is one document needs no place in it.
  return placeText({ ...place, file, offset: place.record === null ? null : place.offset });
}
