/** `web-ext lint` of the Firefox build: no error, and no warning but those listed here with their reason. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', '.output', 'firefox-mv3');

/** Code of the warning → why it is accepted, and in which files. */
const ACCEPTED = new Map([
  [
    'UNSAFE_VAR_ASSIGNMENT',
    {
      files: /^(?:chunks\/|content-scripts\/|background)/,
      why: "Preact's own path for dangerouslySetInnerHTML and Readability's work on its copy of the page; neither is fed by us",
    },
  ],
]);

type Message = { code: string; message: string; file?: string; line?: number };

const run = spawnSync('web-ext', ['lint', '--source-dir', FOLDER, '--output', 'json', '--no-config-discovery'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
let report: { errors: Message[]; warnings: Message[] };
try {
  report = JSON.parse(run.stdout) as typeof report;
} catch {
  console.error(`web-ext gave no report: ${run.error?.message ?? run.stderr}`);
  process.exit(1);
}
const refused = report.warnings.filter(({ code, file }) => !ACCEPTED.get(code)?.files.test(file ?? ''));
for (const { code, message, file, line } of [...report.errors, ...refused])
  console.error(`${file ?? 'manifest'}:${line ?? 0}: ${code}: ${message}`);
console.log(
  `${report.errors.length} errors, ${refused.length} warnings (and ${report.warnings.length - refused.length} accepted with a reason)`,
);
process.exitCode = report.errors.length + refused.length === 0 ? 0 : 1;
