import type { HiddenMatch } from '../../lib/model/hidden.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { isolate } from '../strings/tame.ts';
import { CopyReport } from './copy-report.tsx';
import { OptionsSection } from './options-section.tsx';

export type HiddenSectionProps = {
  /** Newest first; null until they are known. */
  matches: readonly HiddenMatch[] | null;
  /** The one that was shown again last, for taking it back. */
  shown: HiddenMatch | null;
  onShow: (match: HiddenMatch) => void;
  onHideAgain: (match: HiddenMatch) => void;
  /** Resolves to whether the text is in the clipboard. */
  onCopy: (text: string) => Promise<boolean>;
};

/** What the reader called wrong, each with the way back, and all of it as a report. */
export function HiddenSection({ matches, shown, onShow, onHideAgain, onCopy }: HiddenSectionProps) {
  const t = useStrings();
  const said = t.options;
  return (
    <OptionsSection id="hidden">
      <div class="sub">
        {matches?.length === 0 && (
          <EmptyState title={said.hiddenNone}>
            <p>{said.hiddenNoneWhy}</p>
          </EmptyState>
        )}
        {matches !== null && matches.length > 0 && <HiddenTable matches={matches} onShow={onShow} />}
        <div role="status">
          {shown && (
            <p class="note">
              <Sentence text={said.shownAgain} parts={{ form: <Name text={shown.text} form /> }} />{' '}
              <button type="button" class="btn" onClick={() => onHideAgain(shown)}>
                {t.undo}
              </button>
            </p>
          )}
        </div>
      </div>
      {matches !== null && matches.length > 0 && <CopyReport matches={matches} onCopy={onCopy} />}
    </OptionsSection>
  );
}

function HiddenTable({ matches, onShow }: { matches: readonly HiddenMatch[]; onShow: (match: HiddenMatch) => void }) {
  const t = useStrings();
  const said = t.options;
  return (
    <table class="fold">
      <thead>
        <tr>
          <th scope="col">{said.hiddenText}</th>
          <th scope="col">{said.hiddenAs}</th>
          <th scope="col">{said.hiddenWhere}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {matches.map((match) => (
          <tr key={match.id}>
            <td>
              <Name text={match.text} form />
            </td>
            <td class="dots">
              <span>
                <Name text={match.name} />
              </span>
              <span class="kicker">
                <Name text={t.subjectKind(match.type, t.outletKind)} />
              </span>
            </td>
            <td class="dots where">
              <Place match={match} />
              {match.passing && <span class="kicker">{said.hiddenPassing}</span>}
            </td>
            <td>
              <button
                type="button"
                class="btn"
                aria-label={said.showAgainOf(isolate(match.text))}
                onClick={() => onShow(match)}
              >
                {said.showAgain}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Place({ match: { where } }: { match: HiddenMatch }) {
  const t = useStrings();
  if (where.kind === 'everywhere') return <span>{t.options.hiddenEverywhere}</span>;
  return (
    <span>
      <Name text={where.kind === 'site' ? where.host : where.address} />
    </span>
  );
}
