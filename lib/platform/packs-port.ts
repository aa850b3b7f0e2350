/** The state of all packs, to every page that manages them. */
import type { PacksState } from '../messaging/pack-table.ts';
import { channel } from './channel.ts';

export const {
  announce: announcePacks,
  accept: onPacksPort,
  follow: followPacks,
  hasListeners: packsAreShown,
} = channel<PacksState>('packs');
