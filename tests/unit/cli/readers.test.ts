/**
 * Readers of files: each format told by its content, hostile and truncated input a fault at its place, the rest read on. In one
 * file because every format is asked the same questions, and a gap shows beside the others.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, describe, expect, it } from 'vitest';
import type { Found } from '../../../cli/add/document.ts';
import { expandFiles, fetchedInput, fileInput } from '../../../cli/add/inputs.ts';
import { ByteReader } from '../../../cli/add/read/byte-reader.ts';
import { decode } from '../../../cli/add/read/decode.ts';
import { detectFormat } from '../../../cli/add/read/detect-format.ts';
import { plainBody, plainLine } from '../../../cli/add/read/plain.ts';
import { readInput } from '../../../cli/add/read/read-input.ts';
import { readRecord } from '../../../cli/add/read/records.ts';
import { unpacked } from '../../../cli/add/read/unpacked.ts';

const scratch = mkdtempSync(join(tmpdir(), 'sidelight-readers-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function documents(bytes: Uint8Array | string, name = 'https://example.org/list'): Promise<Found[]> {
  const input = fetchedInput(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return Array.fromAsync((await readInput(input, new Map(), () => {})).documents);
}
const brief = (found: readonly Found[]) =>
  found.map((one) =>
    one.kind === 'text'
      ? one.draft.text
      : one.kind === 'fault'
        ? `${one.place.record}@${one.place.offset} ${one.error}`
        : one.kind === 'link'
          ? one.link.url
          : one.kind,
  );

describe('detectFormat', () => {
  it.each([
    ['parquet', 'PAR1....'],
    ['warc', 'WARC/1.1\r\nWARC-Type: warcinfo'],
    ['html', '\ufeff<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html><html>'],
    ['html', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="x">'],
    ['html', '<div>a fragment</div>'],
    ['feed', '<?xml version="1.0"?>\n<?xml-stylesheet href="x"?><!-- c --><rss version="2.0">'],
    ['feed', '<rdf:RDF xmlns:rdf="x">'],
    ['feed', '{\n  "title": "F",\n  "version": "https://jsonfeed.org/version/1.1"\n}'],
    ['feed', '{"version":"https://jsonfeed.org/version/1","items":[]}'],
    ['sitemap', '<urlset xmlns="x"><url>'],
    ['sitemap', '<sitemapindex>'],
    ['ndjson', '{"text":"about jsonfeed.org"}\n{"text":"b"}'],
    ['ndjson', '{"text": broken\n{"text":"b"}'],
    ['csv', 'url,title,text\nhttps://a.b/,T,"a, b"'],
    ['csv', '"Headline";"Body"\nx;y'],
    ['csv', 'url\ttext\r\na\tb'],
    ['urls', '# a comment\nhttps://a.b/1\n\nhttp://a.b/2?x=1,2'],
    [null, '{\n  "a": 1\n}'],
    [null, '[{"text":"a"}]'],
    [null, 'A sentence, and another one that is too long for the head of any table there is in the world.'],
    [null, '\u0000\u0001\u0002'],
  ])('%s: %j', (format, head) => {
    expect(detectFormat(Buffer.from(head), true)).toBe(format);
  });
});

describe('ByteReader', () => {
  it('hands out the same lines and offsets however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), fc.integer({ min: 1, max: 7 }), async (texts, size) => {
        const all = Buffer.from(texts.map((text) => `${text.replace(/[\r\n]/g, '')}\n`).join(''));
        const reader = new ByteReader(chunked(all, size));
        const lines: string[] = [];
        for (let line = await reader.line(1000); line !== null; line = await reader.line(1000))
          lines.push(String(line));
        expect(lines).toEqual(String(all).split('\n').slice(0, -1));
        expect(reader.offset).toBe(all.length);
      }),
      { numRuns: 60 },
    );
  });

  it('passes over a line that is too long without holding it, and goes on behind it', async () => {
    const reader = new ByteReader(chunked(Buffer.from(`${'x'.repeat(5000)}\nnext\n`), 100));
    await expect(reader.line(100)).rejects.toThrow('a line of 5001 bytes');
    expect(String(await reader.line(100))).toBe('next');
  });
});

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('gzip', () => {
  it('is unpacked by its bytes, members one after another', async () => {
    const packed = Buffer.concat([gzipSync('{"text":"a"}\n'), gzipSync('{"text":"b"}\n')]);
    expect(brief(await documents(packed))).toEqual(['a', 'b']);
  });

  it('gives what stands before the cut, and then says where it broke off', async () => {
    const lines = Array.from({ length: 200 }, (_, at) => JSON.stringify({ text: `${at} ${Math.sin(at)}` })).join('\n');
    const packed = gzipSync(`${lines}\n`);
    const found = await documents(packed.subarray(0, packed.length - 400));
    const fault = found.at(-1);
    expect(found.length).toBeGreaterThan(50);
    expect(found.slice(0, -1).every(({ kind }) => kind === 'text')).toBe(true);
    expect(fault).toMatchObject({ kind: 'fault', error: expect.stringContaining('cannot be unpacked further') });
    expect(fault?.place.offset).toBe(
      Buffer.byteLength(
        `${lines
          .split('\n')
          .slice(0, found.length - 1)
          .join('\n')}\n`,
      ),
    );
  });

  it('hands on all of a large stream', async () => {
    const text = Buffer.from('0123456789abcdef'.repeat(100_000));
    const parts = await Array.fromAsync(unpacked(chunked(gzipSync(text), 1000)));
    expect(Buffer.concat(parts).equals(text)).toBe(true);
  });
});

describe('JSON Lines', () => {
  it('reads records on past lines that are none', async () => {
    const file = '{"text":"a"}\n{"text": oops\n[1]\n{"note":"x"}\n\n{"text":"b"}\n{"text":"half';
    expect(brief(await documents(file))).toEqual([
      'a',
      expect.stringMatching(/^2@13 This line is not JSON/),
      expect.stringMatching(/^3@27 This line is no object/),
      expect.stringMatching(/^4@31 The record has neither a text nor an address \(it has: note\)/),
      'b',
      expect.stringMatching(/^7@58 This line is not JSON/),
    ]);
  });

  it('is not led astray by names that objects have anyway', async () => {
    const found = await documents('{"__proto__":{"text":"x"},"constructor":"y","text":"a","toString":"z"}\n');
    expect(brief(found)).toEqual(['a']);
    expect(({} as { text?: string }).text).toBeUndefined();
  });

  it('reads a page that lies beside it, and none from elsewhere', async () => {
    const folder = join(scratch, 'index');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.html'), '<p>a</p>');
    writeFileSync(join(scratch, 'secret.html'), 'secret');
    symlinkSync(join(scratch, 'secret.html'), join(folder, 'link.html'));
    const index = join(folder, 'index.jsonl');
    const files = ['a.html', '../secret.html', 'link.html', 'gone.html'];
    writeFileSync(index, files.map((file) => JSON.stringify({ file, url: 'https://a.b/1' })).join('\n'));
    const found = await Array.fromAsync((await readInput(fileInput(index), new Map(), () => {})).documents);
    expect(found[0]).toMatchObject({ kind: 'page', page: { url: 'https://a.b/1', html: Buffer.from('<p>a</p>') } });
    expect(brief(found.slice(1))).toEqual([
      expect.stringContaining('lies outside of the folder'),
      expect.stringContaining('lies outside of the folder'),
      expect.stringContaining('is not there'),
    ]);
  });
});

describe('records', () => {
  const draft = (record: object, fields: [string, string][] = []) => {
    const read = readRecord(record, new Map(fields) as never, 'how');
    return read.kind === 'text' ? read.draft : read;
  };

  it.each([
    ['2018-05-07T10:00:00Z', '2018-05-07'],
    ['7 May 2018', '2018-05-07'],
    ['23/05/2018', '2018-05-23'],
    ['04/05/2023', null],
    ['1525651200', null],
    ['2018-02-30', null],
    [new Date('2018-05-07'), '2018-05-07'],
  ])('the date %j is the day %j', (date, published) => {
    expect(draft({ text: 'a', Date: date })).toMatchObject({ published });
  });

  it('tells fields by their names, or takes those that are given', () => {
    expect(
      draft({ Link: 'https://a.b/1', Headline: ' A\n b\u202e ', BODY: 'x\r\ny', outlet_domain: 'a.b', lang: 'en-GB', authors: ['C D', 'E F'] }),
    ).toMatchObject({ url: 'https://a.b/1', title: 'A b', text: 'x\ny', outlets: ['a.b'], language: 'en', author: 'C D, E F' }); // biome-ignore format: one record
    expect(draft({ words: 'w', text: 't' }, [['text', 'words']])).toMatchObject({ text: 'w' });
  });

  it.each(['javascript:alert(1)', 'https://user:pass@a.b/', 'not an address', `https://a.b/${'x'.repeat(3000)}`])(
    'the address %j is none',
    (url) => {
      expect(draft({ text: 'a', url })).toMatchObject({ url: null });
    },
  );
});

describe('strings', () => {
  it('come out as a pack takes them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const body = plainBody(text);
        expect(body.isWellFormed()).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
        expect(body).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\n{3}|^\n|\n$/);
        const line = plainLine(text);
        if (line !== null) expect(line).toBe(line.normalize('NFC').trim());
      }),
    );
  });

  it('are read in the character set that the document states', () => {
    const cyrillic = Buffer.from([0xcb, 0xe0, 0xf7, 0xe8, 0xed]);
    expect(decode(Buffer.concat([Buffer.from('<meta charset="windows-1251">'), cyrillic]), null)).toContain('Лачин');
    expect(decode(cyrillic, 'windows-1251')).toBe('Лачин');
    expect(decode(Buffer.from('Lachin'), 'no-such-set')).toBe('Lachin');
  });
});

describe('CSV', () => {
  it('reads quotes, line ends in cells, semicolons and tabs', async () => {
    expect(brief(await documents('\ufeffurl;title;text\r\nhttps://a.b/1;T;"two\nlines ""q"""\r\n'))).toEqual([
      'two\nlines "q"',
    ]);
    expect(brief(await documents('url\ttext\nhttps://a.b/1\ta, b\n'))).toEqual(['a, b']);
  });

  it('says which row has other columns than the head, and reads on', async () => {
    const found = await documents('url,text\nhttps://a.b/1,a\nhttps://a.b/2,b,too many\nhttps://a.b/3,c\n');
    expect(brief(found).filter((one) => !one.includes('@'))).toEqual(['a', 'c']);
    expect(brief(found).find((one) => one.includes('@'))).toMatch(
      /^2@\d+ This record cannot be read: Invalid Record Length/,
    );
  });

  it('keeps what stands before a quote that never closes', async () => {
    const found = brief(await documents(`url,text\nhttps://a.b/1,a\nhttps://a.b/2,"${'x'.repeat(100)}\n`));
    expect(found[0]).toBe('a');
    expect(found[1]).toMatch(/This record cannot be read: Quote Not Closed/);
  });
});

describe('Parquet', () => {
  const file = Buffer.from(
    parquetWriteBuffer({
      columnData: [
        { name: 'url', data: ['https://a.b/1', 'https://a.b/2'], type: 'STRING' },
        { name: 'text', data: ['one', 'two'], type: 'STRING' },
        { name: 'published', data: [new Date('2023-10-02'), new Date('2023-10-03')], type: 'TIMESTAMP' },
        { name: 'n', data: [1n, 2n], type: 'INT64' },
      ],
    }),
  );

  it('reads rows, from the disk and from the network', async () => {
    expect(brief(await documents(file))).toEqual(['one', 'two']);
    const path = join(scratch, 'called.csv');
    writeFileSync(path, file);
    const [first] = await Array.fromAsync((await readInput(fileInput(path), new Map(), () => {})).documents);
    expect(first).toMatchObject({ kind: 'text', place: { record: 1 }, draft: { published: '2023-10-02' } });
  });

  it('says where a file is cut off', async () => {
    const cut = file.subarray(0, file.length - 10);
    expect(brief(await documents(cut))).toEqual([expect.stringMatching(/no whole Parquet footer/)]);
  });
});

describe('WARC', () => {
  const record = (headers: string[], body: Buffer | string): Buffer => {
    const bytes = Buffer.from(body);
    const head = ['WARC/1.1', 'WARC-Date: 2026-11-01T10:00:00Z', ...headers, `Content-Length: ${bytes.length}`, '', ''];
    return Buffer.concat([Buffer.from(head.join('\r\n')), bytes, Buffer.from('\r\n\r\n')]);
  };
  const response = (url: string, body: Buffer | string, ...headers: string[]): Buffer => {
    const head = ['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8', ...headers, '', ''].join('\r\n');
    return record(
      ['WARC-Type: response', `WARC-Target-URI: ${url}`],
      Buffer.concat([Buffer.from(head), Buffer.from(body)]),
    );
  };
  const pages = (found: readonly Found[]) =>
    found.map((one) => (one.kind === 'page' ? [one.page.url, Buffer.from(one.page.html).toString()] : brief([one])[0]));
  const info = record(['WARC-Type: warcinfo'], 'software: x');

  it('reads pages out of their encodings, and leaves what is no page', async () => {
    const chunks = '5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n';
    const file = Buffer.concat([
      info,
      response('https://a.b/1', chunks, 'Transfer-Encoding: chunked'),
      response('https://a.b/2', gzipSync('packed'), 'Content-Encoding: gzip'),
      response('https://a.b/3', brotliCompressSync('brotli'), 'Content-Encoding: br'),
      response('https://a.b/4', 'not chunked at all', 'Transfer-Encoding: chunked'),
      record(['WARC-Type: response', 'WARC-Target-URI: https://a.b/5'], 'HTTP/1.1 404 Not Found\r\n\r\ngone'),
      record(
        ['WARC-Type: response', 'WARC-Target-URI: https://a.b/6'],
        'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx',
      ),
      record(['WARC-Type: resource', 'Content-Type: text/html', 'WARC-Target-URI: <https://a.b/7>'], 'resource'),
    ]);
    const wanted = [
      ['https://a.b/1', 'hello world'],
      ['https://a.b/2', 'packed'],
      ['https://a.b/3', 'brotli'],
      ['https://a.b/4', 'not chunked at all'],
      ['https://a.b/7', 'resource'],
    ];
    expect(pages(await documents(file))).toEqual(wanted);
    expect(pages(await documents(gzipSync(file)))).toEqual(wanted);
    expect((await documents(file))[0]).toMatchObject({ page: { retrieved: '2026-11-01', charset: 'utf-8' } });
  });

  it('a record that is cut off is a fault with its offset, wherever the cut lies', async () => {
    const [first, second] = [response('https://a.b/1', 'one'), response('https://a.b/2', 'two, and some more words')];
    const file = Buffer.concat([info, first, second]);
    const start = info.length + first.length;
    for (let cut = start + 1; cut < file.length - 4; cut += 7) {
      const found = await documents(file.subarray(0, cut));
      expect(pages(found.slice(0, 1)), `cut at ${cut}`).toEqual([['https://a.b/1', 'one']]);
      expect(found[1], `cut at ${cut}`).toMatchObject({
        kind: 'fault',
        place: { offset: start, record: 3 },
        error: expect.stringMatching(/cut off|no WARC record/),
      });
    }
    expect(await documents(file.subarray(0, file.length - 4))).toHaveLength(2);
    expect(await documents(file.subarray(0, start))).toHaveLength(1);
  });

  it('goes on behind a record that is broken or too long, and holds no bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024));
    const file = Buffer.concat([
      Buffer.from('WARC/1.1\r\nWARC-Type: response\r\n\r\nno length\r\n\r\n'),
      response('https://a.b/1', bomb, 'Content-Encoding: gzip'),
      response('https://a.b/2', Buffer.alloc(11 * 1024 * 1024, 'x')),
      response('https://a.b/3', 'three'),
    ]);
    expect(pages(await documents(file))).toEqual([
      expect.stringContaining('1@0 This is no WARC record: it states no length'),
      expect.stringContaining('cannot be unpacked'),
      expect.stringContaining('10 MB is the most'),
      ['https://a.b/3', 'three'],
    ]);
  });
});

describe('sitemaps', () => {
  it('reads pages, news and indexes, and expands nothing', async () => {
    const file = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n" xmlns:image="i">
      <url><loc> https://a.b/1 </loc><lastmod>2023-01-01</lastmod><image:image><image:loc>https://a.b/p.png</image:loc></image:image>
      <news:news><news:publication_date>2023-10-02</news:publication_date><news:title>A &amp; B</news:title><news:language>az</news:language></news:news></url>
      <url><loc>javascript:x</loc></url><url><loc><![CDATA[https://a.b/2?x=1&y=2]]></loc></url></urlset>`;
    const found = await documents(file);
    expect(found[0]).toMatchObject({
      link: { url: 'https://a.b/1', title: 'A & B', published: '2023-10-02', language: 'az' },
    });
    expect(brief(found).slice(1)).toEqual([
      'https://a.b/2?x=1&y=2',
      expect.stringContaining('1 entries have no web address'),
    ]);
    const index = await documents('<sitemapindex><sitemap><loc>https://a.b/s.xml</loc></sitemap></sitemapindex>');
    expect(index).toMatchObject([{ kind: 'list', url: 'https://a.b/s.xml' }]);
  });

  it('keeps what stands before the fault of a broken one', async () => {
    const found = await documents('<urlset><url><loc>https://a.b/1</loc></url><url><loc>https://a.b/2</lo');
    expect(brief(found)).toEqual(['https://a.b/1', expect.stringContaining('The XML is broken')]);
  });
});

describe('lists and files', () => {
  it('leaves a picture in a folder alone, and says so of one that was named', async () => {
    const path = join(scratch, 'logo.png');
    writeFileSync(path, '\u0089PNG');
    const of = async (named: boolean) =>
      Array.fromAsync((await readInput(fileInput(path, named), new Map(), () => {})).documents);
    expect((await of(false))[0]).toMatchObject({ kind: 'skipped' });
    expect((await of(true))[0]).toMatchObject({ kind: 'fault' });
  });

  it('gives the place of what is no address', async () => {
    const file = 'https://a.b/1\n# note\nhttps://a.b/2\n';
    expect(brief(await documents(file))).toEqual(['https://a.b/1', 'https://a.b/2']);
    const long = `${'https://a.b/1\n'.repeat(6000)}ftp://a.b/2\n`;
    expect(brief(await documents(long)).at(-1)).toBe('6001@84000 "ftp://a.b/2" is not a web address.');
  });

  it.each([
    ['', /The file is empty/],
    ['\u0000binary', /The file is none of: HTML/],
    ['<rss><channel><item>', /is no RSS/],
  ])('%j is a fault of the file', async (text, said) => {
    expect(brief(await documents(text))[0]).toMatch(said);
  });

  it('expands folders and patterns in the order of names, each file once', () => {
    const folder = join(scratch, 'files');
    mkdirSync(join(folder, 'in'), { recursive: true });
    mkdirSync(join(folder, 'a_files'));
    const names = ['b.html', 'a.html', '.hidden', 'in/c.html', 'a_files/frame.html', 'logo.png'];
    for (const name of names) writeFileSync(join(folder, name), name);
    const { files, missing } = expandFiles([folder, join(folder, '*.html'), join(folder, 'x*.html')]);
    expect(files.map(({ path, named }) => [path.slice(folder.length + 1), named])).toEqual([
      ['a.html', true],
      ['b.html', true],
      ['in/c.html', false],
      ['logo.png', false],
    ]);
    expect(missing).toEqual([join(folder, 'x*.html')]);
  });
});
