/** `sidelight eval suggest`: how many of the entities that a pack's articles name are suggested from the articles alone. */
import { Command } from 'commander';
import { buildGazetteer } from '../../lib/matching/build.ts';
import { Gazetteer } from '../../lib/matching/gazetteer.ts';
import { findMentionsIn } from '../../lib/matching/link.ts';
import { targetInfo } from '../../lib/matching/target-info.ts';
import type { Corpus } from '../../lib/model/corpus.ts';
import { compareText } from '../../lib/model/order.ts';
import { isCreditLine } from '../../lib/outlets/credit.ts';
import { aliasRows } from '../../lib/packs/build/aliases.ts';
import { suggestNames } from '../../lib/packs/suggest/names.ts';
import { foldText } from '../../lib/text/fold.ts';
import { isMissed, MEASURE_HEAD, type Measure, measure, measureRow } from '../eval/intervals.ts';
import { EXIT } from '../exit.ts';
import { print, printJson, table } from '../output.ts';
import { DEFAULT_PACK, soundCorpus } from '../packs.ts';

const RECALL_TARGET = 0.9;

export const evalSuggestCommand = (): Command =>
  new Command('suggest')
    .description(
      'Empty the entities and wordings of a pack source, suggest names from its articles, and compare with what was there.',
    )
    .argument('[source]', 'folder that holds pack.yaml', DEFAULT_PACK)
    .option('--check', 'end with 1 when a target is missed')
    .option('--json', 'print {measures, missed, others}')
    .action(evaluate);

/** `others`: suggested, and nothing of the pack; some may be worth an entry all the same. */
type Outcome = { measures: Measure[]; missed: { id: string; spellings: string[] }[]; others: string[] };

function evaluate(source: string, { check, json }: { check?: boolean; json?: boolean }): void {
  const outcome = compare(soundCorpus(source));
  if (json) printJson(outcome);
  else {
    print(table(MEASURE_HEAD, outcome.measures.map(measureRow)));
    print(`\nNot suggested: ${outcome.missed.map(({ id, spellings }) => `${id} (${spellings.join(', ')})`).join('; ') || 'none'}.`); // biome-ignore format: one line
    print(`\nSuggested beside: ${outcome.others.join('; ') || 'none'}.`);
  }
  if (check && outcome.measures.some(isMissed)) process.exitCode = EXIT.inputFault;
}

function compare(corpus: Corpus): Outcome {
  const gold = namedIn(corpus);
  const emptied = { ...corpus, entities: [], referents: [], references: [], events: [] };
  const suggested = suggestNames(emptied, { most: Number.POSITIVE_INFINITY, skip: new Set() }).entities;
  const owner = new Map<string, string>();
  for (const [id, spellings] of gold) for (const spelling of spellings) owner.set(foldText(spelling), id);
  for (const { id, aliases } of corpus.entities) if (gold.has(id)) for (const { text } of aliases) owner.set(foldText(text), id); // biome-ignore format: one line
  const found = new Set<string>();
  const others: string[] = [];
  let decided = 0;
  let rightKind = 0;
  const kinds = new Map<string, string>(corpus.entities.map(({ id, kind }) => [id, kind]));
  for (const { name, kind, aliases } of suggested) {
    const ids = new Set(aliases.flatMap(({ text }) => owner.get(foldText(text)) ?? []));
    for (const id of ids) found.add(id);
    const [id] = ids;
    if (id === undefined) others.push(name);
    else if (kind !== null) {
      decided++;
      if (kinds.get(id) === kind) rightKind++;
    }
  }
  const missed = [...gold].filter(([id]) => !found.has(id)).map(([id, spellings]) => ({ id, spellings: [...spellings] })); // biome-ignore format: one line
  return {
    measures: [
      measure('entities named in the articles that are suggested', gold.size - missed.length, gold.size, RECALL_TARGET),
      measure('suggestions that are an entity of the pack', suggested.length - others.length, suggested.length),
      measure('of these with a kind, the right one', rightKind, decided),
    ],
    missed: missed.sort((a, b) => compareText(a.id, b.id)),
    others,
  };
}

/** Entities that stand in the articles, by the matcher that reads pages, with the words that name them there. */
function namedIn(corpus: Corpus): Map<string, Set<string>> {
  const adopted = Gazetteer.adopt(buildGazetteer(aliasRows(corpus), targetInfo([corpus])));
  if (!adopted.ok) throw new Error(adopted.error);
  const out = new Map<string, Set<string>>();
  for (const { title, text } of corpus.articles) {
    const fields = [title ?? '', text];
    for (const [at, { spans }] of findMentionsIn(adopted.value, fields, isCreditLine).entries())
      for (const { layer, target, start, end } of spans)
        if (layer === 'name') out.set(target, (out.get(target) ?? new Set()).add((fields[at] as string).slice(start, end))); // biome-ignore format: one line
  }
  return out;
}
