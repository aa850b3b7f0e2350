/** A whole staged pack before it is used: every number that is stated is counted again, every reference leads somewhere. */
import { wordingTarget } from '../matching/alias-row.ts';
import type { PackData } from '../model/pack-data.ts';
import { ok, type Result } from '../model/result.ts';
import { countSubjects } from './build/subjects.ts';
import { fault, type PackFault } from './faults.ts';
import { articlesOfPart, LIMIT, type PackManifest, partNumbers } from './manifest.ts';

export function checkPack(manifest: PackManifest, data: PackData): Result<null, PackFault> {
  return firstFault([
    () => checkParts(manifest),
    () => checkCounts(manifest, data),
    () => checkIds(manifest, data),
    () => checkReferences(manifest, data),
  ]);
}

type Check = () => Result<null, PackFault>;

function firstFault(checks: Check[]): Result<null, PackFault> {
  for (const check of checks) {
    const result = check();
    if (!result.ok) return result;
  }
  return ok(null);
}

function checkParts({ segments }: PackManifest): Result<null, PackFault> {
  for (const part of partNumbers({ segments })) {
    const articles = articlesOfPart({ segments }, part);
    if (articles > LIMIT.articlesInPart)
      return fault('E_COUNT', `Part ${part} holds ${articles} articles; ${LIMIT.articlesInPart} is the most.`);
    const counted = segments.reduce(
      (sum, ref) => sum + (ref.part === part && ref.kind === 'stats' ? ref.records : 0),
      0,
    );
    if (counted !== articles)
      return fault('E_COUNT', `Part ${part} has ${articles} articles and counts for ${counted}.`);
  }
  return ok(null);
}

function checkCounts({ counts, totals, segments }: PackManifest, data: PackData): Result<null, PackFault> {
  const counted: Record<string, number> = {
    articles: data.articles.length,
    outlets: data.outlets.length,
    entities: data.entities.length,
    aliases: data.aliases.length,
    referents: data.referents.length,
    references: data.references.length,
    events: data.events.length,
    words: data.stats.reduce((sum, one) => sum + one.length, 0),
  };
  for (const [name, stated] of Object.entries(counts))
    if (counted[name] !== stated)
      return fault('E_COUNT', `The pack holds ${counted[name] ?? 'no'} ${name}; its manifest says ${stated}.`);
  const bytes = segments.reduce((sum, ref) => sum + ref.length, 0);
  const rawBytes = segments.reduce((sum, ref) => sum + ref.rawLength, 0);
  if (bytes !== totals.bytes || rawBytes !== totals.rawBytes)
    return fault('E_COUNT', `The segments come to ${bytes} bytes; the manifest says ${totals.bytes}.`);
  const subjects = JSON.stringify(countSubjects(data.articles, data.stats));
  if (subjects !== JSON.stringify(data.subjects))
    return fault('E_COUNT', 'The sums over the articles are not what the articles come to.');
  return ok(null);
}

/** Ids are the pack's own and stand once. A pack cannot speak for the things of another one. */
function checkIds({ packId }: PackManifest, data: PackData): Result<null, PackFault> {
  const own = [data.articles, data.entities, data.referents, data.references, data.events];
  for (const list of [...own, data.outlets] as { id: string }[][]) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) return fault('E_REF', `The id ${id} stands twice.`);
      seen.add(id);
      if (list !== data.outlets && !id.startsWith(`${packId}:`))
        return fault('E_REF', `The id ${id} does not belong to the pack ${packId}.`);
    }
  }
  return ok(null);
}

function checkReferences(manifest: PackManifest, data: PackData): Result<null, PackFault> {
  const entities = new Set(data.entities.map(({ id }) => id as string));
  const choices = new Set(
    data.referents.flatMap(({ id, choices: all }) => all.map((one) => wordingTarget(id, one.id))),
  );
  const bodies = new Map<number, number>();
  for (const { kind, part, rawLength } of manifest.segments)
    if (kind === 'bodies' && part !== null) bodies.set(part, (bodies.get(part) ?? 0) + rawLength);
  for (const [number, { id, body }] of data.articles.entries()) {
    if (data.stats[number]?.article !== id) return fault('E_REF', `The counts of article ${id} are not its own.`);
    if (body.start > body.end || body.end > (bodies.get(body.part) ?? 0))
      return fault('E_REF', `The text of article ${id} lies outside of the pack.`);
  }
  for (const { target, layer } of data.aliases)
    if (!(layer === 'name' ? entities : choices).has(target))
      return fault('E_REF', `A spelling leads to ${target}, which the pack does not have.`);
  for (const { entities: named, choices: used, article } of data.stats) {
    const missing =
      named.find(([id]) => !entities.has(id))?.[0] ??
      used.map(([referent, choice]) => wordingTarget(referent, choice)).find((target) => !choices.has(target));
    if (missing) return fault('E_REF', `Article ${article} is counted under ${missing}, which the pack does not have.`);
  }
  for (const { id, entity } of data.referents)
    if (entity !== null && !entities.has(entity))
      return fault('E_REF', `The wording ${id} names ${entity}, which the pack does not have.`);
  return ok(null);
}
