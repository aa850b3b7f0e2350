/** The passphrase of the keys: from `SIDELIGHT_PASSPHRASE`, or asked for at the terminal without showing it. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { EXIT, InputFault } from './exit.ts';

const VARIABLE = 'SIDELIGHT_PASSPHRASE';
const LEAST = 12;

export async function askPassphrase({ fresh = false }: { fresh?: boolean } = {}): Promise<string> {
  const given = process.env[VARIABLE];
  const passphrase = given ?? (await askHidden('Passphrase of the keys: '));
  if (fresh && passphrase.length < LEAST)
    throw new InputFault(`The passphrase has ${passphrase.length} characters; ${LEAST} is the least.`, EXIT.wrongUse);
  if (fresh && given === undefined && (await askHidden('Once more: ')) !== passphrase)
    throw new InputFault('The two passphrases differ. Nothing was written.');
  return passphrase;
}

async function askHidden(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new InputFault(`There is no terminal to ask for the passphrase. Set ${VARIABLE}.`, EXIT.wrongUse);
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
