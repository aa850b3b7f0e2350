/** Loaded before a program (`node --import`): leaves the most memory its process ever held, threads included, in a file. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.SIDELIGHT_PEAK_FILE;
  // maxRSS is in KiB.
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
});
