import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { english, type Strings } from './en.ts';

/** The catalogue in use; null where a surface sets none. */
export const StringsContext = createContext<Strings | null>(null);

let fallback: Strings | null = null;

/** The catalogue, or plain English. Made on first use: its formatters cost tens of milliseconds, too much for a script that starts. */
export function useStrings(): Strings {
  const given = useContext(StringsContext);
  if (given) return given;
  fallback ??= english();
  return fallback;
}
