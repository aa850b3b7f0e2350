/** A YAML file of a pack source: its data, and the line of any value in it. */
import { isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

export type Path = readonly (string | number)[];

export class YamlFile {
  readonly file: string;
  readonly data: unknown;
  readonly problems: Problem[];
  private readonly lines = new LineCounter();
  private readonly document;
  private readonly firstLine: number;

  /** `firstLine` is where the text starts in its file: front matter begins on line 2. */
  constructor(file: string, text: string, firstLine = 1) {
    this.file = file;
    this.firstLine = firstLine;
    // The JSON-like core schema only: no dates, no custom tags; aliases are bounded against expansion bombs.
    this.document = parseDocument(text, { lineCounter: this.lines, schema: 'core', customTags: [], uniqueKeys: true });
    this.problems = this.document.errors.map((error) => ({
      file,
      line: this.lineOf(error.pos[0]),
      message: `This is not valid YAML: ${error.message.split('\n')[0] ?? error.code}`,
      fix: 'Correct the indentation or quoting at this line.',
    }));
    this.data = this.problems.length === 0 ? this.document.toJS({ maxAliasCount: 100 }) : null;
  }

  /** Line of the value at `path`, or of its nearest parent that exists. */
  line(path: Path): number {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? this.document.contents : this.document.getIn(path.slice(0, length), true);
      const range =
        node && typeof node === 'object' && 'range' in node ? (node.range as [number, number, number] | null) : null;
      if (range) return this.lineOf(range[0]);
    }
    return this.firstLine;
  }

  /** Last line of the value at `path`, and whether it stands in brackets; null where nothing stands there. */
  extent(path: Path): { lastLine: number; flow: boolean } | null {
    const node = this.document.getIn(path, true);
    const range = isNode(node) ? node.range : null;
    if (!range) return null;
    return { lastLine: this.lineOf(Math.max(range[0], range[1] - 1)), flow: isCollection(node) && node.flow === true };
  }

  problem(path: Path, message: string, fix: string): Problem {
    return { file: this.file, line: this.line(path), message, fix };
  }

  private lineOf(offset: number): number {
    return this.lines.linePos(offset).line + this.firstLine - 1;
  }
}
