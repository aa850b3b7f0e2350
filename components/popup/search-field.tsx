import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../shared/icon.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { useStrings } from '../strings/context.ts';

type Props = {
  query: string;
  /** Id of the list of results while there is one. */
  list: string | undefined;
  /** Id of the chosen result. */
  active: string | undefined;
  onQuery: (query: string) => void;
  onKey: (event: TargetedKeyboardEvent<HTMLInputElement>) => void;
  /** Said under the field. */
  children?: ComponentChildren;
};

/** The search field, a combobox over the list of results. It takes the focus when the tab opens. */
export function SearchField({ query, list, active, onQuery, onKey, children }: Props) {
  const t = useStrings();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const clear = () => {
    onQuery('');
    input.current?.focus();
  };
  return (
    <div class="sbox">
      <div class="search">
        <Icon name="mag" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={t.searchLabel}
          aria-autocomplete="list"
          aria-expanded={list !== undefined}
          aria-controls={list}
          aria-activedescendant={active}
          placeholder={t.searchHint}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          dir="auto"
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        {query !== '' && <IconButton icon="x" label={t.clear} onPress={clear} />}
      </div>
      {children}
    </div>
  );
}
