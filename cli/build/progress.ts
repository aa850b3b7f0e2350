/** How far a long build is: a line that rewrites itself on a terminal, JSON lines for a program, nothing in a pipe. */
import type { StageProgress } from '../../lib/packs/build/stage.ts';
import { printJsonLine } from '../output.ts';

/** Milliseconds between two reports of one stage. */
const OFTEN = { terminal: 100, lines: 1000 };
/** No guess is made before so many seconds: the first tasks also load the code. */
const GUESS_FROM = 2;

type Reporter = { report: StageProgress /** Clears the line. */; end: () => void };

export function stageProgress(mode: 'terminal' | 'lines'): Reporter {
  if (mode === 'terminal' && !process.stderr.isTTY) return { report: () => {}, end: () => {} };
  const started = new Map<string, number>();
  let last = Number.NEGATIVE_INFINITY;
  return {
    report(stage, done, total) {
      const now = performance.now();
      if (!started.has(stage) || done === 1) started.set(stage, now);
      if (done < total && now - last < OFTEN[mode]) return;
      last = now;
      if (mode === 'lines') return printJsonLine({ stage, done, total });
      const seconds = (now - (started.get(stage) as number)) / 1000;
      const left = seconds > GUESS_FROM ? `, about ${Math.ceil((seconds * (total - done)) / done)} s left` : '';
      process.stderr.write(`\r${stage}: ${done} of ${total}${done < total ? left : ''}\u001b[K`);
    },
    end: () => void (mode === 'terminal' && process.stderr.write('\r\u001b[K')),
  };
}
