/** What is remembered of a publisher outside of the database. */
import type { Floors } from './publisher.ts';

export type RememberedPublisher = { name: string; address: string | null; floors: Floors; removed: boolean };

export interface RememberedPublishers {
  all(): Promise<Map<string, RememberedPublisher>>;
  remember(id: string, publisher: RememberedPublisher): Promise<void>;
}
