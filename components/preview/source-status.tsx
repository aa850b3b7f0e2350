import type { PreviewStrings } from '../strings/en-preview.ts';

export type SourceProblem = { file: string; line: number; message: string; fix: string };
export type SourceStatusState = {
  revision: number;
  building: boolean;
  pack: { title: string; version: number; articles: number } | null;
  problems: readonly SourceProblem[];
};

type Props = { t: PreviewStrings; state: SourceStatusState | null; lost: boolean };

/** Problems shown at once: the rest follow when these are mended. */
const MOST = 20;

/** How the source stands, told as it changes, and its problems with file and line. */
export function SourceStatus({ t, state, lost }: Props) {
  return (
    <>
      <p class="state kicker" role="status">
        {lost ? t.state.lost : said(t, state)}
      </p>
      {state && state.problems.length > 0 && <Problems t={t} state={state} />}
    </>
  );
}

function said(t: PreviewStrings, state: SourceStatusState | null): string {
  if (!state) return t.state.connecting;
  if (state.building) return t.state.building;
  return state.pack ? t.state.ready(state.pack.title, state.pack.version, state.pack.articles) : t.state.never;
}

function Problems({ t, state: { problems, revision } }: { t: PreviewStrings; state: SourceStatusState }) {
  return (
    <section class="problems" role="alert">
      <h2>{t.problems(problems.length)}</h2>
      <p class="note">{revision > 0 ? t.problemsKept : t.problemsNever}</p>
      <ul>
        {problems.slice(0, MOST).map(({ file, line, message, fix }) => (
          <li key={`${file}:${line} ${message}`}>
            <code dir="ltr">
              {file}:{line}
            </code>{' '}
            <bdi>{message}</bdi> <bdi class="note">{fix}</bdi>
          </li>
        ))}
      </ul>
      {problems.length > MOST && <p class="note">{t.more(problems.length - MOST)}</p>}
    </section>
  );
}
