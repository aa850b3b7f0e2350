/**
 * What may be meant so in a pack source, less what the maintainer has accepted in `accepted.yaml`:
 *
 *     - rule: surname-alias
 *       at: people-of-one-name        an entry (its slug or host), or a file of the source
 *       reason: …
 *
 * An acceptance that accepts nothing is a warning of its own, so that the list never outlives its reasons.
 */
import * as v from 'valibot';
import type { Problem, WarningRule } from './problem.ts';
import type { ReadSource } from './read.ts';
import { evenForms, shortAliases, uniqueAddresses } from './rules/identity.ts';
import { namesInTexts } from './rules/in-texts.ts';
import { clearLicence } from './rules/licence.ts';
import { publicRoles, surnameAliases } from './rules/persons.ts';
import type { Warn, WarningCheck } from './rules/rule.ts';
import { YamlFile } from './yaml-file.ts';

export const ACCEPTED_FILE = 'accepted.yaml';

const CHECKS: WarningCheck[] = [
  uniqueAddresses,
  evenForms,
  shortAliases,
  surnameAliases,
  publicRoles,
  clearLicence,
  namesInTexts,
];

const RULES = [
  'short-alias',
  'common-word-alias',
  'surname-alias',
  'private-person',
  'uneven-forms',
  'unused-entity',
  'repeated-address',
  'unclear-licence',
] as const satisfies WarningRule[];

const Acceptances = v.array(
  v.strictObject({
    rule: v.picklist(RULES),
    at: v.pipe(v.string(), v.nonEmpty('must name an entry or a file')),
    reason: v.pipe(v.string(), v.minLength(10, 'must say why')),
  }),
);

export type Accepted = Problem & { reason: string };
/** `accepted`: what stands in `accepted.yaml`, each with its reason. `problems`: the rest, and what is wrong with that file. */
export type Warnings = { problems: Problem[]; accepted: Accepted[] };

export function checkWarnings({ corpus, origins }: ReadSource, acceptedText: string | undefined): Warnings {
  const { list, problems } = readAcceptances(acceptedText);
  if (!corpus) return { problems, accepted: [] };
  const used = new Set<number>();
  const accepted: Accepted[] = [];
  const warn: Warn = (rule, id, path, message, fix) => {
    const origin = id === corpus.pack.id ? null : origins.get(id);
    const problem: Problem = origin
      ? origin.file.problem([...origin.path, ...path], message, fix)
      : { file: 'pack.yaml', line: 1, message, fix };
    const slug = id.slice(id.indexOf(':') + 1);
    const at = list.findIndex((one) => one.rule === rule && (one.at === slug || one.at === problem.file));
    if (at < 0) problems.push({ ...problem, warning: rule });
    else {
      used.add(at);
      accepted.push({ ...problem, warning: rule, reason: (list[at] as Acceptance).reason });
    }
  };
  for (const check of CHECKS) check(corpus, warn);
  for (const [at, { rule, at: place, file }] of list.entries())
    if (!used.has(at))
      problems.push({
        ...file.problem([at], `${rule} at ${place} accepts nothing.`, 'Remove it, or correct the rule or the place.'),
        warning: 'idle-acceptance',
      });
  return { problems, accepted };
}

export type Acceptance = v.InferOutput<typeof Acceptances>[number] & { file: YamlFile };

/** Entries of `accepted.yaml`; none where the file has faults, which are told. */
export function readAcceptances(text: string | undefined): { list: Acceptance[]; problems: Problem[] } {
  if (text === undefined) return { list: [], problems: [] };
  const file = new YamlFile(ACCEPTED_FILE, text);
  if (file.problems.length > 0) return { list: [], problems: [...file.problems] };
  const read = v.safeParse(Acceptances, file.data ?? []);
  if (read.success) return { list: read.output.map((one) => ({ ...one, file })), problems: [] };
  const problems = read.issues.map((issue) => {
    const path = issue.path?.map((step) => step.key as string | number) ?? [];
    return file.problem(
      path,
      `${path.join('.') || 'the file'} ${issue.message}.`,
      'An entry has rule, at and reason. The rule is the name that the warning carries in brackets.',
    );
  });
  return { list: [], problems };
}
