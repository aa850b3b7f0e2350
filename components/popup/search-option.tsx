import type { SearchHit } from '../../lib/model/page-context.ts';
import { Cite } from '../shared/cite.tsx';
import { Highlighted } from '../shared/highlighted.tsx';
import { Name } from '../shared/name.tsx';
import { useStrings } from '../strings/context.ts';
import { langOf } from '../strings/locale.ts';

type Props = {
  id: string;
  hit: SearchHit;
  chosen: boolean;
  onOpen: (hit: SearchHit) => void;
  /** The pack it is from, where several were searched. */
  pack: string | undefined;
};

/** One result: its title, the spellings beside it, a line of text, and the source line of an article. */
export function SearchOption({ id, hit, chosen, onOpen, pack }: Props) {
  const t = useStrings();
  const found = (field: SearchHit['found'][number]['field']) => hit.found.filter((range) => range.field === field);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are never focused
    <div
      class="hit"
      role="option"
      id={id}
      aria-selected={chosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(hit)}
    >
      <span class="headline">
        <bdi>{hit.title === '' ? t.noTitle : <Highlighted text={hit.title} ranges={found('title')} kind="find" />}</bdi>
      </span>
      {hit.kind !== 'article' && hit.spellings.length > 0 && <Spellings hit={hit} />}
      {hit.snippet !== '' && (
        <span class="sn">
          <bdi>
            <Highlighted text={hit.snippet} ranges={found('snippet')} kind="find" />
          </bdi>
        </span>
      )}
      {hit.kind === 'article' && (
        <Cite outlet={hit.outlet} published={hit.published}>
          {pack && <Name text={t.fromPack(pack)} />}
        </Cite>
      )}
      {hit.kind !== 'article' && pack && (
        <span class="kicker">
          <Name text={t.fromPack(pack)} />
        </span>
      )}
    </div>
  );
}

function Spellings({ hit }: { hit: SearchHit }) {
  const t = useStrings();
  const parts = t.list(hit.spellings.map((_, at) => String(at)));
  return (
    <span class="sn">
      {parts.map((part, at) => {
        const index = Number(part.value);
        const spelling = part.type === 'element' ? hit.spellings[index] : undefined;
        const key = `${at} ${part.value}`;
        if (!spelling) return <span key={key}>{part.value}</span>;
        const ranges = hit.found.filter((range) => range.field === index);
        return (
          <bdi key={key} class="form" lang={langOf(spelling.language)}>
            <Highlighted text={spelling.text} ranges={ranges} kind="find" />
          </bdi>
        );
      })}
    </span>
  );
}
