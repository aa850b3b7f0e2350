/** The alarm that asks publishers, and the news to the pages that show packs. */
import type { PacksState } from '../../lib/messaging/pack-table.ts';
import { httpFiles } from '../../lib/packs/http-files.ts';
import type { PackFiles } from '../../lib/packs/install.ts';
import { browser } from '../../lib/platform/browser.ts';
import { announcePacks, packsAreShown } from '../../lib/platform/packs-port.ts';
import { rememberedPublishers } from '../../lib/platform/remembered-publishers.ts';
import { recordRequest } from '../../lib/platform/request-log.ts';
import type { World } from './subscriptions.ts';

export const UPDATE_ALARM = 'packs';
/** An alarm while a job runs: it wakes a background that was ended in the middle. */
const WAKE_MINUTES = 0.5;

/** The world as the browser gives it. `state` and `next` are asked later, when there is something to tell or to plan. */
export function browserWorld(state: () => Promise<PacksState>, next: () => Promise<number | null>): World {
  return {
    remembered: rememberedPublishers,
    open: (address, name) => logged(httpFiles(address), address, name),
    now: () => Date.now(),
    random: () => Math.random(),
    savesData: () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true,
    changed: () => {
      if (packsAreShown()) void state().then(announcePacks);
    },
    working: (on) => {
      if (on) void browser.alarms.create(UPDATE_ALARM, { periodInMinutes: WAKE_MINUTES });
      else void next().then(planUpdate);
    },
  };
}

/** Every request goes into the log that the reader can look at, answered or not. */
const logged = (files: PackFiles, address: string, name: string | null): PackFiles => ({
  async read(path, most) {
    const answer = await files.read(path, most);
    await recordRequest({
      purpose: name === null ? 'add' : path.startsWith('metadata/') ? 'check' : 'update',
      pack: name ?? address,
      address: address + path,
      sent: 0,
      received: answer.ok ? answer.value.length : 0,
      answered: answer.ok || answer.error.status !== undefined,
    });
    return answer;
  },
});

async function planUpdate(next: number | null): Promise<void> {
  if (next === null) await browser.alarms.clear(UPDATE_ALARM);
  else await browser.alarms.create(UPDATE_ALARM, { when: Math.max(next, Date.now() + 60_000) });
}
