import type { ChoiceView } from '../../lib/model/card.ts';
import { useStrings } from '../strings/context.ts';
import { Name } from './name.tsx';
import { NameList } from './name-list.tsx';
import { OutletLinks } from './outlet-links.tsx';
import { Sentence } from './sentence.tsx';

/** The rival choices with k of n articles each, in the given (alphabetical) order. Zero is printed, in the same place. */
export function ChoiceRows({ choices }: { choices: readonly ChoiceView[] }) {
  return (
    <dl class="facts counts">
      {choices.map((choice) => (
        <ChoiceRow key={choice.id} choice={choice} />
      ))}
    </dl>
  );
}

function ChoiceRow({ choice }: { choice: ChoiceView }) {
  const t = useStrings();
  const others = choice.spellings.filter((spelling) => spelling.text !== choice.name);
  return (
    <div class={choice.k === 0 ? 'zero' : undefined}>
      <dt>
        <Name text={choice.name} language={choice.spellings.find((s) => s.text === choice.name)?.language} form />
        {others.length > 0 && (
          <small>
            <NameList names={others} />
          </small>
        )}
        {(choice.outlets.length > 0 || choice.onPage > 0) && (
          <small class="dots">
            {choice.outlets.length > 0 && (
              <span>
                <Sentence
                  text={t.by}
                  parts={{ outlets: <NameList names={choice.outlets.map((text) => ({ text }))} /> }}
                />
              </span>
            )}
            {choice.onPage > 0 && <span>{t.timesOnPage(choice.onPage)}</span>}
          </small>
        )}
        {choice.alsoUsedBy.length > 0 && (
          <small>
            <Sentence text={t.alsoUsedBy} parts={{ outlets: <OutletLinks links={choice.alsoUsedBy} /> }} />
          </small>
        )}
      </dt>
      <dd class="num">{t.kOfN(choice.k, choice.n)}</dd>
    </div>
  );
}
