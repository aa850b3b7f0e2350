/** `pack check` in full: every rule on a source of the test's own, each with a case that only that rule finds. */
import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../../lib/packs/source/check.ts';
import type { Problem } from '../../../lib/packs/source/problem.ts';
import { readSource } from '../../../lib/packs/source/read.ts';
import { checkWarnings, type Warnings } from '../../../lib/packs/source/warnings.ts';

const entity = (id: string, name: string, kind: string, description: string, more = ''): string =>
  `- id: ${id}\n  name: ${name}\n  kind: ${kind}\n  description: ${description}\n  aliases:\n    en:\n      - ${name}\n${more}  sameAs: []\n  facts: []\n`;

const SOURCE = new Map([
  [
    'pack.yaml',
    'id: t\nversion: 1\ndate: "2026-01-01"\ntitle: T\npublisher: P\ncontact: https://p.example/\nlicence: Facts CC0-1.0; article texts belong to their publishers.\nlanguages:\n  - en\n  - ru\n',
  ],
  [
    'outlets.yaml',
    '- id: north.example\n  name: North\n  shortName: North\n  kind: news-site\n  country: null\n  languages: [en]\n  hosts: [north.example]\n  facts: []\n',
  ],
  [
    'articles/one.md',
    '---\noutlet: north.example\ntitle: Rivertown opens a bridge\npublished: "2024-01-02"\nauthor: Ann Writer\nurl: https://north.example/1\nlanguage: en\nsource: one.txt\nprovenance: Given\n---\n\nMayor Rosa Keller of Rivertown opened the Long Bridge. A trend was seen, and that trend was new, said Rosa Keller.\n',
  ],
  [
    'entities/all.yaml',
    entity('rivertown', 'Rivertown', 'place', 'Town on the river') +
      entity('rosa-keller', 'Rosa Keller', 'person', 'Mayor of Rivertown') +
      entity('long-bridge', 'Long Bridge', 'place', 'Bridge at Rivertown'),
  ],
  [
    'wordings.yaml',
    '- id: name-bridge\n  label: The bridge\n  kind: Bridge\n  status: contested\n  entity: long-bridge\n  choices:\n    - id: long\n      name: Long Bridge\n      note: null\n      forms:\n        en: [Long Bridge]\n        ru: [Долгий мост]\n    - id: wide\n      name: Wide Bridge\n      note: null\n      forms:\n        en: [Wide Bridge]\n        ru: [Широкий мост]\n  sources: []\n',
  ],
  [
    'references.yaml',
    '- id: ref\n  subjects: []\n  outlet: south.example\n  outletName: South\n  copyOf: null\n  title: A bridge\n  published: "2024-01-03"\n  url: https://south.example/1\n  opened: false\n  language: en\n  kind: news\n  summary: South reports the bridge.\n  entities: [rivertown]\n  forms: []\n  voices: []\n  credits: []\n',
  ],
]);

type Change = (files: Map<string, string>) => void;
const edit =
  (file: string, from: string, to: string): Change =>
  (files) => {
    const text = files.get(file) as string;
    if (!text.includes(from)) throw new Error(`Nothing to change in ${file}`);
    files.set(file, text.replace(from, to));
  };
const add =
  (file: string, text: string): Change =>
  (files) => {
    files.set(file, (files.get(file) ?? '') + text);
  };

function checked(...changes: Change[]): { errors: Problem[]; warnings: Warnings } {
  const files = new Map(SOURCE);
  for (const change of changes) change(files);
  const read = readSource(files);
  return {
    errors: [...read.problems, ...checkCorpus(read)],
    warnings: checkWarnings(read, files.get('accepted.yaml')),
  };
}

const person = (id: string, name: string, description: string): Change =>
  add('entities/all.yaml', entity(id, name, 'person', description));
const alias = (text: string): Change =>
  edit('entities/all.yaml', '      - Rivertown\n', `      - Rivertown\n      - ${text}\n`);

describe('warnings of pack check', () => {
  it('finds nothing in a source that is as it should be', () => {
    expect(checked()).toEqual({ errors: [], warnings: { problems: [], accepted: [] } });
  });

  it.each<[string, Change, string, RegExp, string]>([
    ['short-alias', alias('Riv'), 'entities/all.yaml', /"Riv" has 3 letters/, '      - Riv'],
    [
      'common-word-alias',
      alias('Trend'),
      'entities/all.yaml',
      /"Trend" also stands in small letters, 2 times, first in t:one/,
      '      - Trend',
    ],
    [
      'surname-alias',
      edit('entities/all.yaml', '      - Rosa Keller\n', '      - Rosa Keller\n      - Keller\n'),
      'entities/all.yaml',
      /"Keller" is one word/,
      '      - Keller',
    ],
    [
      'private-person',
      edit('entities/all.yaml', 'description: Mayor of Rivertown', 'description: Daughter of the mayor'),
      'entities/all.yaml',
      /private tie \("Daughter"\)/,
      'description: Daughter',
    ],
    [
      'private-person',
      edit('entities/all.yaml', 'description: Mayor of Rivertown', 'description: Rosa Keller from Rivertown'),
      'entities/all.yaml',
      /tells no role in public/,
      'description: Rosa Keller from',
    ],
    [
      'uneven-forms',
      edit('wordings.yaml', '        ru: [Широкий мост]\n', ''),
      'wordings.yaml',
      /ru: wide/,
      '    - id: long',
    ],
    [
      'unused-entity',
      add('entities/all.yaml', entity('far-hill', 'Far Hill', 'place', 'Hill elsewhere')),
      'entities/all.yaml',
      /No article names it/,
      '- id: far-hill',
    ],
    [
      'repeated-address',
      edit('references.yaml', 'https://south.example/1', 'https://north.example/1'),
      'references.yaml',
      /t:one has the same address/,
      '  url:',
    ],
    ['unclear-licence', edit('pack.yaml', 'CC0-1.0', 'as you like'), 'pack.yaml', /names no known licence/, 'id: t'],
    [
      'unclear-licence',
      edit('pack.yaml', '; article texts belong to their publishers.', '.'),
      'pack.yaml',
      /texts of 1 article/,
      'id: t',
    ],
  ])('warns of %s, with its line', (rule, change, file, message, line) => {
    const { errors, warnings } = checked(change);
    expect(errors).toEqual([]);
    expect(warnings.problems).toHaveLength(1);
    const [problem] = warnings.problems as [Problem];
    expect(problem).toMatchObject({ warning: rule, file });
    expect(problem.message).toMatch(message);
    expect(problem.fix).not.toBe('');
    const files = new Map(SOURCE);
    change(files);
    expect(files.get(file)?.split('\n')[problem.line - 1]).toContain(line);
  });

  it('takes an inflected name in an article for a use, and a word in small letters for none', () => {
    const inflected = checked(
      add('entities/all.yaml', entity('dalnegorsk', 'Дальнегорск', 'place', 'Town').replace('en:', 'ru:')),
      add('articles/one.md', '\nМост открыли в Дальнегорске.\n'),
    );
    expect(inflected.warnings.problems).toEqual([]);
    const small = checked(
      add('entities/all.yaml', entity('seen', 'Seen', 'place', 'Town')),
      edit('entities/all.yaml', '      - Seen\n', '      - text: Seen\n        context: true\n'),
    );
    expect(small.warnings.problems.map((one) => one.warning)).toEqual(['unused-entity']);
  });

  it('leaves a marked alias alone', () => {
    const marked = checked(
      edit(
        'entities/all.yaml',
        '      - Rivertown\n',
        '      - Rivertown\n      - text: Trend\n        credit: true\n',
      ),
    );
    expect(marked.warnings.problems).toEqual([]);
  });
});

describe('accepted.yaml', () => {
  const accept = (rule: string, at: string, reason = 'A town of three letters.'): Change =>
    add('accepted.yaml', `- rule: ${rule}\n  at: ${at}\n  reason: ${reason}\n`);

  it('accepts by entry and by file, with the reason, and only the rule it names', () => {
    for (const at of ['rivertown', 'entities/all.yaml']) {
      const { warnings } = checked(alias('Riv'), accept('short-alias', at));
      expect(warnings.problems).toEqual([]);
      expect(warnings.accepted).toMatchObject([{ warning: 'short-alias', reason: 'A town of three letters.' }]);
    }
    const { warnings } = checked(alias('Riv'), accept('unused-entity', 'rivertown'));
    expect(warnings.problems.map((one) => one.warning)).toEqual(['short-alias', 'idle-acceptance']);
  });

  it('is held to its form', () => {
    expect(checked(accept('short-alias', 'rivertown', 'so')).warnings.problems).toMatchObject([
      { file: 'accepted.yaml', line: 3, message: expect.stringMatching(/must say why/) },
    ]);
    expect(checked(accept('any-rule', 'rivertown')).warnings.problems[0]?.warning).toBeUndefined();
    expect(checked(add('accepted.yaml', '- rule: [')).warnings.problems[0]?.message).toMatch(/not valid YAML/);
  });
});

describe('errors of pack check', () => {
  it.each<[string, Change, RegExp]>([
    [
      'one identifier for two entries',
      (files) =>
        files.set(
          'entities/all.yaml',
          (files.get('entities/all.yaml') as string).replaceAll('sameAs: []', 'sameAs: ["wikidata:Q1"]'),
        ),
      /wikidata:Q1 is also the identifier of t:/,
    ],
    [
      'a name under never that is its own',
      edit(
        'entities/all.yaml',
        '      - Rivertown\n  sameAs',
        '      - Rivertown\n  never:\n    - RIVERTOWN\n  sameAs',
      ),
      /under never and, as "Rivertown"/,
    ],
    [
      'a choice without forms',
      edit(
        'wordings.yaml',
        '      forms:\n        en: [Wide Bridge]\n        ru: [Широкий мост]\n',
        '      forms: {}\n',
      ),
      /"Wide Bridge" has no form/,
    ],
    [
      'no licence',
      edit('pack.yaml', 'Facts CC0-1.0; article texts belong to their publishers.', 'TODO'),
      /"TODO" is no licence/,
    ],
    [
      'a kind left undecided',
      edit('entities/all.yaml', 'kind: place', 'kind: undecided'),
      /kind must be decided: person, organisation, place, event or document/,
    ],
    [
      'a description left undecided',
      edit('entities/all.yaml', 'description: Town on the river', 'description: undecided'),
      /description must be written/,
    ],
    ['a byline as an entity', person('ann', 'Ann Writer', 'Reporter of North'), /byline of an article/],
  ])('reports %s', (_, change, message) => {
    const { errors } = checked(change);
    expect(errors.map((one) => one.message).join('\n')).toMatch(message);
    expect(errors.every(({ line, fix }) => line > 0 && fix !== '')).toBe(true);
  });
});
