/** The extension's own messages, answered by the server; what the background does with a browser is done here. */
import { useMemo, useState } from 'preact/hooks';
import type { PreviewStrings } from '../../../components/strings/en-preview.ts';
import { type AskBackground, createClient } from '../../../lib/messaging/client.ts';
import type { Wire } from '../../../lib/messaging/table.ts';
import type { PageContext } from '../../../lib/model/page-context.ts';
import type { SubjectKey } from '../../../lib/model/subject.ts';
import { post, TAB } from './server.ts';

type Answers = {
  ask: AskBackground;
  /** What the engine says of the page; of the source as it was when it was last asked. */
  context: PageContext | null;
  /** The subject that the panel was asked to show; null for the first of the page. */
  chosen: SubjectKey | null;
  choose: (subject: SubjectKey | null) => void;
};

export function useAnswers(t: PreviewStrings): Answers {
  const [context, setContext] = useState<PageContext | null>(null);
  const [chosen, choose] = useState<SubjectKey | null>(null);
  const ask = useMemo(
    () =>
      createClient(async ({ type, ask: asked }: Wire) => {
        if (type === 'content>background panel.open') {
          choose((asked as { subject: SubjectKey }).subject);
          return { ok: true, value: { done: true } };
        }
        if (type.startsWith('content>background match.'))
          return { ok: false, error: { code: 'E_PREVIEW', message: t.hidesNothing } };
        const answer = (await post('/ask', { tab: TAB, type, ask: asked })) as {
          ok: boolean;
          value?: { context?: PageContext };
        };
        if (type === 'content>background page.read' && answer.ok) setContext(answer.value?.context ?? null);
        return answer;
      }),
    [t],
  );
  return { ask, context, chosen, choose };
}
