/** A YAML file of a pack source: its data, and the line of any value in it. Parsed when something of it is asked for. */
import { isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

export type Path = readonly (string | number)[];

type Parsed = { document: ReturnType<typeof parseDocument>; lines: LineCounter; problems: Problem[]; data: unknown };

export class YamlFile {
  readonly file: string;
  private readonly text: string;
  private readonly firstLine: number;
  private parsed: Parsed | null = null;

  /** `firstLine` is where the text starts in its file: front matter begins on line 2. */
  constructor(file: string, text: string, firstLine = 1) {
    this.file = file;
    this.text = text;
    this.firstLine = firstLine;
  }

  /** Null where there are problems. */
  get data(): unknown {
    return this.parse().data;
  }

  get problems(): readonly Problem[] {
    return this.parse().problems;
  }

  private parse(): Parsed {
    if (this.parsed) return this.parsed;
    const lines = new LineCounter();
    // The JSON-like core schema only: no dates, no custom tags; aliases are bounded against expansion bombs.
    const document = parseDocument(this.text, { lineCounter: lines, schema: 'core', customTags: [], uniqueKeys: true });
    const problems = document.errors.map((error) => ({
      file: this.file,
      line: lines.linePos(error.pos[0]).line + this.firstLine - 1,
      message: `This is not valid YAML: ${error.message.split('\n')[0] ?? error.code}`,
      fix: 'Correct the indentation or quoting at this line.',
    }));
    const data = problems.length === 0 ? document.toJS({ maxAliasCount: 100 }) : null;
    this.parsed = { document, lines, problems, data };
    return this.parsed;
  }

  /** Line of the value at `path`, or of its nearest parent that exists. */
  line(path: Path): number {
    const { document, lines } = this.parse();
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      const range =
        node && typeof node === 'object' && 'range' in node ? (node.range as [number, number, number] | null) : null;
      if (range) return lines.linePos(range[0]).line + this.firstLine - 1;
    }
    return this.firstLine;
  }

  /** Last line of the value at `path`, and whether it stands in brackets; null where nothing stands there. */
  extent(path: Path): { lastLine: number; flow: boolean } | null {
    const { document, lines } = this.parse();
    const node = document.getIn(path, true);
    const range = isNode(node) ? node.range : null;
    if (!range) return null;
    const { line } = lines.linePos(Math.max(range[0], range[1] - 1));
    return { lastLine: line + this.firstLine - 1, flow: isCollection(node) && node.flow === true };
  }

  problem(path: Path, message: string, fix: string): Problem {
    return { file: this.file, line: this.line(path), message, fix };
  }
}
