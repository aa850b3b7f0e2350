/** The background's end: one handler a message, privilege from the sender, every request answered. */
import * as v from 'valibot';
import type { Answer, Ask, Reply, ToBackground } from './table.ts';
import { contentSchemas, pageSchemas } from './validate.ts';

/** Who speaks, worked out once from what the browser says of the sender. */
export type Sender =
  /** `passing`: a private window, of which nothing is written to the disk. */
  { kind: 'content'; tabId: number; url: string; passing: boolean } | { kind: 'page' };

export type Handlers = {
  [K in keyof ToBackground]: (ask: Ask<ToBackground, K>, sender: Sender) => Promise<Answer<ToBackground, K>>;
};

const refused = (code: string, message: string): Reply<never> => ({ ok: false, error: { code, message } });

const schemas = new Map<string, { from: Sender['kind']; schema: v.GenericSchema }>([
  ...Object.entries(contentSchemas).map(
    ([type, schema]) => [type, { from: 'content' as const, schema: schema as v.GenericSchema }] as const,
  ),
  ...Object.entries(pageSchemas).map(
    ([type, schema]) => [type, { from: 'page' as const, schema: schema as v.GenericSchema }] as const,
  ),
]);

/** Checks one message and runs its handler. Resolves to a reply in every case; a handler's bug becomes `E_BUG`. */
export async function serve(handlers: Handlers, message: unknown, sender: Sender | null): Promise<Reply<unknown>> {
  if (!sender) return refused('E_SENDER', 'This sender may not speak to Sidelight.');
  const wire = v.safeParse(v.object({ type: v.string(), ask: v.unknown() }), message);
  if (!wire.success) return refused('E_MESSAGE', 'The message has no type.');
  const { type, ask } = wire.output;
  const known = schemas.get(type);
  if (!known) return refused('E_MESSAGE', `There is no message "${type.slice(0, 80)}".`);
  if (known.from !== sender.kind)
    return refused(
      'E_SENDER',
      `"${type}" is not for ${sender.kind === 'content' ? 'content scripts' : 'extension pages'}.`,
    );
  const payload = v.safeParse(known.schema, ask);
  if (!payload.success)
    return refused('E_MESSAGE', `"${type}" has a wrong value at ${v.getDotPath(payload.issues[0]) ?? 'the top'}.`);
  try {
    const handler = handlers[type as keyof ToBackground] as (ask: unknown, sender: Sender) => Promise<unknown>;
    return { ok: true, value: await handler(payload.output, sender) };
  } catch (error) {
    return refused('E_BUG', error instanceof Error ? error.message : String(error));
  }
}
