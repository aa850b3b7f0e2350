/** Under which licence, or by whose permission, texts come into a pack: asked before the first is read. */
import { createInterface } from 'node:readline/promises';
import { EXIT, InputFault } from '../exit.ts';
import { plainLine } from './read/plain.ts';

const QUESTION = `Full texts go to every reader of the pack. Under which licence, or by whose permission, may you pass them on?
(a licence such as CC-BY-4.0, or a line such as "permission of example.org, 2026-11-02"; empty stops here)
> `;
const REFUSED =
  'Texts need a licence or a permission: say it with --licence "CC-BY-4.0", or add links without text with --references.';

/** The line to keep with every article. Refuses where it is neither given nor can be asked for. */
export async function askLicence(given: string | undefined): Promise<string> {
  const answer = given ?? (process.stdin.isTTY && process.stderr.isTTY ? await ask() : '');
  const licence = plainLine(answer, 300);
  if (licence === null) throw new InputFault(REFUSED, EXIT.wrongUse);
  return licence;
}

async function ask(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(QUESTION);
  } finally {
    terminal.close();
  }
}
