import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '../../lib/model/page-context.ts';
import { useStrings } from '../strings/context.ts';
import { groupHits } from './group-hits.ts';
import { SearchOption } from './search-option.tsx';

export const optionId = (id: string, index: number) => `${id}-option-${index}`;

type Props = {
  /** Prefix of the ids; the list itself is `<id>-list`. */
  id: string;
  hits: readonly SearchHit[];
  chosen: number;
  onOpen: (hit: SearchHit) => void;
  /** All packs that were searched. */
  packs: readonly { id: string; title: string }[];
};

/** One list box over all groups, so that the arrows run through. The chosen result is kept in view. */
export function SearchResults({ id, hits, chosen, onOpen, packs }: Props) {
  const t = useStrings();
  const packOf = (hit: SearchHit) => (packs.length > 1 ? packs.find((one) => one.id === hit.pack)?.title : undefined);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen, hits]);
  return (
    <div class="hits" role="listbox" id={`${id}-list`} aria-label={t.results} ref={list}>
      {groupHits(hits).map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a list box may hold groups of options, not field sets
        <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`}>
          <div role="presentation" class="kicker" id={`${id}-${group.kind}`}>
            {t.group[group.kind]}
          </div>
          {group.hits.map((hit, at) => (
            <SearchOption
              key={`${hit.pack} ${hit.id}`}
              id={optionId(id, group.first + at)}
              hit={hit}
              chosen={group.first + at === chosen}
              onOpen={onOpen}
              pack={packOf(hit)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
