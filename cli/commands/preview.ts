/** `sidelight pack preview`: a page on this machine that shows what a reader would see, from the source, as it is edited. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { openCache } from '../build/compile-kept.ts';
import { InputFault } from '../exit.ts';
import { print, printJsonLine } from '../output.ts';
import { DEFAULT_PACK } from '../packs.ts';
import { clientFiles } from '../preview/client-files.ts';
import { LiveSource } from '../preview/live-source.ts';
import { servePreview } from '../preview/server.ts';

type Flags = { port: number; cache: string | boolean; json?: boolean };

export const previewCommand = (): Command =>
  new Command('preview')
    .description(
      'Show a page or a text with the marks, card and panel that a reader would see, while you edit the source.',
    )
    .argument('[source]', 'folder that holds pack.yaml', DEFAULT_PACK)
    .option('--port <n>', 'port on 127.0.0.1; 0 for any that is free', portNumber, 8137)
    .option('--cache <folder>', 'where results are kept between builds')
    .option('--no-cache', 'keep nothing')
    .option('--json', 'print {address} once it serves, and {revision, problems} a line after every build')
    .action(preview);

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('Give a port from 0 to 65535.');
  return port;
}

async function preview(source: string, { port, cache, json }: Flags): Promise<void> {
  if (!existsSync(join(source, 'pack.yaml')))
    throw new InputFault(`${source} is no pack source: it has no pack.yaml. Give the folder that you edit.`);
  const live = new LiveSource(source, cache === false ? null : openCache(cache));
  // A port that is taken is told before anything is built; the page says meanwhile that the source is.
  const server = await servePreview(live, await clientFiles(), port);
  if (json) printJsonLine({ address: server.address });
  else
    print(`Preview of ${source}: ${server.address}\nSave a file of the source, and the page follows. Ctrl+C ends it.`);
  const stop = live.onState(({ building, revision, problems }) => {
    if (building || (revision === 0 && problems.length === 0)) return;
    if (json) printJsonLine({ revision, problems });
    else if (problems.length > 0)
      print(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}: the page shows the state before.`);
    else print(`Built (${revision}).`);
  });
  await live.start();
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  stop();
  await Promise.all([server.close(), live.stop()]);
}
