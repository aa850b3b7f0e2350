/** Articles of a pack source: a Markdown file each, or a line each of `articles.jsonl` where there are thousands. */
import type { Article } from '../../model/corpus.ts';
import { asId } from '../../model/ids.ts';
import { compareText } from '../../model/order.ts';
import { cutRuns } from '../../model/runs.ts';
import { isPlain } from '../record-schema.ts';
import { JsonLine } from './json-line.ts';
import type { Problem } from './problem.ts';
import { type Context, pruned, type Read, register, type SourceFile, validate } from './reading.ts';
import { type ArticleFront, ArticleLine, ArticleSource } from './schema.ts';
import { YamlFile } from './yaml-file.ts';

/** The file of a source that holds an article a line. */
export const BULK_FILE = 'articles.jsonl';

export const readArticles = (context: Context): Article[] => [...fromMarkdown(context), ...fromLines(context)];

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n\n?([\s\S]*)$/;
/** Files are remembered in runs of about so many: a file each would be slower to find than to read. */
const RUN = 24;

type Markdown = { name: string; text: string };
/** The front matter of a file; its text stays where it is. */
type Front = { name: string; item: ArticleFront };

function fromMarkdown(context: Context): Article[] {
  const files = [...context.files].flatMap(([name, text]) => (slugOf(name) ? [{ name, text }] : []));
  files.sort((a, b) => compareText(a.name, b.name));
  const out: Article[] = [];
  for (const run of cutRuns(files, ({ name }) => name, RUN)) {
    const texts = run.flatMap(({ name, text }) => [name, text]);
    const { items, problems } = context.memo('articles', texts, () => readFronts(run));
    context.problems.push(...problems);
    for (const { name, item } of items) {
      const [front, body] = split(context.files.get(name) as string) ?? ['', ''];
      const slug = slugOf(name) as string;
      if (register(context, `${context.pack}:${slug}`, { file: frontFile(name, front), path: [] }))
        out.push(toArticle(context, slug, item, body));
    }
  }
  return out;
}

const slugOf = (name: string): string | undefined => /^articles\/([a-z0-9-]+)\.md$/.exec(name)?.[1];
const frontFile = (name: string, front: string): YamlFile => new YamlFile(name, front, 2);

function split(text: string): [front: string, body: string] | null {
  const parts = FRONT_MATTER.exec(text);
  return parts && [parts[1] as string, (parts[2] as string).replace(/\n+$/, '')];
}

function readFronts(files: readonly Markdown[]): Read<Front> {
  const problems: Problem[] = [];
  const items = files.flatMap(({ name, text }) => {
    const item = readFront(name, text, problems);
    return item ? [{ name, item }] : [];
  });
  return { items, problems };
}

function readFront(name: string, text: string, problems: Problem[]): ArticleFront | null {
  const parts = split(text);
  if (!parts) {
    problems.push({
      file: name,
      line: 1,
      message: 'The article has no front matter.',
      fix: 'Begin the file with ---, the fields, and --- on a line of its own.',
    });
    return null;
  }
  const file = frontFile(name, parts[0]);
  problems.push(...file.problems);
  if (file.problems.length > 0) return null;
  const item = validate(ArticleSource, file, [], file.data, problems);
  return hasText(problems, file, parts[1], 'Put the body below the second ---') ? item : null;
}

function fromLines(context: Context): Article[] {
  const text = context.files.get(BULK_FILE);
  const out: Article[] = [];
  if (text === undefined) return out;
  let number = 0;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const raw = text.slice(start, end);
    start = end + 1;
    number++;
    if (raw.trim() === '') continue;
    const file = new JsonLine(BULK_FILE, number);
    const parsed = file.parse(raw);
    if (!parsed.ok) context.problems.push(parsed.error);
    const item = parsed.ok ? validate(ArticleLine, file, [], parsed.value, context.problems) : null;
    if (!item || !hasText(context.problems, file, item.text, 'Give it a "text"')) continue;
    const { id, text: body, source, provenance, ...rest } = item;
    if (register(context, `${context.pack}:${id}`, { file, path: [] }))
      out.push(
        toArticle(context, id, { ...rest, source: source ?? BULK_FILE, provenance: provenance ?? 'Given text' }, body),
      );
  }
  return out;
}

/** A text that a reader's copy of the pack will take: letters, and no control characters among them. */
function hasText(problems: Problem[], file: SourceFile, body: string, remedy: string): boolean {
  if (body.trim() === '')
    problems.push(file.problem([], 'The article has no text.', `${remedy}, or list it in references.yaml instead.`));
  else if (!isPlain(body))
    problems.push(
      file.problem([], 'The text has control characters or halves of characters.', 'Remove them: readers refuse them.'),
    );
  else return true;
  return false;
}

function toArticle({ pack }: Context, id: string, item: ArticleFront, text: string): Article {
  const { urlProvenance, source, publishedBounds, licence, retrieved, ...rest } = item;
  return {
    ...rest,
    id: asId<Article['id']>(`${pack}:${id}`),
    outlet: asId<Article['outlet']>(item.outlet),
    publishedBounds: publishedBounds ? pruned(publishedBounds) : null,
    provenance: [
      `${sentence(item.provenance)} Source file: ${source}.`,
      urlProvenance ? `Address: ${sentence(urlProvenance)}` : '',
      retrieved ? `Retrieved: ${retrieved}.` : '',
      licence ? `Licence or permission, as the maintainer gave it: ${sentence(licence)}` : '',
    ]
      .filter(Boolean)
      .join(' '),
    text,
  };
}

const sentence = (text: string): string => text.replace(/\.?$/, '.');
