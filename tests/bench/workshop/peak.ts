/** Loaded before a program (`node --import`): leaves what its process took of memory and processor, threads included, in a file. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.SIDELIGHT_PEAK_FILE;
  if (file === undefined) return;
  // In KiB and microseconds.
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(file, JSON.stringify({ peak: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
});
