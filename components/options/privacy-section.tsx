import type { RequestEntry } from '../../lib/model/request.ts';
import { useStrings } from '../strings/context.ts';
import { EraseEverything, type EraseProps } from './erase-everything.tsx';
import { OptionsSection } from './options-section.tsx';
import { RequestTable } from './request-table.tsx';

export type PrivacySectionProps = EraseProps & {
  /** Newest first; null until they are known. */
  requests: readonly RequestEntry[] | null;
  /** Bytes; `packs` is null where the browser does not tell. */
  storage: { packs: number | null; own: number } | null;
  onExport: () => void;
};

/** The claim, what it can be checked by, and all that is kept here: to take away or to erase. */
export function PrivacySection({ requests, storage, onExport, ...erase }: PrivacySectionProps) {
  const t = useStrings();
  const said = t.options;
  return (
    <OptionsSection id="privacy">
      <div class="sub">
        <p class="big">{said.claim}</p>
      </div>
      <div class="sub">
        <div class="hdr">
          <h3>{said.requests}</h3>
          {requests !== null && requests.length > 0 && <span class="kicker">{said.requestCount(requests.length)}</span>}
        </div>
        {requests?.length === 0 && (
          <p class="note">
            {said.requestsNone} {said.requestsNoneWhy}
          </p>
        )}
        {requests !== null && requests.length > 0 && <RequestTable requests={requests} />}
      </div>
      <div class="sub">
        <h3>{said.storedHere}</h3>
        {storage && (
          <dl class="facts stored">
            <div>
              <dt>{said.storedPacks}</dt>
              <dd>{storage.packs === null ? said.sizeUnknown : said.about(t.bytes(storage.packs))}</dd>
            </div>
            <div>
              <dt>{said.storedOwn}</dt>
              <dd>{t.bytes(storage.own)}</dd>
            </div>
            <div>
              <dt>{said.storedPages}</dt>
              <dd>{said.storedPagesNone}</dd>
            </div>
          </dl>
        )}
        <div class="line">
          <button type="button" class="btn edge" onClick={onExport}>
            {said.export}
          </button>
          <p class="note">{said.exportWhy}</p>
        </div>
        <EraseEverything {...erase} />
      </div>
    </OptionsSection>
  );
}
