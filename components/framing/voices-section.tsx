import { useState } from 'preact/hooks';
import type { PageContext, Voice } from '../../lib/model/page-context.ts';
import { PanelSection } from '../panel/panel-section.tsx';
import { Name } from '../shared/name.tsx';
import { useStrings } from '../strings/context.ts';
import { excerptOf } from './excerpt.ts';
import { HedgeList } from './hedge-list.tsx';
import { PageQuote } from './page-quote.tsx';

type Props = { context: Pick<PageContext, 'framing' | 'page'> };

/** More voices than this wait for a press. */
const SHOWN = 5;
const READ = /^(?:en|ru|az)/i;

/** Who speaks on the page, in order of appearance: name, office, verbs as printed, one sentence. Then who is named and not heard. */
export function VoicesSection({ context: { framing, page } }: Props) {
  const t = useStrings();
  const [all, setAll] = useState(false);
  const heard = framing.voices.filter(({ mode }) => mode !== 'mentioned');
  const unread = page.language !== null && !READ.test(page.language);
  return (
    <PanelSection heading={t.framing.speaks} lede={`${t.framing.speaksWhy} ${useQuotedWords(framing)}`}>
      {heard.length === 0 && <p class="note">{unread ? t.framing.notRead : t.framing.nobody}</p>}
      <ul class="voices">
        {(all ? heard : heard.slice(0, SHOWN)).map((voice) => (
          <VoiceRow
            key={`${voice.name} ${voice.spans[0]?.start}`}
            voice={voice}
            framing={framing}
            language={page.language}
          />
        ))}
      </ul>
      {!all && heard.length > SHOWN && (
        <button type="button" class="btn" onClick={() => setAll(true)}>
          {t.framing.allVoices(heard.length)}
        </button>
      )}
      {framing.unheard.length > 0 && (
        <div class="silent">
          <h3>{t.framing.unheard}</h3>
          {framing.unheard.map((party) => (
            <div key={`${party.field} ${party.start} ${party.name}`}>
              <p class="v">
                <b class="who">
                  <Name text={party.name} language={page.language} />
                </b>
                <span class="kicker">{t.framing.unheardWhy[party.why]}</span>
              </p>
              <PageQuote excerpt={excerptOf(party, [])} language={page.language} />
            </div>
          ))}
        </div>
      )}
      {framing.silent.length > 0 && (
        <div class="silent">
          <h3>{t.framing.silent}</h3>
          <ul class="plain">
            {framing.silent.map(({ entity, name, count }) => (
              <li key={entity}>
                <Name text={name} /> <span class="kicker">{t.framing.silentOf(count)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {framing.response.length > 0 && (
        <div class="answers">
          <h3>{t.framing.response}</h3>
          {framing.response.map((one) => (
            <div key={one.start}>
              <p class="kicker">{t.framing.outcome[one.outcome]}</p>
              <PageQuote excerpt={excerptOf(one, [])} language={page.language} />
            </div>
          ))}
        </div>
      )}
      <HedgeList hedges={framing.hedges} page={page} />
    </PanelSection>
  );
}

type RowProps = { voice: Voice; framing: PageContext['framing']; language: string | null };

function VoiceRow({ voice, framing, language }: RowProps) {
  const t = useStrings();
  const acts = framing.attributions.filter(({ speaker }) => speaker === voice.name);
  const verbs = [...new Set(acts.map(({ text }) => text.toLowerCase()))];
  const first = voice.spans.find(({ field }) => field === 'body') ?? voice.spans[0];
  return (
    <li>
      <p class="v">
        <b class="who">
          <Name text={voice.name} language={language} />
        </b>
        {voice.role && (
          <span class="role">
            <Name text={voice.role} language={language} />
          </span>
        )}
        {verbs.length > 0 && (
          <span class="verbs">
            <Name text={verbs.join(', ')} language={language} />
          </span>
        )}
        <span class="kicker">{[t.framing.mode[voice.mode], t.framing.statements(voice.count)].join(' · ')}</span>
      </p>
      {first && <PageQuote excerpt={excerptOf(first, acts)} language={language} />}
    </li>
  );
}

function useQuotedWords({ quotedShare, unclear, quotations }: PageContext['framing']): string {
  const t = useStrings();
  if (unclear.length > 0) return t.framing.unclear(unclear.length);
  if (quotations.length === 0 || !quotedShare) return t.framing.noQuotes;
  return t.framing.quotedShare(t.percent(quotedShare));
}
