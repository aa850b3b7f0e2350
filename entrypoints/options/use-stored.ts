/** A stored value, followed as it changes from wherever; null until it is known. `load` and `follow` must stay the same. */
import { useEffect, useState } from 'preact/hooks';

export function useStored<T>(load: () => Promise<T>, follow: (hear: () => void) => () => void): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    const refresh = (): void => void load().then((loaded) => setValue(() => loaded));
    refresh();
    return follow(refresh);
  }, [load, follow]);
  return value;
}
