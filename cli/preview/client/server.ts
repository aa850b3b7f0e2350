/** The other end: orders to the server of the preview. */
import type { PageText } from '../../../lib/model/page-text.ts';
import { fail, ok, type Result } from '../../../lib/model/result.ts';
import type { PageRequest } from '../types.ts';

/** Tells this window from others of the same preview. */
export const TAB = crypto.getRandomValues(new Uint32Array(1))[0] as number;

export async function post(path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
}

export async function postPage(request: PageRequest): Promise<Result<PageText, string>> {
  try {
    const answer = (await post('/page', request)) as { page?: PageText; error?: string };
    return answer.page ? ok(answer.page) : fail(answer.error ?? 'No answer came.');
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
