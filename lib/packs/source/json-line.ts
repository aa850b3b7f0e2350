/** A line of a JSON Lines file of a pack source. Its number is the place of every value in it. */
import { fail, ok, type Result } from '../../model/result.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './reading.ts';

/** Keeps the place alone and nothing of the line, of which there may be many thousands. */
export class JsonLine implements SourceFile {
  readonly file: string;
  private readonly number: number;

  constructor(file: string, number: number) {
    this.file = file;
    this.number = number;
  }

  line(): number {
    return this.number;
  }

  problem(_path: readonly (string | number)[], message: string, fix: string): Problem {
    return { file: this.file, line: this.number, message, fix };
  }

  parse(text: string): Result<unknown, Problem> {
    try {
      return ok(JSON.parse(text));
    } catch (error) {
      const message = `This line is not valid JSON: ${(error as Error).message}.`;
      return fail(this.problem([], message, 'Correct it, or remove the line: each line is one article.'));
    }
  }
}
