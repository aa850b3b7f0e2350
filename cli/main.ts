#!/usr/bin/env node
/**
 * Starts `sidelight`. Compiled code is kept between runs, types stripped: else half of a short command's time goes into
 * reading the program. A folder that cannot be written to costs that time and nothing more.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/sidelight-cli', import.meta.url)));
await import('./program.ts');
