/** The reader's settings in this browser. */
import { readSettings } from '../settings/settings.ts';
import { onStored, stored } from './stored.ts';

const KEY = 'settings';

const store = stored(KEY, (raw) => {
  const { settings, kept } = readSettings(raw);
  return { value: settings, kept };
});

export const loadSettings = store.load;
/** Changes the settings; a value that could not be read is kept aside first. */
export const changeSettings = store.change;
export const onSettings = (hear: () => void): (() => void) => onStored(KEY, hear);
