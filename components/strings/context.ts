import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { english, type Strings } from './en.ts';

/** The catalogue in use; set it on the root of every surface. */
export const StringsContext = createContext<Strings | null>(null);

let fallback: Strings | null = null;

/** The catalogue in use. British English serves tests and a surface that sets none, built only if it is asked for. */
export function useStrings(): Strings {
  const strings = useContext(StringsContext);
  if (strings) return strings;
  fallback ??= english();
  return fallback;
}
