import { useStrings } from '../strings/context.ts';

/** The keys of the search tab, for the foot of the popup. */
export function SearchKeysHint() {
  const { keys } = useStrings();
  return (
    <span class="kicker keys">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {keys.choose}
      </span>
      <span>
        <kbd>Enter</kbd> {keys.open}
      </span>
      <span>
        <kbd>Ctrl</kbd>+<kbd>Enter</kbd> {keys.cite}
      </span>
    </span>
  );
}
