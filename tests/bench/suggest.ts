/**
 * A maintainer's look over 10,868 real articles: `pack check`, `pack suggest` and `pack stats`, each a process of its own, start
 * included. The source has the names and wordings of the default pack, so that there is something to look for.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DEFAULT_PACK } from '../../cli/packs.ts';
import { COVERAGE } from './packs/large.ts';
import type { Row } from './report.ts';

const FILES = ['articles-allsides-gold.jsonl', 'articles-allsides-background.jsonl.gz'];
const MAIN = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');
const MIB = 1024 ** 2;

export function suggest(): Row[] {
  if (!existsSync(COVERAGE)) {
    console.log(`Left out: ${COVERAGE} is not there.`);
    return [];
  }
  const scratch = mkdtempSync(join(tmpdir(), 'sidelight-suggest-'));
  try {
    const source = join(scratch, 'source');
    const articles = makeSource(source);
    // Everything read anew: what another run kept would flatter the figures.
    const commands: [what: string, args: string[], target?: number][] = [
      ['pack check', ['check', source, '--no-cache'], 60],
      ['pack suggest', ['suggest', source]],
      ['pack stats --html', ['stats', source, '--html', join(scratch, 'stats.html')]],
    ];
    return commands.flatMap(([what, args, max]) => {
      const { seconds, peakBytes } = timed(args);
      const row: Row = { what: `${what}, ${articles} articles`, figure: seconds, unit: 's', ...(max && { target: { max } }) }; // biome-ignore format: one row
      return [row, { what: `${what}: memory at its peak`, figure: peakBytes / MIB, unit: 'MiB' }];
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

type Line = { id: string; outlet_domain?: string; date?: string; title?: string | null; text?: string };

function makeSource(folder: string): number {
  mkdirSync(folder, { recursive: true });
  for (const file of ['pack.yaml', 'entities', 'wordings.yaml', 'accepted.yaml'])
    cpSync(join(DEFAULT_PACK, file), join(folder, file), { recursive: true });
  const hosts = new Set<string>();
  const lines = FILES.flatMap((file) => {
    const bytes = readFileSync(join(COVERAGE, file));
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
  }).map((line, at) => {
    const { outlet_domain, date, title, text } = JSON.parse(line) as Line;
    const host = (outlet_domain ?? '').toLowerCase().replace(/^www\./, '');
    const outlet = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) ? host : 'unknown.invalid';
    hosts.add(outlet);
    const published = /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? null;
    return JSON.stringify({ id: `bench-${at}`, outlet, published, title: title ? plain(title).replace(/\s+/g, ' ').trim() : null, language: 'en', text: plain(text ?? '') || '—' }); // biome-ignore format: one line
  });
  writeFileSync(join(folder, 'articles.jsonl'), `${lines.join('\n')}\n`);
  // The entities name outlets of the default pack: its profiles stand first.
  const known = readFileSync(join(DEFAULT_PACK, 'outlets.yaml'), 'utf8');
  const more = [...hosts].filter((host) => !known.includes(`- ${host}\n`) && !known.includes(`- id: ${host}\n`));
  const profiles = more.map((host) => `\n- id: ${host}\n  name: ${host}\n  shortName: ${host}\n  kind: news-site\n  country: null\n  languages: [en]\n  hosts: [${host}]\n  facts: []\n`); // biome-ignore format: one line
  writeFileSync(join(folder, 'outlets.yaml'), known + profiles.join(''));
  return lines.length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a pack may not hold.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const plain = (text: string): string => text.toWellFormed().normalize('NFC').replace(CONTROL, ' ');

/** A command from its start to its end, and the most memory its process held. */
function timed(args: string[]): { seconds: number; peakBytes: number } {
  // The child tells its own peak as it ends: no tool of the system is asked.
  const report = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))`;
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(report)}`, MAIN, 'pack', ...args], { encoding: 'utf8', maxBuffer: 1e9 }); // biome-ignore format: one call
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`pack ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 500)}`);
  return { seconds, peakBytes: Number(/peak (\d+)/.exec(stderr)?.[1]) * 1024 };
}
