/** Lists in runs whose borders stand where ids say: what comes, goes or changes moves no border but those beside it. */

/** Runs of about `mean` items, never more than four times as many. */
export function cutRuns<T>(items: readonly T[], idOf: (item: T) => string, mean: number): T[][] {
  const out: T[][] = [];
  let run: T[] = [];
  for (const item of items) {
    run.push(item);
    if (run.length < 4 * mean && !endsRun(idOf(item), mean)) continue;
    out.push(run);
    run = [];
  }
  if (run.length > 0) out.push(run);
  return out;
}

/** True of one id in `oneIn`, always the same ones (FNV-1a). */
export function endsRun(id: string, oneIn: number): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 8) % oneIn === 0;
}
