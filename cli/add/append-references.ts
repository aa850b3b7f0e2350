/** New references below those of a source: the text that stands there, comments and all, stays as it is. */
import { Document, isSeq, parseDocument } from 'yaml';
import type { ReferenceEntry } from '../../lib/packs/source/schema.ts';

/**
 * The file with the entries at its end, in the layout `format(parse(file)) === file`. Throws where the file is no list: the
 * caller has checked the source.
 */
export function appendReferences(file: string, entries: readonly ReferenceEntry[]): string {
  const document = parseDocument(file.trim() === '' ? '[]' : file);
  if (!isSeq(document.contents)) throw new Error('references.yaml must be a list');
  if (entries.length === 0) return file;
  const known = file.trim() === '' || document.contents.items.length === 0 ? file.replace(/\[\]\s*$/, '') : file;
  const fresh = entries.map((entry) =>
    new Document([entry], { aliasDuplicateObjects: false }).toString({ lineWidth: 0 }),
  );
  return `${[known.trimEnd(), ...fresh.map((text) => text.trimEnd())].filter(Boolean).join('\n\n')}\n`;
}
