/** What runs in a thread of the pool: finds the task, says that it begins, and does it. */
import { parentPort } from 'node:worker_threads';

export type ThreadOrder = { number: number; module: string; name: string; input: unknown };

/** The order's number goes back before the task starts, so that its time is counted without the loading of its module. */
export async function run({ number, module, name, input }: ThreadOrder): Promise<unknown> {
  const exported = (await import(module)) as Record<string, unknown>;
  const task = exported[name];
  if (typeof task !== 'function') throw new Error(`${module} exports no function "${name}".`);
  parentPort?.postMessage(number);
  return task(input);
}
