/** `pack check`: every problem at once, each with its file and line and a way to mend it. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_PACK, sourceFiles } from '../../../cli/packs.ts';
import { checkCorpus } from '../../../lib/packs/source/check.ts';
import { formatProblem, type Problem } from '../../../lib/packs/source/problem.ts';
import { readSource } from '../../../lib/packs/source/read.ts';

const clean = sourceFiles(DEFAULT_PACK);

function problemsOf(change: (files: Map<string, string>) => void): Problem[] {
  const files = new Map(clean);
  change(files);
  const read = readSource(files);
  return [...read.problems, ...checkCorpus(read)];
}

const edit = (file: string, from: string | RegExp, to: string) => (files: Map<string, string>) => {
  const text = files.get(file) as string;
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Nothing to change in ${file}`);
  files.set(file, changed);
};

const ARTICLE = [...clean.keys()].find((file) => file.startsWith('articles/trend')) as string;

describe('pack check', () => {
  it('finds nothing in the default pack', () => {
    expect(problemsOf(() => {})).toEqual([]);
  });

  it.each<[string, (files: Map<string, string>) => void, RegExp]>([
    ['no pack.yaml', (files) => files.delete('pack.yaml'), /no pack\.yaml/],
    ['broken YAML', edit('outlets.yaml', '- id: irfs.org', '- id: [irfs.org'), /not valid YAML/],
    ['an unknown outlet', edit(ARTICLE, 'outlet: trend.az', 'outlet: trent.az'), /trent\.az is not in outlets\.yaml/],
    [
      'a date that is none',
      edit(ARTICLE, /published: "[^"]+"/, 'published: "2023-02-31"'),
      /not a day of the calendar/,
    ],
    ['a date in words', edit(ARTICLE, /published: "[^"]+"/, 'published: "1 Aug 2023"'), /must be a date/],
    ['an unknown field', edit('pack.yaml', 'id: caucasus', 'id: caucasus\nscript: alert(1)'), /script/],
    ['a fact without a source', edit('outlets.yaml', /source: Turan\n/, 'source: ""\n'), /no value, source or address/],
    [
      'a javascript address',
      edit('outlets.yaml', 'https://turan.az/en/politics/office-of-irfs-sealed', 'javascript:alert(1)'),
      /http or https/,
    ],
    [
      'an alias of two bearers',
      edit('entities/people.yaml', '- Charles Michel\n', '- Charles Michel\n      - Bakhtiyar Hajiyev\n'),
      /also a spelling of/,
    ],
    ['choices out of order', edit('wordings.yaml', 'name: Khankendi\n', 'name: Zhankendi\n'), /alphabetical/],
    ['an id used twice', edit('entities/people.yaml', 'id: charles-michel', 'id: bakhtiyar-hajiyev'), /used twice/],
    [
      'a direction override',
      edit('entities/people.yaml', 'name: Charles Michel', 'name: "Charles\\u202e Michel"'),
      /direction/,
    ],
    [
      'text not in NFC',
      edit('entities/people.yaml', '- Charles Michel\n', '- "Mis\\u0327el"\n      - Charles Michel\n'),
      /NFC/,
    ],
    [
      'a name that is no alias',
      edit('entities/people.yaml', 'name: Charles Michel', 'name: C. Michel'),
      /not among its aliases/,
    ],
    [
      'an article without text',
      (files) => files.set(ARTICLE, (files.get(ARTICLE) as string).replace(/---\n\n[\s\S]*$/, '---\n\n')),
      /no text/,
    ],
    ['an article without front matter', (files) => files.set(ARTICLE, 'Just text'), /no front matter/],
    [
      'an unknown entity behind a wording',
      edit('wordings.yaml', 'entity: goris', 'entity: gorris'),
      /gorris is not in this pack/,
    ],
  ])('reports %s', (_, change, message) => {
    const problems = problemsOf(change);
    expect(problems.map((one) => `${one.message} ${one.fix}`).join('\n')).toMatch(message);
    for (const { file, line, fix } of problems) {
      expect(file).not.toBe('');
      expect(line).toBeGreaterThan(0);
      expect(fix).not.toBe('');
    }
  });

  it('points at the very line', () => {
    const [problem] = problemsOf(edit(ARTICLE, 'outlet: trend.az', 'outlet: trent.az'));
    const lines = (clean.get(ARTICLE) as string).split('\n');
    expect(lines[(problem as Problem).line - 1]).toContain('outlet: trend.az');
  });

  it('reports problems of several files together', () => {
    const problems = problemsOf((files) => {
      edit(ARTICLE, 'outlet: trend.az', 'outlet: trent.az')(files);
      edit('entities/people.yaml', 'name: Charles Michel', 'name: C. Michel')(files);
    });
    expect(new Set(problems.map((one) => one.file)).size).toBe(2);
  });
});

describe('articles.jsonl', () => {
  const line = (fields: object): string =>
    JSON.stringify({ id: 'A1.b', outlet: 'trend.az', title: null, text: 'Words.', ...fields });
  const read = (...lines: string[]) =>
    readSource(new Map([...clean, ['articles.jsonl', `${lines.join('\n')}\n`]])).corpus?.articles.filter(
      ({ id }) => !id.startsWith('caucasus:trend') && id.startsWith('caucasus:A'),
    );

  it('is read with what a line leaves out as null, beside the Markdown files', () => {
    expect(read(line({}), '', line({ id: 'A2', licence: 'CC-BY-4.0', retrieved: '2026-11-22', language: 'az' }))).toEqual([
      expect.objectContaining({
        id: 'caucasus:A1.b', published: null, url: null, author: null, language: 'und', text: 'Words.',
        provenance: 'Given text. Source file: articles.jsonl.',
      }),
      expect.objectContaining({
        language: 'az',
        provenance:
          'Given text. Source file: articles.jsonl. Retrieved: 2026-11-22. Licence or permission, as the maintainer gave it: CC-BY-4.0.',
      }),
    ]); // biome-ignore format: one record, one paragraph
  });

  it.each<[string, string, RegExp]>([
    ['a line that is no JSON', '{"id": "x"', /articles\.jsonl:2: This line is not valid JSON/],
    ['an id used twice', line({}), /articles\.jsonl:2: The id caucasus:A1\.b is used twice.*\n?.*articles\.jsonl:1/],
    ['an unknown outlet', line({ id: 'B', outlet: 'nobody.example' }), /articles\.jsonl:2: The outlet nobody\.example/],
    ['no text', line({ id: 'B', text: ' ' }), /articles\.jsonl:2: The article has no text/],
    ['control characters', line({ id: 'B', text: 'a\u0001b' }), /articles\.jsonl:2: .*control characters/],
    ['half a character', line({ id: 'B', text: 'a' }).replace('"a"', '"\\ud800"'), /articles\.jsonl:2: .*halves/],
    ['a field that is not known', line({ id: 'B', bias: 'left' }), /articles\.jsonl:2: bias/],
  ])('%s is a problem of its line', (_what, second, said) => {
    const problems = problemsOf((files) => files.set('articles.jsonl', `${line({})}\n${second}\n`));
    expect(problems.map(formatProblem).join('\n')).toMatch(said);
  });
});
