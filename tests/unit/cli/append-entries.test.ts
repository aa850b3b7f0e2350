/** The source keeps what stood in it, and reads back as the same bytes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { appendEntries } from '../../../cli/add/source/append-entries.ts';
import type { ReferenceEntry } from '../../../lib/packs/source/schema.ts';

const entry = (title: string, id = 'x'): ReferenceEntry => ({
  id,
  subjects: [],
  outlet: 'example.am',
  outletName: 'Example',
  copyOf: null,
  title,
  published: '2023-10-02',
  url: 'https://example.am/1',
  opened: false,
  language: 'en',
  kind: 'news',
  summary: null,
  entities: ['lachin-road'],
  forms: [{ referent: 'name-lachin-road', choice: 'lachin-road', form: 'Lachin road', context: title }],
  voices: [],
  credits: [],
});
const OLD = `# A comment that stays.\n\n- id: old\n  title: "no: quotes"\n`;

it('leaves what stood there as it was, and puts a blank line between entries', () => {
  const file = appendEntries(OLD, [entry('One', 'a'), entry('Two', 'b')]);
  expect(file.startsWith(OLD)).toBe(true);
  expect(file).toMatch(/"no: quotes"\n\n- id: a\n[\s\S]*credits: \[\]\n\n- id: b\n[\s\S]*credits: \[\]\n$/);
});

it.each(['', '\n', '[]\n', '# Only a comment.\n\n[]\n'])('starts a list in a file that holds %j', (empty) => {
  const file = appendEntries(empty, [entry('One')]);
  expect(parse(file)).toHaveLength(1);
  expect(file.includes('comment')).toBe(empty.includes('comment'));
});

it('writes no file anew where there is nothing to add', () => {
  expect(appendEntries(OLD, [])).toBe(OLD);
});

it('reads back what it wrote, whatever the headline, and as the same bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), { maxLength: 4 }), (titles) => {
      const entries = titles.map((title, at) => entry(title, `n${at}`));
      const file = appendEntries(OLD, entries);
      expect((parse(file) as unknown[]).slice(1)).toEqual(entries);
      expect(String(parseDocument(file).toString({ lineWidth: 0 }))).toBe(file);
    }),
  );
});
