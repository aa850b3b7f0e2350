/** Subjects of the page in front, and the one that is shown, asked of the background. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { PageContext } from '../../lib/model/page-context.ts';
import type { PageSubject, SubjectKey, SubjectView } from '../../lib/model/subject.ts';
import { onSubject, takeSubject } from '../../lib/platform/subject-handover.ts';

/** null until they are known. Asked again whenever the page grows. */
export function useSubjects(
  ask: AskBackground,
  tabId: number | null,
  context: PageContext | null,
): PageSubject[] | null {
  const [subjects, setSubjects] = useState<PageSubject[] | null>(null);
  useEffect(() => {
    let current = true;
    setSubjects((before) => (context ? before : null));
    if (tabId !== null && context)
      void ask('page>background subjects.list', { tabId }).then(
        (answer) => current && setSubjects(answer.ok ? answer.value.subjects : []),
      );
    return () => {
      current = false;
    };
  }, [ask, tabId, context]);
  return subjects;
}

export type ShownSubject =
  | { state: 'loading' }
  | { state: 'ready'; view: SubjectView }
  | { state: 'gone' }
  | { state: 'failed'; message: string };

/** The view of a subject; one that is asked for again stays until the new answer is there. */
export function useSubjectView(
  ask: AskBackground,
  subject: SubjectKey | null,
  tabId: number | null,
  context: PageContext | null,
): { shown: ShownSubject; retry: () => void } {
  const [shown, setShown] = useState<ShownSubject>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const { kind, id } = subject ?? { kind: 'entity' as const, id: '' };
  useEffect(() => {
    let current = true;
    setShown((before) => (before.state === 'ready' && before.view.subject.id === id ? before : { state: 'loading' }));
    if (id !== '')
      void ask('page>background subject.view', { subject: { kind, id }, tabId }).then((answer) => {
        if (!current) return;
        if (!answer.ok) setShown({ state: 'failed', message: answer.error.message });
        else setShown(answer.value.view ? { state: 'ready', view: answer.value.view } : { state: 'gone' });
      });
    return () => {
      current = false;
    };
  }, [ask, kind, id, tabId, context, attempt]);
  return { shown, retry: useCallback(() => setAttempt((one) => one + 1), []) };
}

/** A subject that the card or the popup hands over for this tab: on opening, and whenever one comes later. */
export function useHandover(tabId: number | null, show: (subject: SubjectKey) => void): void {
  useEffect(() => {
    if (tabId === null) return;
    const take = (): void => void takeSubject(tabId).then((subject) => subject && show(subject));
    take();
    return onSubject(tabId, take);
  }, [tabId, show]);
}
