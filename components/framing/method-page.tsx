import type { PackMaker } from '../../lib/model/pack-maker.ts';
import { ExternalLink } from '../shared/external-link.tsx';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { CORRECTIONS } from './corrections.ts';

/** How each number is made, what is not claimed, who makes the packs, what was corrected, how an outlet can reply. */
export function MethodPage({ packs }: { packs: readonly PackMaker[] }) {
  const t = useStrings();
  return (
    <div class="method">
      <h1>{t.framing.method}</h1>
      {t.framing.methodParts.map(({ id, heading, says }) => (
        <section key={id} id={id} class="sec">
          <h2>{heading}</h2>
          <ul>
            {says.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
      <section class="sec" id="packs">
        <h2>{t.framing.packsInUse}</h2>
        {packs.length === 0 && <p class="note">{t.framing.noPacks}</p>}
        {packs.map((pack) => (
          <div key={pack.id} class="maker">
            <p>
              <Sentence
                text={t.framing.packBy(pack.version, pack.articles)}
                parts={{
                  title: <Name text={pack.title} />,
                  day: t.day(pack.date) ?? pack.date,
                  publisher: <Name text={pack.publisher} />,
                  licence: <Name text={pack.licence.replace(/\.$/, '')} />,
                }}
              />
            </p>
            <p>
              <Sentence
                text={t.framing.packContact}
                parts={{
                  contact: /^https?:/.test(pack.contact) ? (
                    <ExternalLink url={pack.contact}>{pack.contact}</ExternalLink>
                  ) : (
                    <Name text={pack.contact} />
                  ),
                }}
              />
            </p>
            <p>{t.framing.packFundingNone}</p>
          </div>
        ))}
      </section>
      <section class="sec" id="corrections">
        <h2>{t.framing.corrections}</h2>
        {CORRECTIONS.length === 0 && <p>{t.framing.correctionsNone}</p>}
        <ul>
          {CORRECTIONS.map(({ day, what }) => (
            <li key={`${day} ${what}`}>
              <b>{t.day(day) ?? day}</b> {what}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
