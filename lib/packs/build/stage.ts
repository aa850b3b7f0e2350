/**
 * Building a pack is a chain of stages. `plan` cuts the input into tasks; `run` does one task and touches nothing else,
 * so that a task can run inline, in a thread or elsewhere, twice or after a crash, with the same result.
 */
export type Stage<Input, Task, Output> = {
  name: string;
  plan: (input: Input) => Task[];
  run: (task: Task) => Promise<Output> | Output;
};

export type StageProgress = (stage: string, done: number, total: number) => void;

/** Runs the tasks of a stage one after another in this thread; outputs stand in the order of the tasks. */
export async function runInline<I, T, O>(stage: Stage<I, T, O>, input: I, progress: StageProgress): Promise<O[]> {
  const tasks = stage.plan(input);
  const out: O[] = [];
  for (const task of tasks) {
    out.push(await stage.run(task));
    progress(stage.name, out.length, tasks.length);
  }
  return out;
}
