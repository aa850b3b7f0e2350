export type SiteState = 'on' | 'off' | 'once';

/** A site the reader decided on. `once`: read on a click, without being switched on. */
export type SiteEntry = {
  host: string;
  state: SiteState;
  /** The outlet that publishes there, where a pack knows it. */
  name: string | null;
};
