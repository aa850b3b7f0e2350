import { useState } from 'preact/hooks';
import type { PackView } from '../../lib/messaging/pack-table.ts';
import type { PackDiff } from '../../lib/packs/diff.ts';
import { Name } from '../shared/name.tsx';
import { ProgressLine } from '../shared/progress-line.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { DiffList } from './diff-list.tsx';

export type PackActions = {
  onUse: (packId: string) => void;
  onBack: (packId: string) => void;
  onHold: (packId: string, on: boolean) => void;
  onStop: (publisher: string) => void;
  /** What the waiting version changes, or what the one in use changed; null where there is nothing to compare. */
  onDiff: (packId: string, which: 'coming' | 'last') => Promise<PackDiff | null>;
};

/** One pack in use: whose it is, what it holds, what is on its way, and the versions to go back to. */
export function PackEntry({ pack, ...actions }: { pack: PackView } & PackActions) {
  const t = useStrings();
  const said = t.packs;
  const day = (date: string): string => t.day(date) ?? date;
  return (
    <div class="sub pack">
      <div class="hdr">
        <h3 class="ti">
          <Name text={pack.title} />
        </h3>
        <span class="kicker">{t.options.inUse}</span>
      </div>
      <p class="note">
        {said.version(pack.version, day(pack.date))} {said.holds(pack.counts)}.{' '}
        {pack.publisher === null ? (
          said.builtIn
        ) : (
          <Sentence text={said.from} parts={{ publisher: <Name text={pack.publisherName} /> }} />
        )}{' '}
        {said.size(pack.bytes)}
      </p>
      {!pack.readable && <p class="note problem">{said.notReadable}</p>}
      {pack.coming && <Coming pack={pack} coming={pack.coming} {...actions} />}
      <Hold pack={pack} onHold={actions.onHold} />
      <Changes
        key={pack.version}
        packId={pack.packId}
        which="last"
        available={pack.previous !== null}
        onDiff={actions.onDiff}
      />
      {pack.previous && (
        <table class="fold">
          <caption class="h">{said.versions}</caption>
          <thead>
            <tr>
              <th scope="col">{said.head.version}</th>
              <th scope="col">{said.head.built}</th>
              <th scope="col">{said.head.holds}</th>
              <th scope="col">
                <span class="vh">{said.head.action}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{said.inUse(pack.version)}</td>
              <td class="num">{day(pack.date)}</td>
              <td>{said.holds(pack.counts)}</td>
              <td />
            </tr>
            <tr>
              <td>{pack.previous.version}</td>
              <td class="num">{day(pack.previous.date)}</td>
              <td>{said.holds(pack.previous.counts)}</td>
              <td>
                <button type="button" class="btn" onClick={() => actions.onBack(pack.packId)}>
                  {said.back(pack.previous.version)}
                </button>
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </div>
  );
}

type ComingProps = { pack: PackView; coming: NonNullable<PackView['coming']> } & PackActions;

function Coming({ pack, coming: { version, ready, progress }, onUse, onHold, onStop, onDiff }: ComingProps) {
  const said = useStrings().packs;
  if (ready)
    return (
      <div class="coming" role="status">
        <p>{said.waiting(version)}</p>
        <Changes key={version} packId={pack.packId} which="coming" available onDiff={onDiff} />
        <div class="line">
          <button type="button" class="btn solid" onClick={() => onUse(pack.packId)}>
            {said.use(version)}
          </button>
          <button type="button" class="btn edge" onClick={() => onHold(pack.packId, true)}>
            {said.hold(pack.version)}
          </button>
        </div>
      </div>
    );
  if (!progress) return <p class="note">{said.paused(version)}</p>;
  const label = progress.step === 'copying' ? said.fetching(version, pack.version) : said.checking(version);
  return (
    <div class="coming">
      <ProgressLine label={label} done={progress.done} total={progress.total} />
      {pack.publisher !== null && (
        <button type="button" class="btn" onClick={() => pack.publisher !== null && onStop(pack.publisher)}>
          {said.stop}
        </button>
      )}
    </div>
  );
}

function Hold({ pack, onHold }: { pack: PackView; onHold: PackActions['onHold'] }) {
  const said = useStrings().packs;
  if (pack.held)
    return (
      <div class="line">
        <p class="note">{said.held(pack.version)}</p>
        <button type="button" class="btn edge" onClick={() => onHold(pack.packId, false)}>
          {said.follow}
        </button>
      </div>
    );
  if (pack.publisher === null) return null;
  return (
    <div class="line">
      <button type="button" class="btn edge" onClick={() => onHold(pack.packId, true)}>
        {said.hold(pack.version)}
      </button>
    </div>
  );
}

type ChangesProps = { packId: string; which: 'coming' | 'last'; available: boolean; onDiff: PackActions['onDiff'] };

/** Compared when asked for: it reads both versions. */
function Changes({ packId, which, available, onDiff }: ChangesProps) {
  const said = useStrings().packs;
  const [diff, setDiff] = useState<PackDiff | null>(null);
  const [busy, setBusy] = useState(false);
  if (!available) return null;
  if (diff) return <DiffList diff={diff} coming={which === 'coming'} />;
  const show = async (): Promise<void> => {
    setBusy(true);
    setDiff(await onDiff(packId, which));
    setBusy(false);
  };
  return (
    <div class="line">
      <button type="button" class="btn edge" disabled={busy} onClick={() => void show()}>
        {said.showChanges}
      </button>
    </div>
  );
}
