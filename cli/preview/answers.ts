/** Answers to the messages of the extension's own surfaces, over the engine of the source: the functions that its background calls. */
import * as v from 'valibot';
import { buildCard } from '../../lib/context/card.ts';
import { buildCompare } from '../../lib/context/compare.ts';
import { type Engine, packMakers } from '../../lib/context/engine.ts';
import { buildPageContext } from '../../lib/context/page-context.ts';
import { pageSubjects } from '../../lib/context/page-subjects.ts';
import { buildReader } from '../../lib/context/reader.ts';
import { buildSubjectView } from '../../lib/context/subject-view.ts';
import type { Answer, Ask, Reply, ToBackground } from '../../lib/messaging/table.ts';
import { contentSchemas, pageSchemas } from '../../lib/messaging/validate.ts';
import type { PageContext } from '../../lib/model/page-context.ts';
import type { PageText } from '../../lib/model/page-text.ts';
import { DEFAULT_READING } from '../../lib/settings/reading.ts';

/** Pages kept: a maintainer may have a few windows open. */
const KEPT = 16;

type Asked = { engine: Engine; tab: number };
type Handlers = {
  [K in keyof ToBackground]?: (ask: Ask<ToBackground, K>, asked: Asked) => Promise<Answer<ToBackground, K>>;
};

export class Answers {
  /** By window: the page as it was given, and what the engine said of it. */
  private readonly pages = new Map<number, { page: PageText; engine: Engine; context: Promise<PageContext> }>();

  async answer(engine: Engine | null, tab: number, type: string, ask: unknown): Promise<Reply<unknown>> {
    const handler = Object.hasOwn(this.handlers, type) ? this.handlers[type as keyof ToBackground] : undefined;
    const schema = { ...contentSchemas, ...pageSchemas }[type as keyof ToBackground];
    if (!handler || !v.safeParse(schema, ask).success)
      return { ok: false, error: { code: 'E_MESSAGE', message: `The preview has no answer to "${type}".` } };
    if (!engine)
      return { ok: false, error: { code: 'E_SOURCE', message: 'The source has errors, and was never built.' } };
    return { ok: true, value: await handler(ask as never, { engine, tab }) };
  }

  private readonly handlers: Handlers = {
    'content>background page.read': async ({ page }, { engine, tab }) => {
      this.pages.delete(tab);
      this.pages.set(tab, { page, engine, context: buildPageContext(engine, page) });
      const [oldest] = this.pages.keys();
      if (this.pages.size > KEPT && oldest !== undefined) this.pages.delete(oldest);
      return { context: await this.contextOf(tab, engine), reading: { ...DEFAULT_READING } };
    },
    'content>background card.get': async ({ request }, { engine }) => ({ view: await buildCard(engine, request) }),
    'page>background subjects.list': async (_, { engine, tab }) => {
      const context = await this.contextOf(tab, engine);
      return { subjects: context ? pageSubjects(engine, context) : [] };
    },
    'page>background subject.view': async ({ subject }, { engine, tab }) => ({
      view: await buildSubjectView(engine, subject, await this.contextOf(tab, engine)),
    }),
    'page>background compare.view': async ({ article }, { engine, tab }) => {
      const context = await this.contextOf(tab, engine);
      return { view: context && (await buildCompare(engine, context, article)) };
    },
    'page>background makers.list': async (_, { engine }) => ({ packs: packMakers(engine) }),
    'page>background article.get': async ({ id }, { engine }) => ({ view: await buildReader(engine, id) }),
  };

  /** What the engine of now says of the page of a window: another engine is asked again. */
  private async contextOf(tab: number, engine: Engine): Promise<PageContext | null> {
    const known = this.pages.get(tab);
    if (!known) return null;
    if (known.engine !== engine) {
      known.engine = engine;
      known.context = buildPageContext(engine, known.page);
    }
    return known.context;
  }
}
