/**
 * The page of the preview, bundled in memory when the command starts, from the very components of the extension: a bundle made
 * beforehand would show another version of the card than the one a reader gets from the same checkout.
 */
import { join } from 'node:path';

export type ClientFiles = ReadonlyMap<string, { body: string | Uint8Array; type: string }>;

const TYPES = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
]);

/** Path on the server → file. */
export async function clientFiles(): Promise<ClientFiles> {
  // Loaded here: every other command starts faster without it.
  const { build } = await import('vite');
  const made = await build({
    root: join(import.meta.dirname, 'client'),
    configFile: false,
    logLevel: 'error',
    build: { write: false, modulePreload: false, assetsInlineLimit: 0 },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  return new Map(
    outputs.map((file) => {
      const type = TYPES.get(file.fileName.split('.').at(-1) ?? '') ?? 'application/octet-stream';
      return [`/${file.fileName}`, { body: file.type === 'chunk' ? file.code : file.source, type }];
    }),
  );
}
