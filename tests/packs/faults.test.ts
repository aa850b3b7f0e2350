/** Every fault that a pack, its server or its publisher may have, against a reader who is using version 1. Writes `docs/faults.md`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, it } from 'vitest';
import { AUTHORITY } from './faults/authority.ts';
import { CONTENT } from './faults/content.ts';
import { Scene } from './faults/scene.ts';
import { TRANSPORT } from './faults/transport.ts';

const TABLE = fileURLToPath(new URL('../../docs/faults.md', import.meta.url));
const faults = [...TRANSPORT, ...AUTHORITY, ...CONTENT];
const outcomes = new Map<number, 'pass' | 'fail'>();

describe('faults', () => {
  for (const { number, what, expected, run } of faults) {
    it(`${number}: ${what} → ${expected}`, { timeout: 60_000 }, async () => {
      outcomes.set(number, 'fail');
      const scene = await Scene.open();
      try {
        await run(scene);
        outcomes.set(number, 'pass');
      } finally {
        await scene.close();
      }
    });
  }

  // A run of some of them leaves the table of the last whole run alone.
  afterAll(() => {
    if (outcomes.size === faults.length) writeFileSync(TABLE, table());
  });
});

function table(): string {
  const rows = faults.map(
    ({ number, what, expected }) => `| ${number} | ${what} | ${expected} | ${outcomes.get(number)} |`,
  );
  return `# Faults of packs, and what a reader sees of them

Written by \`npx vitest run tests/packs/faults.test.ts\`. In each, a reader uses version 1 of a pack, and version 2 comes with
the fault: version 1 stays in use and searchable, and the code below is shown with a sentence and a remedy.

| no. | fault | expected | outcome |
| ---: | --- | --- | --- |
${rows.join('\n')}
`;
}
