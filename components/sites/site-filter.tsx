import { useRef } from 'preact/hooks';
import { Icon } from '../shared/icon.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { useStrings } from '../strings/context.ts';

type Props = { query: string; shown: number; total: number; onQuery: (query: string) => void };

/** Narrows a long list by host or outlet and says how many are left. */
export function SiteFilter({ query, shown, total, onQuery }: Props) {
  const t = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onQuery('');
    input.current?.focus();
  };
  return (
    <search class="filter">
      <div class="field">
        <Icon name="mag" />
        <input
          ref={input}
          type="text"
          aria-label={t.sites.filter}
          placeholder={t.sites.filterHint}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="auto"
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
        {query !== '' && <IconButton icon="x" label={t.clear} onPress={clear} />}
      </div>
      <p class="kicker" role="status">
        {query.trim() !== '' && t.sites.shown(shown, total)}
      </p>
    </search>
  );
}
