/** An outlet of the installed packs, with the hosts it publishes on. */
export type WelcomeOutlet = { id: string; name: string; hosts: readonly string[] };

/** What the reader asks for. `ids`: outlets to ask the browser for now, beside those that are on. */
export type WelcomeChoice = { kind: 'outlets'; ids: string[] } | { kind: 'all' } | { kind: 'none' };
