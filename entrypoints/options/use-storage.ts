/** How much is stored, measured again whenever one of `after` changes; null until it is known. */
import { useEffect, useState } from 'preact/hooks';
import { type StorageUse, storageUse } from '../../lib/platform/stored-data.ts';

export function useStorage(after: readonly unknown[]): StorageUse | null {
  const [use, setUse] = useState<StorageUse | null>(null);
  useEffect(() => void storageUse().then(setUse), after);
  return use;
}
