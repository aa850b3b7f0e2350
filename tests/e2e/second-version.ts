/** Version 2 of the default pack as a maintainer would make it, on a server of its own: an alias corrected, a fact added, an example article. */
import { DEFAULT_PACK, sourceFiles } from '../../cli/packs.ts';
import { makeSelfTest } from '../../lib/context/self-test.ts';
import type { Corpus } from '../../lib/model/corpus.ts';
import { type BuiltPack, buildPack } from '../../lib/packs/build/build.ts';
import { writeSidelight } from '../../lib/packs/side-load.ts';
import { checkCorpus } from '../../lib/packs/source/check.ts';
import { readSource } from '../../lib/packs/source/read.ts';
import type { Handler } from '../browser/proxy.ts';
import { TestPublisher } from '../packs/support/publisher.ts';

export const EXAMPLE_TITLE = 'Example article of the pack tests';

const EXAMPLE = `---
outlet: irfs.org
title: ${EXAMPLE_TITLE}
published: "2026-11-22"
author: null
url: null
language: en
source: none
provenance: Made up for the tests of packs; not a report of anything.
---

This is an example article. It was made up for the tests of packs and reports nothing.
`;

type Change = [file: string, from: string, to: string];
const CHANGES: Change[] = [
  ['pack.yaml', 'version: 1', 'version: 2'],
  ['entities/people.yaml', '- Bakhtiyar Gadzhiyev', '- Bakhtiyar Gadjiyev'],
  [
    'entities/people.yaml',
    '  sameAs: []\n  facts: []',
    '  sameAs: []\n  facts:\n    - field: example\n      value: a fact added for the tests\n      source: Test register\n      url: https://register.invalid/\n      asOf: "2026-11"\n      kind: registry\n      quoted: false',
  ],
];

export async function buildSource(changed: boolean): Promise<BuiltPack> {
  const files = new Map(sourceFiles(DEFAULT_PACK));
  for (const [file, from, to] of changed ? CHANGES : []) {
    const text = files.get(file) ?? '';
    if (!text.includes(from)) throw new Error(`${file} has no "${from}" to change.`);
    files.set(file, text.replace(from, to));
  }
  if (changed) files.set('articles/pack-tests-example.md', EXAMPLE);
  const read = readSource(files);
  const problems = [...read.problems, ...checkCorpus(read)];
  if (problems.length > 0) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return buildPack(read.corpus as Corpus, makeSelfTest);
}

/** A publisher with both versions built, serving nothing newer than the first. */
export class Desk {
  readonly publisher: TestPublisher;
  readonly first: BuiltPack;
  readonly second: BuiltPack;

  private constructor(publisher: TestPublisher, first: BuiltPack, second: BuiltPack) {
    this.publisher = publisher;
    this.first = first;
    this.second = second;
  }

  static async open(): Promise<Desk> {
    const desk = new Desk(await TestPublisher.create(), await buildSource(false), await buildSource(true));
    await desk.offer(desk.first);
    return desk;
  }

  async offer({ files }: BuiltPack): Promise<void> {
    await this.publisher.offer('caucasus', files);
    await this.publisher.publish();
  }

  file(): Uint8Array {
    return writeSidelight(this.publisher.files);
  }

  /** The server: every origin may read it, as a pack host should allow. */
  readonly serve: Handler = ({ url }) => {
    const body = this.publisher.files.get(url.pathname.slice(1));
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/octet-stream' };
    return body ? { headers, body } : { status: 404, headers, body: 'not here' };
  };
}
