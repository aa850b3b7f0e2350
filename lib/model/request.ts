/** One request that Sidelight made over the network, as the reader may look it up. */
export type RequestPurpose = 'check' | 'update' | 'add';

export type RequestEntry = {
  /** ISO 8601, UTC. */
  at: string;
  /** `check`: is there a new version; `update`: fetch one; `add`: fetch a pack for the first time. */
  purpose: RequestPurpose;
  /** Title of the pack, or its address while the title is not known. */
  pack: string;
  address: string;
  /** Bytes of the request's body, and of the answer's. */
  sent: number;
  received: number;
  /** Whether an answer came. */
  answered: boolean;
};
