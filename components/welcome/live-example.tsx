import { useId } from 'preact/hooks';
import { ChoiceRows } from '../shared/choice-rows.tsx';
import { Name } from '../shared/name.tsx';
import { Quotation } from '../shared/quotation.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { PackLine } from '../subject/pack-line.tsx';
import { EXAMPLE } from './example.ts';

/** A sentence with its marks and the card that belongs to one of them: looked at, not operated. */
export function LiveExample() {
  const t = useStrings();
  const id = useId();
  const { names, language, pack } = EXAMPLE;
  const mark = (name: string, open: boolean) => (
    <span class={open ? 'm alt open' : 'm alt'}>
      <Name text={name} language={language} />
    </span>
  );
  return (
    <figure class="example" aria-labelledby={id}>
      <p class="news">
        <Sentence text={t.welcome.exampleText} parts={{ open: mark(names[0], true), other: mark(names[1], false) }} />
      </p>
      <div class="sample">
        <div class="head">
          <p class="kicker dots">
            <span>{t.subjectKind(EXAMPLE.kindLabel, t.outletKind)}</span>
            <span>{t.inUse(EXAMPLE.kindLabel, names.length)}</span>
          </p>
          <p class="title">
            <Name text={names[0]} language={language} />
            <span class="alt">{'\u00a0· '}</span>
            <Name text={names[1]} language={language} />
          </p>
        </div>
        <div class="blk">
          <Quotation quote={EXAMPLE.quote} small />
        </div>
        <div class="blk">
          <p class="h">{t.allArticles(pack.years)}</p>
          <ChoiceRows choices={EXAMPLE.choices} />
        </div>
        <div class="foot">
          <PackLine pack={pack} />
        </div>
      </div>
      <figcaption class="kicker" id={id}>
        {t.welcome.example}
      </figcaption>
    </figure>
  );
}
