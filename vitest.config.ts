import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [await WxtVitest()],
  // On two cores one worker is the default; the slowest files wait for child processes, so a worker a core is faster.
  test: { include: ['tests/**/*.test.{ts,tsx}'], testTimeout: 90_000, maxWorkers: '100%' },
});
