import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Strings } from './en.ts';

/** The catalogue in use. Every surface sets its own; there is no default, which would travel into every page with the card. */
export const StringsContext = createContext<Strings | null>(null);

/** The catalogue of the surface; throws where the surface forgot to set one. */
export function useStrings(): Strings {
  const given = useContext(StringsContext);
  if (!given) throw new Error('No catalogue: wrap the view in a StringsContext.');
  return given;
}
