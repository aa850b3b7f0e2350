/** What all readers of source files share: where an item was written, its form, and that its id stands once. */
import * as v from 'valibot';
import type { Problem } from './problem.ts';
import type { Path } from './yaml-file.ts';

/** A file, or a line of one, that can say where a value of it stands. */
export type SourceFile = {
  readonly file: string;
  line(path: Path): number;
  problem(path: Path, message: string, fix: string): Problem;
};

/** Path in the source folder (forward slashes) → text. */
export type SourceFiles = ReadonlyMap<string, string>;

/** Where an item of the corpus was written, so that later checks can point at it. */
export type Origin = { file: SourceFile; path: (string | number)[] };

/** What was read from some texts. Only what has no problems may be kept for another time. */
export type Read<T> = { items: T[]; problems: Problem[] };
/** Gives what `read` made of the same texts before, or calls it. `what` tells readers of the same text apart. */
export type Memo = <T>(what: string, texts: readonly string[], read: () => Read<T>) => Read<T>;
export const forgetful: Memo = (_what, _texts, read) => read();

export type Context = {
  files: SourceFiles;
  problems: Problem[];
  origins: Map<string, Origin>;
  pack: string;
  memo: Memo;
};

/** The value in its checked form; null where it has another, with a problem for each fault. */
export function validate<S extends v.GenericSchema>(
  schema: S,
  file: SourceFile,
  path: (string | number)[],
  data: unknown,
  problems: Problem[],
): v.InferOutput<S> | null {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const inner = issue.path?.map((step) => step.key as string | number) ?? [];
    const where = [...path, ...inner].join('.') || 'the file';
    problems.push(
      file.problem(
        [...path, ...inner],
        `${where} ${issue.message}.`,
        `Found ${issue.received}; expected ${issue.expected ?? 'another value'}.`,
      ),
    );
  }
  return null;
}

/** Notes where an id was written; a second use is a problem, and false. */
export function register(context: Context, id: string, origin: Origin): boolean {
  const first = context.origins.get(id);
  if (!first) {
    context.origins.set(id, origin);
    return true;
  }
  context.problems.push(
    origin.file.problem(
      origin.path,
      `The id ${id} is used twice.`,
      `It stands first in ${first.file.file}:${first.file.line(first.path)}. Rename one of them.`,
    ),
  );
  return false;
}

/** Drops keys whose value is undefined: exact optional properties hold no undefined. */
export function pruned<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
