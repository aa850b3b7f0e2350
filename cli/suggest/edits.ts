/**
 * Suggestions as edits of a source: lines put in, none taken out or changed, so that the rest of a file stays letter for
 * letter and the diff shows what is new. Evidence stands above each as a comment.
 */
import { Document } from 'yaml';
import type { ReadSource } from '../../lib/packs/source/read.ts';
import { UNDECIDED } from '../../lib/packs/source/schema.ts';
import type { YamlFile } from '../../lib/packs/source/yaml-file.ts';
import type { Missing } from '../../lib/packs/suggest/missing.ts';
import type { Evidence, NewAlias, NewEntity, Spelling } from '../../lib/packs/suggest/names.ts';
import type { Suggestions } from '../../lib/packs/suggest/suggest.ts';
import type { Contrast, Side, SubjectContrasts } from '../../lib/packs/suggest/wordings.ts';

export const SUGGESTED_FILE = 'entities/suggested.yaml';
const WORDINGS_FILE = 'wordings.yaml';

type Files = ReadonlyMap<string, string>;
/** `byHand`: suggestions that no line can be put in for, in words. */
export type Edited = { files: Map<string, string>; byHand: string[] };

/** Lines to put in after line `after` (counted from 1) of a file. */
type Insert = { file: string; after: number; lines: string[] };

export function editsOf({ names, wordings, missing }: Suggestions, files: Files, { origins }: ReadSource): Edited {
  const byHand: string[] = [];
  const inserts: Insert[] = [];
  for (const one of names.aliases) {
    const origin = origins.get(one.entity);
    const insert = origin && 'extent' in origin.file ? aliasInserts(origin.file as YamlFile, origin.path, one) : null;
    if (insert) inserts.push(...insert);
    else byHand.push(`${one.entity}: add ${one.aliases.map(({ text, language }) => `"${text}" (${language})`).join(', ')} to its aliases. They stand in brackets, where no line can be put in.`); // biome-ignore format: one message
  }
  for (const one of missing) {
    const origin = origins.get(one.id);
    if (!origin) continue;
    const { file } = origin.file;
    const after = origin.file.line(origin.path) - 1;
    const lines = missingLines(one);
    const isSaid = files.get(file)?.split('\n')[after - 1] === lines[0];
    if (!isSaid) inserts.push({ file, after, lines });
  }
  const out = new Map<string, string>();
  for (const [file, list] of Map.groupBy(inserts, (one) => one.file))
    out.set(file, inserted(files.get(file) ?? '', list));
  if (names.entities.length > 0) out.set(SUGGESTED_FILE, appended(files.get(SUGGESTED_FILE), ENTITIES_HEAD, names.entities.map(entityLines))); // biome-ignore format: one line
  if (wordings.subjects.length > 0) out.set(WORDINGS_FILE, appended(out.get(WORDINGS_FILE) ?? files.get(WORDINGS_FILE), '', wordings.subjects.map(wordingLines))); // biome-ignore format: one line
  return { files: out, byHand };
}

const ENTITIES_HEAD = `# Drafts by "pack suggest". Every entry is refused by "pack check" until somebody has decided it: write kind and description, look
# the thing up and add sameAs and facts with their sources, take off spellings that are not its own. Move a decided entry to another
# file of this folder. Delete what is no subject of the pack, and list its name in declined.yaml, or it is suggested again.
`;

function inserted(text: string, inserts: readonly Insert[]): string {
  const lines = text.split('\n');
  for (const { after, lines: fresh } of [...inserts].sort((a, b) => b.after - a.after))
    lines.splice(after, 0, ...fresh);
  return lines.join('\n');
}

function appended(text: string | undefined, head: string, blocks: readonly string[][]): string {
  const known = text === undefined ? head : text.replace(/^\[\]\s*$/m, '');
  return [...[known.trimEnd()].filter(Boolean), ...blocks.map((block) => block.join('\n'))].join('\n\n').concat('\n');
}

/** One line of a comment; what it quotes cannot end it. */
const comment = (text: string, indent = ''): string => `${indent}# ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()}`; // biome-ignore format: one line
const quoted = ({ article, sentence }: Evidence): string => `${article}: “${sentence}”`;
const plural = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

const counted = ({ times, articles, outlets }: Pick<NewEntity, 'times' | 'articles' | 'outlets'>): string =>
  `${plural(times, 'mention')}, ${plural(articles, 'article')}, ${outlets.length > 5 ? `${outlets.length} outlets` : outlets.join(', ')}`;

function reasons({ evidence, clashes, aliases }: Pick<NewEntity, 'evidence' | 'clashes' | 'aliases'>): string[] {
  return [
    ...aliases.flatMap(({ text, why }) =>
      why ? [`"${text}" is put here because it ${startsWithVerb(why) ? '' : 'is '}${why}.`] : [],
    ),
    ...clashes.map((one) => `Could be mistaken: ${one}.`),
    ...evidence.map(quoted),
  ];
}
const startsWithVerb = (why: string): boolean => why.startsWith('sounds');

function entityLines(one: NewEntity): string[] {
  const guess = one.kind
    ? `Guessed to be ${/^[aeo]/.test(one.kind) ? 'an' : 'a'} ${one.kind}: ${one.kindWhy}`
    : 'Nothing in the texts tells its kind';
  const entry = {
    id: one.id,
    name: one.name,
    kind: one.kind ?? UNDECIDED,
    description: UNDECIDED,
    aliases: aliasesOf(one.aliases),
    sameAs: [],
    ...(one.outlet && { outlet: one.outlet }),
    facts: [],
  };
  const yaml = new Document([entry]).toString({ lineWidth: 0 }).trimEnd();
  return [comment(`${counted(one)}. ${guess}.`), ...reasons(one).map((line) => comment(line)), ...yaml.split('\n')];
}

function aliasesOf(spellings: readonly Spelling[]): Record<string, unknown[]> {
  const byLanguage = Map.groupBy(spellings, ({ language }) => language);
  return Object.fromEntries([...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1)).map(([language, list]) => [language, list.map(aliasOf)])); // biome-ignore format: one line
}
const aliasOf = ({ text, acronym }: Spelling): unknown => (acronym ? { text, acronym: true } : text);

/** Below the last spelling of the language, or as a new language below the last of all; null where they stand in brackets. */
function aliasInserts(file: YamlFile, path: readonly (string | number)[], one: NewAlias): Insert[] | null {
  const whole = file.extent([...path, 'aliases']);
  if (!whole || whole.flow) return null;
  const out: Insert[] = [];
  let first = true;
  for (const [language, spellings] of Map.groupBy(one.aliases, (spelling) => spelling.language)) {
    const list = file.extent([...path, 'aliases', language]);
    if (list?.flow) return null;
    const notes = first ? [`Suggested for ${one.name}: ${counted(one)}.`, ...reasons(one)].map((line) => comment(line, '      ')) : []; // biome-ignore format: one line
    const rows = new Document(spellings.map(aliasOf)).toString({ lineWidth: 0 }).trimEnd().split('\n');
    const lines = [...(list ? [] : [`    ${language}:`]), ...notes, ...rows.map((row) => `      ${row}`)];
    out.push({ file: file.file, after: (list ?? whole).lastLine, lines });
    first = false;
  }
  return out;
}

const missingLines = ({ text, articles }: Missing): string[] => [
  comment(`Missing: ${text}.${articles > 0 ? ` (${plural(articles, 'article')})` : ''}`),
];

const share = ({ k, n, outlet }: Side): string =>
  `${k} of ${n}${outlet === '' ? ' articles of the others' : ` articles of ${outlet}`}`;

function wordingLines({ subject, name, contrasts }: SubjectContrasts): string[] {
  return [
    comment(
      `Suggested by "pack suggest": phrases beside ${name} (${subject}) that outlets use unequally. Counts of articles that name it,`,
    ),
    comment('own text only. Nothing says that two of them name one thing: if they do, write a wording with both as choices; else delete this.'), // biome-ignore format: one line
    ...contrasts.flatMap((one) => [
      comment(`- "${one.phrase}": ${sides(one)}`),
      ...one.evidence.map((place) => comment(`  ${quoted(place)}`)),
    ]),
  ];
}

function sides({ side, others, without, level, q, lrc }: Contrast): string {
  const none = without.length > 0 ? `; ${without.map(share).join(', ')}` : '';
  const test = level === 2 && q !== null ? `; holds: q = ${q.toPrecision(2)}, conservative log ratio ${lrc.toFixed(2)}` : '; too few articles to test'; // biome-ignore format: one line
  return `${share(side)}, ${share(others)}${none}${test}`;
}
