/** The asking end: typed by the table, one transport. */
import { fail, ok, type Result } from '../model/result.ts';
import type { Answer, Ask, Reply, ToBackground, Wire } from './table.ts';

export type MessageError = { code: string; message: string };

/** Sends one message and resolves to the raw reply; given by `platform`. */
export type Transport = (message: Wire) => Promise<unknown>;

export type AskBackground = <K extends keyof ToBackground>(
  type: K,
  ask: Ask<ToBackground, K>,
) => Promise<Result<Answer<ToBackground, K>, MessageError>>;

export function createClient(transport: Transport): AskBackground {
  return async (type, ask) => {
    let reply: unknown;
    try {
      reply = await transport({ type, ask });
    } catch (error) {
      // The background restarts on the next message; a reloaded extension leaves old pages without one for good.
      return fail({ code: 'E_GONE', message: error instanceof Error ? error.message : String(error) });
    }
    const answer = reply as Reply<Answer<ToBackground, typeof type>> | undefined;
    if (!answer) return fail({ code: 'E_GONE', message: 'No answer came.' });
    return answer.ok ? ok(answer.value) : fail(answer.error);
  };
}
