/** What `pack add` knows of a source and writes into it. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { TextDraft } from '../../../cli/add/document.ts';
import { languageOfText } from '../../../cli/add/language.ts';
import { Catalogue } from '../../../cli/add/source/catalogue.ts';
import { CopyIndex, type CopyText } from '../../../cli/add/source/copy-index.ts';
import { Journal } from '../../../cli/add/source/journal.ts';
import { OutletBook } from '../../../cli/add/source/outlet-book.ts';
import { mendBulkFile } from '../../../cli/add/source/source-writer.ts';
import { runsOf } from '../../../lib/coverage/containment.ts';
import { sharesText } from '../../../lib/coverage/copies.ts';
import type { Corpus, Outlet } from '../../../lib/model/corpus.ts';

const outlet = (id: string, name: string, shortName = name): Outlet =>
  ({
    id,
    name,
    shortName,
    kind: 'news-site',
    country: null,
    languages: [],
    hosts: [id],
    feeds: [],
    facts: [],
  }) as unknown as Outlet;
const OUTLETS = [outlet('trend.az', 'Trend News Agency', 'Trend'), outlet('turan.az', 'Turan')];

describe('CopyIndex', () => {
  const words = fc.array(fc.constantFrom(...'road river bridge talks town border mayor drivers noon snow'.split(' ')), {
    minLength: 150,
    maxLength: 220,
  });
  const mixed = fc.tuple(words, words, fc.double({ min: 0, max: 1, noNaN: true })).map(([a, b, share]) => ({
    whole: a.join(' '),
    carrier: [...a.slice(0, Math.round(share * a.length)), ...b].join(' '),
  }));

  it('finds what comparing each with each finds', () => {
    fc.assert(
      fc.property(fc.array(mixed, { minLength: 1, maxLength: 4 }), (pairs) => {
        const texts: CopyText[] = pairs.flatMap(({ whole, carrier }, at) => [
          { id: `${at}a`, outlet: 'a.b', published: '2023-10-02', credits: null, text: whole },
          { id: `${at}b`, outlet: 'c.d', published: '2023-10-03', credits: null, text: carrier },
        ]);
        const index = new CopyIndex();
        for (const [at, text] of texts.entries()) {
          const found = new Set(index.add(text).map(({ id }) => id));
          const runs = runsOf(text.text);
          const slow = texts
            .slice(0, at)
            .filter((other) => sharesText({ ...text, runs }, { ...other, runs: runsOf(other.text) }));
          expect(found).toEqual(new Set(slow.map(({ id }) => id)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('Catalogue', () => {
  const entry = {
    id: '1',
    url: 'https://trend.az/1',
    outlet: 'trend.az',
    title: 'T',
    published: null,
    author: null,
    text: 'Some words.',
  };
  const catalogue = (): Catalogue => {
    const made = new Catalogue({ pack: { id: 'p' }, articles: [], outlets: OUTLETS } as unknown as Corpus);
    made.add(entry);
    return made;
  };

  it.each([
    [
      'the same address',
      { url: 'http://www.trend.az/1/?utm_source=x', text: 'Other.' },
      { why: 'address', id: '1', changed: true },
    ],
    ['the same text', { url: null, text: ' some\nWORDS. ' }, { why: 'text', id: '1', changed: false }],
    ['the same text by another outlet', { url: null, outlet: 'turan.az' }, null],
    ['another parameter', { url: 'https://trend.az/1?id=2', text: 'Other.' }, null],
  ])('%s', (_what, change, known) => {
    expect(catalogue().known({ ...entry, ...change })).toEqual(known);
  });
});

describe('OutletBook', () => {
  const draft = (more: Partial<TextDraft>): TextDraft => ({
    url: null, outlets: [], title: null, published: null, language: null, author: null, text: 'Words.', retrieved: null, provenance: 'x', ...more,
  }); // biome-ignore format: one record
  const of = (more: Partial<TextDraft>, otherwise: string | null = null) =>
    new OutletBook(OUTLETS, otherwise).of(draft(more));

  it.each([
    ['a subdomain', { url: 'https://en.trend.az/1' }, 'trend.az'],
    ['an archived address', { url: 'https://web.archive.org/web/2023/https://trend.az/1' }, 'trend.az'],
    ['the name in the record', { outlets: ['TURAN'] }, 'turan.az'],
    [
      'the known outlet of the record over an unknown host',
      { url: 'https://feeds.example.org/1', outlets: ['Trend'] },
      'trend.az',
    ],
    ['the credit line', { text: '(MENAFN- Trend News Agency) Words.' }, 'trend.az'],
  ])('is told by %s', (_what, more, id) => {
    expect(of(more)).toEqual({ id, draft: null });
  });

  it('drafts an entry that claims nothing, once', () => {
    const book = new OutletBook(OUTLETS, null);
    const entry = { id: 'new.example', name: 'new.example', shortName: 'new.example', kind: 'unidentified', country: null, languages: [], hosts: ['new.example'], facts: [] }; // biome-ignore format: one record
    const more = { url: 'https://feeds.new.example/1', outlets: ['new.example', 'New Example'] };
    expect(book.of(draft(more))).toEqual({ id: 'new.example', draft: entry });
    expect(book.of(draft(more))).toEqual({ id: 'new.example', draft: null });
  });

  it('leaves what nothing tells to the maintainer', () => {
    expect(of({ outlets: ['Some Paper'], url: 'http://localhost/1' })).toBeNull();
    expect(of({}, 'trend.az')).toEqual({ id: 'trend.az', draft: null });
  });
});

describe('files', () => {
  let folder: string;
  const made: string[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-source-'));
    made.push(folder);
  });
  afterAll(() => {
    for (const one of made) rmSync(one, { recursive: true, force: true });
  });

  it('the journal gives back what was noted, past half a line, and stays out of the repository', () => {
    const journal = new Journal(folder, false);
    journal.note({ key: 'a', outcome: 'added', id: '1' });
    journal.flush();
    appendFileSync(join(folder, '.sidelight', 'added.jsonl'), '{"key":"b","outco');
    const next = new Journal(folder, false);
    expect([next.get('a')?.id, next.get('b')]).toEqual(['1', null]);
    next.note({ key: 'c', outcome: 'known', id: null });
    next.flush();
    expect(new Journal(folder, false).get('c')).toEqual({ key: 'c', outcome: 'known', id: null });
    expect(readFileSync(join(folder, '.sidelight', '.gitignore'), 'utf8')).toBe('*\n');
  });

  it.each([
    ['{"id":"1"}\n', '{"id":"1"}\n', 0],
    ['{"id":"1"}\n{"id":"2', '{"id":"1"}\n', 8],
    ['{"id":"1"}\n{"id":"2"}', '{"id":"1"}\n{"id":"2"}\n', 0],
    ['{"id', '', 4],
    ['', '', 0],
  ])('of %j stays %j', (before, after, cut) => {
    writeFileSync(join(folder, 'articles.jsonl'), before);
    expect(mendBulkFile(folder)).toBe(cut);
    expect(readFileSync(join(folder, 'articles.jsonl'), 'utf8')).toBe(after);
  });
});

it.each([
  ['az', 'Azərbaycan nümayəndə heyəti bu gün Laçın yolunda sürücülərlə görüşüb və onların sözlərini dinləyib.'],
  ['ru', 'Делегация встретилась с водителями на дороге и выслушала их жалобы, сообщили в ведомстве.'],
  ['en', 'The delegation met drivers on the road and listened to what they had to say about the snow.'],
  [null, '12 345'],
])('languageOfText says %s', (language, text) => {
  expect(languageOfText(text)).toBe(language);
});
