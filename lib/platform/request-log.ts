/** The log of requests in this browser. Whatever fetches anything over the network records it here, failed or not. */
import type { RequestEntry } from '../model/request.ts';
import { readLog, recent, withRequest } from '../settings/request-log.ts';
import { onStored, stored } from './stored.ts';

const KEY = 'requests';
const store = stored(KEY, readLog);

/** Records one request at the present time. `sent` and `received` are bytes of the bodies. */
export async function recordRequest(request: Omit<RequestEntry, 'at'>): Promise<void> {
  const now = new Date();
  await store.change((log) => withRequest(log, { ...request, at: now.toISOString() }, now.getTime()));
}

/** The requests of the last 30 days, newest first. */
export const loadRequests = async (): Promise<RequestEntry[]> => recent((await store.load()).entries, Date.now());

export const onRequests = (hear: () => void): (() => void) => onStored(KEY, hear);
