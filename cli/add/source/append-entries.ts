/** New entries below those of a list of a source: the text that stands there, comments and all, stays as it is. */
import { Document, isSeq, parseDocument } from 'yaml';

/**
 * The file with the entries at its end, in the layout `format(parse(file)) === file`; `comment` stands above each. Throws
 * where the file is no list: the caller has checked the source.
 */
export function appendEntries(file: string, entries: readonly object[], comment: string | null = null): string {
  const document = parseDocument(file.trim() === '' ? '[]' : file);
  // A file of comments alone, as a new source has it, is an empty list.
  if (document.contents !== null && !isSeq(document.contents)) throw new Error('The file must be a list.');
  if (entries.length === 0) return file;
  const known = isSeq(document.contents) && document.contents.items.length === 0 ? file.replace(/\[\]\s*$/, '') : file;
  const fresh = entries.map((entry) => {
    const text = new Document([entry], { aliasDuplicateObjects: false }).toString({ lineWidth: 0 });
    return comment === null ? text : `# ${comment}\n${text}`;
  });
  return `${[known.trimEnd(), ...fresh.map((text) => text.trimEnd())].filter(Boolean).join('\n\n')}\n`;
}
