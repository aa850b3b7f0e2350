/**
 * Building a pack is a chain of stages. `plan` cuts the input into tasks; `run` does one task and touches nothing else,
 * so that a task can run here, in a thread or elsewhere, twice or after a crash, with the same result; `key` names all that
 * the result depends on beside the code, so that a result that is there already need not be made again.
 */
export type Stage<Input, Task, Output> = {
  name: string;
  plan: (input: Input) => Task[];
  /** `digest` hashes what is long: a part that several stages share is hashed once. */
  key: (task: Task, digest: Digest) => KeyPart[];
  run: (task: Task) => Promise<Output> | Output;
};

export type KeyPart = string | Uint8Array;
/** Hash of the parts and their borders, as text. Any function will do that never gives one answer to two inputs. */
export type Digest = (parts: readonly KeyPart[]) => string;

export type StageProgress = (stage: string, done: number, total: number) => void;

/** Who runs the tasks of a stage. Outputs stand in the order of the tasks; which driver it was cannot be told from them. */
export type Driver = {
  run<I, T, O>(stage: Stage<I, T, O>, tasks: readonly T[], progress: (done: number) => void): Promise<O[]>;
};

/** One task after another in this thread. */
export const inline: Driver = {
  async run(stage, tasks, progress) {
    const out = [];
    for (const task of tasks) {
      out.push(await stage.run(task));
      progress(out.length);
    }
    return out;
  },
};

export async function runStage<I, T, O>(
  driver: Driver,
  stage: Stage<I, T, O>,
  input: I,
  progress: StageProgress,
): Promise<O[]> {
  const tasks = stage.plan(input);
  return driver.run(stage, tasks, (done) => progress(stage.name, done, tasks.length));
}
